// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.Sequential;

/**
 * Faces [N, 3, S, S] to logits [N], the mean over patches, and what they show [N, count] (Choi et al. 2018, table 5; Pumarola et al.
 * 2018, section 3). Halved down to 2 x 2 pixels.
 */
final class EditDiscriminator extends AbstractBlock {

  private static final double SLOPE = 0.01;
  private static final int LAST_SIDE = 2;

  private final int asked;
  private final int features;
  private final Sequential trunk;
  private final Conv2d real;
  private final Conv2d shown;

  EditDiscriminator(EditSettings p, int asked) {
    this.asked = asked;
    Sequential s = new Sequential();
    int in = 3;
    int f = p.discriminatorFeatures();
    for (int side = p.size() / 2; side >= LAST_SIDE; side /= 2) {
      s.add("down" + side, new Conv2d(in, f, 4).stride(2).padding(1)).add(Activation.leakyRelu(SLOPE).inPlace());
      in = f;
      f *= 2;
    }
    features = in;
    trunk = addChildBlock("trunk", s);
    real = addChildBlock("real", new Conv2d(in, 1, 3).padding(1).bias(false));
    shown = addChildBlock("shown", new Conv2d(in, asked, LAST_SIDE).bias(false));
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray h = pass.through(trunk, inputs.get(0));
    return new NDList(Ops.mean(pass.through(real, h), 1, 2, 3), pass.through(shown, h).reshape(-1, asked));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    trunk.initialize(manager, type, inputs[0]);
    Shape h = new Shape(inputs[0].get(0), features, LAST_SIDE, LAST_SIDE);
    real.initialize(manager, type, h);
    shown.initialize(manager, type, h);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0)), new Shape(inputs[0].get(0), asked)};
  }
}
