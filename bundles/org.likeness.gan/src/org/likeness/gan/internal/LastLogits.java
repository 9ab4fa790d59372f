// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import java.util.Map;

/** What the discriminator answered to the batch of the last step, before it learned from it: one logit for each picture. */
final class LastLogits {

  private Map<String, float[]> last = Map.of();

  void keep(NDArray real, NDArray fake) {
    last = Map.of("logits/real", real.toFloatArray(), "logits/fake", fake.toFloatArray());
  }

  /** Empty before the first step. */
  Map<String, float[]> byTag() {
    return last;
  }
}
