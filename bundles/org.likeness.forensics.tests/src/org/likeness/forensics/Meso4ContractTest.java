// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import java.util.Map;
import org.likeness.api.contract.ContractContext;
import org.likeness.api.contract.ForgeryDetectorContract;
import org.likeness.api.plugin.Plugin;

class Meso4ContractTest extends ForgeryDetectorContract {
  @Override
  protected Plugin<?> plugin() {
    return new Meso4Detector();
  }

  @Override
  protected ContractContext context() {
    return new ContractContext(7).withTensors(new ForensicsContext(7)::newTensors);
  }

  @Override
  protected Map<String, ?> quick() {
    return Map.of("epochs", 1, "batch", 12);
  }
}
