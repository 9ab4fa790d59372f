// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.junit.jupiter.api.Nested;
import org.likeness.api.contract.AdversarialLossContract;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.GanTermContract;
import org.likeness.api.plugin.Plugin;

/** The contracts of the kinds, for the losses and terms of {@link MoreTermsTest}. */
class MoreTermsContractsTest {

  private static ContractContext tensors() {
    return new ContractContext(7).withTensors(() -> Scope.open(7));
  }

  @Nested
  class OfSaturating extends AdversarialLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new SaturatingLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfDragan extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new Dragan();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfLeCam extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new LeCam();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfConsistency extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new Consistency();
    }

    @Override
    protected ContractContext context() {
      return tensors().withPlugin(new DiffAugment());
    }
  }

  @Nested
  class OfLatentConsistency extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new LatentConsistency();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfOrthogonal extends GanTermContract {
    @Override
    protected Plugin<?> plugin() {
      return new Orthogonal();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }
}
