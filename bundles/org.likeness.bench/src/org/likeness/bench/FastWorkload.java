// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import org.likeness.tensor.Compute;
import org.likeness.tensor.Compute.Layout;
import org.likeness.tensor.Compute.Precision;

/** A step in the way that is quickest where the processor has bfloat16: in it, channels last. */
record FastWorkload(Workload of) implements Workload {

  private static final Compute FAST = new Compute(Precision.BFLOAT16, Layout.CHANNELS_LAST);

  @Override
  public void step() {
    FAST.in(() -> {
      of.step();
      return null;
    });
  }

  @Override
  public void close() {
    of.close();
  }
}
