// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import org.likeness.api.contract.ClipDetectorContract;
import org.likeness.api.plugin.Plugin;

class TemporalContractTest extends ClipDetectorContract {
  @Override
  protected Plugin<?> plugin() {
    return new TemporalDetector();
  }
}
