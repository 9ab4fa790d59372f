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
import ai.djl.training.initializer.Initializer;
import ai.djl.util.PairList;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Pass;

/**
 * {@link ModulatedConv2d}, noise per pixel times one learned strength, bias, leaky ReLU (Karras et al. 2020, figure 2c). In
 * training the noise is drawn by the engine, else it is the layer's own, so that a picture stays the same.
 */
final class StyledLayer extends AbstractBlock {

  private final int out;
  private final int side;
  private final ModulatedConv2d conv;
  private final Parameter strength;
  private final Parameter bias;
  private final Parameter noise;

  StyledLayer(int in, int out, int side, int styles) {
    this.out = out;
    this.side = side;
    conv = addChildBlock("conv", new ModulatedConv2d(in, out, 3, styles, true));
    strength = parameter("strength", new Shape(1), Init.constant(0), true);
    bias = parameter("bias", new Shape(out), Init.constant(0), true);
    noise = parameter("noise", new Shape(1, 1, side, side), Init.normal(0, 1), false);
  }

  private Parameter parameter(String name, Shape shape, Initializer first, boolean trained) {
    return addParameter(Parameter.builder().setName(name).setType(trained ? Parameter.Type.OTHER : Parameter.Type.RUNNING_MEAN).optShape(shape)
        .optInitializer(first).optRequiresGrad(trained).build());
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray y = conv.forward(store, inputs, training).head();
    NDArray drawn = training ? y.getManager().randomNormal(0, 1, new Shape(y.getShape().get(0), 1, side, side), DataType.FLOAT32) : pass.value(noise, y);
    NDArray sum = y.add(drawn.mul(pass.value(strength, y))).add(pass.value(bias, y).reshape(1, out, 1, 1));
    return new NDList(Pointwise.leaky(sum));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    conv.initialize(manager, type, inputs);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return conv.getOutputShapes(inputs);
  }
}
