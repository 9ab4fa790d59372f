// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import java.util.List;
import org.likeness.tensor.Grad;
import org.likeness.tensor.internal.OpRuntime;

/** An exponential moving average of a network's weights, kept in a second network of the same build. */
public final class Ema {

  private final List<NDArray> weights;
  private final List<NDArray> averages;
  private final List<NDArray> buffers;
  private final List<NDArray> averageBuffers;

  /** Begins with a copy. @param live the trained network @param average an initialised network that will hold the average */
  public Ema(Block live, Block average) {
    Params.copy(live, average);
    Params.requiresGradient(average, false);
    weights = List.copyOf(Params.trainable(live).values());
    averages = List.copyOf(Params.trainable(average).values());
    buffers = List.copyOf(Params.buffers(live).values());
    averageBuffers = List.copyOf(Params.buffers(average).values());
  }

  /** average = decay average + (1 - decay) weights; buffers are copied. */
  public void update(double decay) {
    Grad.off(() -> OpRuntime.ops().call("lerp", averages, weights, 1 - decay));
    Params.copy(buffers, averageBuffers);
  }
}
