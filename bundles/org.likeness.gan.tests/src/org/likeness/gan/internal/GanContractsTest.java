// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.junit.jupiter.api.Nested;
import org.likeness.api.contract.AdversarialLossContract;
import org.likeness.api.contract.BatchAugmenterContract;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.GanArchitectureContract;
import org.likeness.api.contract.GanTermContract;
import org.likeness.api.plugin.Plugin;

/** The contracts of the kinds, for each plug-in of this bundle. */
class GanContractsTest {

  private static ContractContext tensors() {
    return new ContractContext(7).withTensors(() -> Scope.open(7));
  }

  @Nested
  class OfNonSaturating extends AdversarialLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new NonSaturatingLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfHinge extends AdversarialLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new HingeLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfLeastSquares extends AdversarialLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new LeastSquaresLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfWasserstein extends AdversarialLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new WassersteinLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfRelativisticPairing extends AdversarialLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new RelativisticPairingLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfRelativisticAverage extends AdversarialLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new RelativisticAverageLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfDiffAugment extends BatchAugmenterContract {
    @Override
    protected Plugin<?> plugin() {
      return new DiffAugment();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfAda extends BatchAugmenterContract {
    @Override
    protected Plugin<?> plugin() {
      return new Ada();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfR1 extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new R1();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfR2 extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new R2();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfWganGp extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new WganGp();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfFeatureMatching extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new FeatureMatching();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfPathLength extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new PathLength();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfDcgan extends GanArchitectureContract {
    @Override
    protected Plugin<?> plugin() {
      return new Dcgan();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }

    @Override
    protected int size() {
      return 32;
    }
  }

  @Nested
  class OfConditionalDcgan extends GanArchitectureContract {
    @Override
    protected Plugin<?> plugin() {
      return new ConditionalDcgan();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }

    @Override
    protected int size() {
      return 32;
    }
  }

  @Nested
  class OfResnetSngan extends GanArchitectureContract {
    @Override
    protected Plugin<?> plugin() {
      return new ResnetSngan();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfSagan extends GanArchitectureContract {
    @Override
    protected Plugin<?> plugin() {
      return new Sagan();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfBigganLite extends GanArchitectureContract {
    @Override
    protected Plugin<?> plugin() {
      return new BigganLite();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfAuxiliaryClassifier extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new AuxiliaryClassifier();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }
}
