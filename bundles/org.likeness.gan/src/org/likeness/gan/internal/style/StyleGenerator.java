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
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.gan.MappedGenerator;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Sampling;
import org.likeness.tensor.nn.Init;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Pass;
import org.likeness.tensor.nn.Sequential;

/**
 * Latents z [N, latents] to pictures: a mapping network makes w of z; a learned 4 x 4 constant goes through layers that w
 * tells; the pictures of all sides are added up (Karras et al. 2020, figures 2c and 7b), and tanh holds the sum to [-1, 1].
 * Enlarging is bilinear. In training some batches are made of two w each, the later layers told by the second (style mixing).
 */
final class StyleGenerator extends AbstractBlock implements MappedGenerator {

  /** Share of the old mean of w that a batch keeps. */
  private static final double KEPT = 0.995;

  private final StylePlan plan;
  private final Sequential mapping;
  private final Parameter constant;
  private final Parameter mean;
  /** What all batches together weigh in the mean: young means are not drawn to 0. */
  private final Parameter weight;
  private final List<StyledLayer> layers = new ArrayList<>();
  private final List<ModulatedConv2d> pictures = new ArrayList<>();
  private final List<Parameter> offsets = new ArrayList<>();

  StyleGenerator(StylePlan plan) {
    this.plan = plan;
    int styles = plan.p().latentSize();
    mapping = new Sequential(Pointwise.normal());
    for (int i = 0; i < plan.p().mappingLayers(); i++) {
      mapping.add("map" + i, new EqualLinear(styles, styles, plan.p().mappingRate(), 0)).add(Pointwise.leaky());
    }
    addChildBlock("mapping", mapping);
    int in = plan.features(StylePlan.SEED);
    constant = addParameter(Parameter.builder().setName("constant").setType(Parameter.Type.OTHER)
        .optShape(new Shape(1, in, StylePlan.SEED, StylePlan.SEED)).optInitializer(Init.normal(0, 1)).build());
    mean = addParameter(Parameter.builder().setName("mean_w").setType(Parameter.Type.RUNNING_MEAN).optShape(new Shape(styles))
        .optInitializer(Init.constant(0)).optRequiresGrad(false).build());
    weight = addParameter(Parameter.builder().setName("mean_weight").setType(Parameter.Type.RUNNING_MEAN).optShape(new Shape(1))
        .optInitializer(Init.constant(0)).optRequiresGrad(false).build());
    for (int side = StylePlan.SEED; side <= plan.size(); side *= 2) {
      int out = plan.features(side);
      if (side > StylePlan.SEED) {
        layers.add(addChildBlock("up" + side, new StyledLayer(in, out, side, styles)));
      }
      layers.add(addChildBlock("same" + side, new StyledLayer(out, out, side, styles)));
      pictures.add(addChildBlock("picture" + side, new ModulatedConv2d(out, plan.pictures().channels(), 1, styles, false)));
      offsets.add(addParameter(Parameter.builder().setName("offset" + side).setType(Parameter.Type.OTHER)
          .optShape(new Shape(1, plan.pictures().channels(), 1, 1)).optInitializer(Init.constant(0)).build()));
      in = out;
    }
  }

  @Override
  protected NDList forwardInternal(ParameterStore store, NDList inputs, boolean training, PairList<String, Object> options) {
    Pass pass = new Pass(store, training);
    NDArray z = inputs.singletonOrThrow();
    NDArray first = pass.through(mapping, z);
    int from = layers.size();
    NDArray second = first;
    if (training) {
      follow(first, pass);
      float[] chance = z.getManager().randomUniform(0, 1, new Shape(2), DataType.FLOAT32).toFloatArray();
      if (chance[0] < plan.p().mixing()) {
        from = 1 + (int) (chance[1] * (layers.size() - 1));
        second = pass.through(mapping, z.getManager().randomNormal(0, 1, z.getShape(), DataType.FLOAT32));
      }
    }
    return new NDList(synthesise(first, second, from, pass));
  }

  /** The mean of w, for truncation. */
  private void follow(NDArray w, Pass pass) {
    Grad.off(() -> {
      NDArray old = pass.value(mean, w);
      old.mul(KEPT).add(Ops.mean(w.stopGradient(), 0).mul(1 - KEPT)).copyTo(old);
      NDArray all = pass.value(weight, w);
      all.mul(KEPT).add(1 - KEPT).copyTo(all);
    });
  }

  /** @param from the first layer that is told by the second w; as many as there are layers for none */
  private NDArray synthesise(NDArray first, NDArray second, int from, Pass pass) {
    NDArray x = pass.value(constant, first).broadcast(first.getShape().get(0), plan.features(StylePlan.SEED), StylePlan.SEED, StylePlan.SEED);
    NDArray picture = null;
    int layer = 0;
    for (int i = 0; i < pictures.size(); i++) {
      int side = StylePlan.SEED << i;
      if (i > 0) {
        x = styled(layer, Sampling.bilinear(x, side, side), layer++ < from ? first : second, pass);
      }
      NDArray w = layer < from ? first : second;
      x = styled(layer++, x, w, pass);
      NDArray made = pictures.get(i).forward(pass.store(), new NDList(x, w), pass.training()).head().add(pass.value(offsets.get(i), x));
      picture = picture == null ? made : Sampling.bilinear(picture, side, side).add(made);
    }
    return picture.tanh();
  }

  private NDArray styled(int layer, NDArray x, NDArray w, Pass pass) {
    return layers.get(layer).forward(pass.store(), new NDList(x, w), pass.training()).head();
  }

  @Override
  public NDArray map(NDArray z, double truncation) {
    return Grad.off(() -> {
      NDArray w = Networks.forward(mapping, z, false);
      NDArray centre = mean.getArray().div(Math.max(weight.getArray().getFloat(), Float.MIN_NORMAL));
      return truncation <= 0 || truncation >= 1 ? w : w.sub(centre).mul(truncation).add(centre);
    });
  }

  @Override
  public NDArray pictures(NDArray w) {
    return synthesise(w, w, layers.size(), new Pass(new ParameterStore(w.getManager(), false), false));
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputs) {
    Shape w = new Shape(1, plan.p().latentSize());
    mapping.initialize(manager, type, w);
    int layer = 0;
    for (int i = 0; i < pictures.size(); i++) {
      int side = StylePlan.SEED << i;
      int in = plan.features(i == 0 ? side : side / 2);
      if (i > 0) {
        layers.get(layer++).initialize(manager, type, new Shape(1, in, side, side), w);
      }
      layers.get(layer++).initialize(manager, type, new Shape(1, plan.features(side), side, side), w);
      pictures.get(i).initialize(manager, type, new Shape(1, plan.features(side), side, side), w);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputs) {
    return new Shape[] {new Shape(inputs[0].get(0), plan.pictures().channels(), plan.size(), plan.size())};
  }
}
