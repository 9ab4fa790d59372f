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
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.InstanceNorm2d;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.Sequential;

/**
 * Faces [N, 3, S, S], -1 to 1, and what they shall show [N, count] to faces. What is asked for stands at every pixel as further
 * channels; two halvings, residual blocks, two doublings (Choi et al. 2018, table 4). With attention, a second output [N, 1, S, S]
 * says which share of the old face stays: new = (1 - A) colour + A old (Pumarola et al. 2018, equation 1).
 */
final class EditGenerator extends AbstractBlock {

  private static final int WIDE = 7;

  private final int asked;
  private final int features;
  private final Sequential trunk;
  private final Conv2d colour;
  private final Conv2d attention;

  EditGenerator(EditSettings p, int asked, boolean attends) {
    this.asked = asked;
    this.features = p.generatorFeatures();
    trunk = addChildBlock("trunk", trunk(p, asked));
    colour = addChildBlock("colour", head(features, 3));
    attention = attends ? addChildBlock("attention", head(features, 1)) : null;
  }

  private static Conv2d head(int in, int out) {
    return new Conv2d(in, out, WIDE).padding(WIDE / 2).bias(false);
  }

  private static Sequential trunk(EditSettings p, int asked) {
    int f = p.generatorFeatures();
    Sequential s = new Sequential();
    normalised(s.add("in", head(3 + asked, f)), "in", f);
    normalised(s.add("down1", new Conv2d(f, 2 * f, 4).stride(2).padding(1).bias(false)), "down1", 2 * f);
    normalised(s.add("down2", new Conv2d(2 * f, 4 * f, 4).stride(2).padding(1).bias(false)), "down2", 4 * f);
    for (int i = 1; i <= p.residualBlocks(); i++) {
      s.add("block" + i, new ResidualBlock(4 * f));
    }
    normalised(s.add("up1", new ConvTranspose2d(4 * f, 2 * f, 4).stride(2).padding(1).bias(false)), "up1", 2 * f);
    return normalised(s.add("up2", new ConvTranspose2d(2 * f, f, 4).stride(2).padding(1).bias(false)), "up2", f);
  }

  private static Sequential normalised(Sequential s, String name, int features) {
    return s.add("norm-" + name, new InstanceNorm2d(features).affine()).add(Activation.relu().inPlace());
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray old = inputs.get(0);
    Shape s = old.getShape();
    NDArray everywhere = inputs.get(1).reshape(s.get(0), asked, 1, 1).broadcast(new Shape(s.get(0), asked, s.get(2), s.get(3)));
    NDArray h = pass.through(trunk, Ops.cat(1, old, everywhere));
    NDArray made = pass.through(colour, h).tanh();
    if (attention == null) {
      return new NDList(made);
    }
    NDArray stays = Ops.sigmoid(pass.through(attention, h));
    return new NDList(stays.neg().add(1).mul(made).add(stays.mul(old)), stays);
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    Shape s = inputs[0];
    trunk.initialize(manager, type, new Shape(s.get(0), 3L + asked, s.get(2), s.get(3)));
    Shape h = new Shape(s.get(0), features, s.get(2), s.get(3));
    colour.initialize(manager, type, h);
    if (attention != null) {
      attention.initialize(manager, type, h);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape s = inputs[0];
    return attention == null ? new Shape[] {s} : new Shape[] {s, new Shape(s.get(0), 1, s.get(2), s.get(3))};
  }
}
