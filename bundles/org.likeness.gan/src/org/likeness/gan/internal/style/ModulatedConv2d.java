// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.style;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Pass;

/**
 * A convolution whose weights each picture's style scales per input channel, and brings to unit length per output channel
 * again (Karras et al. 2020, equations 1 to 3). Inputs [N, in, H, W] and w [N, styles]. Scaling the input by the style, and
 * the output by the length, gives the same numbers as weights of each picture's own, and is one plain convolution.
 */
final class ModulatedConv2d extends AbstractBlock {

  private static final double EPSILON = 1e-8;

  private final int in;
  private final int out;
  private final int kernel;
  private final boolean demodulated;
  private final EqualLinear style;
  private final Parameter weight;

  ModulatedConv2d(int in, int out, int kernel, int styles, boolean demodulated) {
    this.in = in;
    this.out = out;
    this.kernel = kernel;
    this.demodulated = demodulated;
    style = addChildBlock("style", new EqualLinear(styles, in, 1, 1));
    weight = addParameter(Parameter.builder().setName("weight").setType(Parameter.Type.OTHER).optShape(new Shape(out, in, kernel, kernel))
        .optInitializer(Init.normal(0, 1)).build());
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray x = inputs.get(0);
    NDArray s = pass.through(style, inputs.get(1));
    NDArray w = Ops.times(pass.value(weight, x), 1 / Math.sqrt((double) in * kernel * kernel));
    NDArray y = Compute.plain(Compute.now().conv2d(x.mul(s.reshape(-1, in, 1, 1)), w, null, 1, kernel / 2, 1, 1));
    return new NDList(demodulated ? y.div(lengths(s, w).reshape(-1, out, 1, 1)) : y);
  }

  /** The lengths of each picture's weights of each output channel, [N, out]. */
  private static NDArray lengths(NDArray s, NDArray w) {
    NDArray squares = Ops.sum(w.square(), 2, 3);
    return s.square().dot(squares.transpose()).add((float) EPSILON).sqrt();
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    style.initialize(manager, type, inputs[1]);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), out, inputs[0].get(2), inputs[0].get(3))};
  }
}
