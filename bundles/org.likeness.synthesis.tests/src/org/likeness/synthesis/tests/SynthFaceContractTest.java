// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.tests;

import org.likeness.api.contract.SynthesiserContract;
import org.likeness.api.plugin.Plugin;
import org.likeness.synthesis.SynthFace;

class SynthFaceContractTest extends SynthesiserContract {
  @Override
  protected Plugin<?> plugin() {
    return new SynthFace();
  }
}
