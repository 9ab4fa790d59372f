// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Pass;

/** The generator of {@link Dcgan} with a {@link ConditionalNorm} behind each convolution but the last. */
final class NormGenerator extends AbstractBlock {

  private final int latents;
  private final List<ConvTranspose2d> ups = new ArrayList<>();
  private final List<ConditionalNorm> norms = new ArrayList<>();
  private final ConvTranspose2d picture;

  NormGenerator(ConditionalDcgan.Parameters p, Pictures pictures) {
    latents = p.latentSize();
    int features = p.generatorFeatures() * pictures.size() / 8;
    stage("project", "4", Dcgan.up(latents, features, true), features, pictures.labels());
    for (int side = 8; side < pictures.size(); side *= 2, features /= 2) {
      stage("up" + side, "" + side, Dcgan.up(features, features / 2, true).stride(2).padding(1), features / 2, pictures.labels());
    }
    picture = addChildBlock("picture", Dcgan.up(features, pictures.channels(), true).stride(2).padding(1));
  }

  private void stage(String name, String side, ConvTranspose2d up, int features, int labels) {
    ups.add(addChildBlock(name, up));
    norms.add(addChildBlock("norm" + side, new ConditionalNorm(features, labels)));
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray x = inputs.get(0).reshape(-1, latents, 1, 1);
    for (int i = 0; i < ups.size(); i++) {
      x = Ops.relu(norms.get(i).forward(store, new NDList(pass.through(ups.get(i), x), inputs.get(1)), training).head());
    }
    return new NDList(pass.through(picture, x).tanh());
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    Shape x = new Shape(inputs[0].get(0), latents, 1, 1);
    for (int i = 0; i < ups.size(); i++) {
      x = grown(ups.get(i), manager, type, x);
      norms.get(i).initialize(manager, type, x, inputs[1]);
    }
    picture.initialize(manager, type, x);
  }

  private static Shape grown(Block block, NDManager manager, DataType type, Shape x) {
    block.initialize(manager, type, x);
    return block.getOutputShapes(new Shape[] {x})[0];
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape[] x = {new Shape(inputs[0].get(0), latents, 1, 1)};
    for (ConvTranspose2d up : ups) {
      x = up.getOutputShapes(x);
    }
    return picture.getOutputShapes(x);
  }
}
