// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.Sequential;

/**
 * The discriminator of {@link Dcgan} with labels. Projection: the logit and y V h, h being the last features, their mean over the
 * 4 x 4 places (Miyato & Koyama 2018, equation 6; they sum). Classifier: the logit alone, and W h as logits of the labels (Odena et
 * al. 2017). Features of the stages follow.
 */
final class ConditionalDiscriminator extends AbstractBlock {

  private static final int LAST_SIDE = 4;

  private final boolean classifies;
  private final int features;
  private final Sequential trunk;
  private final Conv2d logit;
  private final Linear labels;

  ConditionalDiscriminator(ConditionalDcgan.Parameters p, Pictures pictures) {
    Dcgan.Parameters plain = p.plain(p.latentSize());
    classifies = p.discriminator() == ConditionalDcgan.Judged.CLASSIFIER;
    features = Dcgan.lastFeatures(plain, pictures.size());
    trunk = addChildBlock("stages", Dcgan.trunk(plain, pictures.size(), pictures.channels()));
    logit = addChildBlock("logit", Dcgan.down(features, 1, true));
    labels = classifies ? addChildBlock("classes", new Linear(features, pictures.labels()).init(Init.normal(0, 0.02), Init.constant(0)))
        : addChildBlock("projection", new Linear(pictures.labels(), features).bias(false).init(Init.normal(0, 0.02)));
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDList stages = trunk.forward(store, new NDList(inputs.get(0)), training);
    NDArray last = stages.head();
    NDArray h = Ops.mean(last, 2, 3);
    NDArray judged = pass.through(logit, last).reshape(-1);
    NDList out = new NDList();
    if (classifies) {
      out.add(judged);
      out.add(pass.through(labels, h));
    } else {
      out.add(judged.add(Ops.sum(pass.through(labels, inputs.get(1)).mul(h), 1)));
    }
    return out.addAll(stages.subNDList(1));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    trunk.initialize(manager, type, inputs[0]);
    logit.initialize(manager, type, new Shape(inputs[0].get(0), features, LAST_SIDE, LAST_SIDE));
    labels.initialize(manager, type, classifies ? new Shape(inputs[0].get(0), features) : inputs[1]);
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    Shape[] stages = trunk.getOutputShapes(new Shape[] {inputs[0]});
    List<Shape> out = new ArrayList<>(List.of(new Shape(inputs[0].get(0))));
    if (classifies) {
      out.add(new Shape(inputs[0].get(0), inputs[1].get(1)));
    }
    out.addAll(Arrays.asList(stages).subList(1, stages.length));
    return out.toArray(Shape[]::new);
  }
}
