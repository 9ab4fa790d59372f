// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.likeness.api.contract.AugmenterContract;
import org.likeness.api.contract.BlenderContract;
import org.likeness.api.contract.ColourTransferContract;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.FaceReplacerContract;
import org.likeness.api.contract.FaceStageContract;
import org.likeness.api.contract.MaskerContract;
import org.likeness.api.contract.ReconstructionLossContract;
import org.likeness.api.contract.SwapModelContract;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Plugin;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;

/** The contracts of the kinds, for each plug-in of this bundle. */
class SwapContractsTest {

  private static ContractContext tensors() {
    return new ContractContext(7).withTensors(() -> Scope.open(7));
  }

  @Nested
  class OfL1 extends ReconstructionLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new L1Loss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfDssim extends ReconstructionLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new DssimLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfRandomFeature extends ReconstructionLossContract {
    @Override
    protected Plugin<?> plugin() {
      return new RandomFeatureLoss();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfWarp2017 extends AugmenterContract {
    @Override
    protected Plugin<?> plugin() {
      return new Warp2017();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfReinhard extends ColourTransferContract {
    @Override
    protected Plugin<?> plugin() {
      return new ReinhardTransfer();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfNoColour extends ColourTransferContract {
    @Override
    protected Plugin<?> plugin() {
      return new NoColourTransfer();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfSharpen extends FaceStageContract {
    @Override
    protected Plugin<?> plugin() {
      return new Sharpen();
    }
  }

  @Nested
  class OfGrain extends FaceStageContract {
    @Override
    protected Plugin<?> plugin() {
      return new Grain();
    }
  }

  @Nested
  class OfFeather extends BlenderContract {
    @Override
    protected Plugin<?> plugin() {
      return new FeatherBlender();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfHull extends MaskerContract {
    @Override
    protected Plugin<?> plugin() {
      return new HullMasker();
    }

    @Override
    protected Landmarks landmarks(int size) {
      return MeanFace.landmarks(Landmarks.Scheme.IBUG_68, Centring.FACE, size, 1);
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }
  }

  @Nested
  class OfOwnFace extends FaceReplacerContract {
    @Override
    protected Plugin<?> plugin() {
      return new OwnFace();
    }

    @Override
    protected ContractContext context() {
      return tensors().withPlugin(new Warp2017());
    }
  }

  @Nested
  class OfAutoencoder extends SwapModelContract {
    @Override
    protected Plugin<?> plugin() {
      return new Autoencoder();
    }

    @Override
    protected ContractContext context() {
      return tensors();
    }

    @Override
    protected Map<String, ?> small() {
      return Map.of("width", 0.0625);
    }
  }
}
