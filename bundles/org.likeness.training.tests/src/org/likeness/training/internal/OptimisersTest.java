// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import org.junit.jupiter.api.Nested;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.OptimiserKindContract;
import org.likeness.api.plugin.Plugin;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.TensorEngine;

/** The contract of optimisers, for each of this bundle. Their formulas are tested where they are computed, in the tensor bundle. */
class OptimisersTest {

  private static final TensorEngine ENGINE = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1));

  private abstract static class Ours extends OptimiserKindContract {
    @Override
    protected ContractContext context() {
      return new ContractContext(7).withTensors(ENGINE::newManager);
    }
  }

  @Nested
  class OfAdam extends Ours {
    @Override
    protected Plugin<?> plugin() {
      return new AdamOptimiser();
    }
  }

  @Nested
  class OfAdamW extends Ours {
    @Override
    protected Plugin<?> plugin() {
      return new AdamWOptimiser();
    }
  }

  @Nested
  class OfRmsProp extends Ours {
    @Override
    protected Plugin<?> plugin() {
      return new RmsPropOptimiser();
    }
  }

  @Nested
  class OfSgd extends Ours {
    @Override
    protected Plugin<?> plugin() {
      return new SgdOptimiser();
    }
  }
}
