// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Networks;

/** Steps of the toy GAN. */
record ToyTask(ToyGan.Parameters p, Block generator, Block discriminator, Block average, Learner generatorLearner,
    Learner discriminatorLearner, NDManager manager) implements Task {

  private static final int SHOWN = 500;
  private static final int COUNTED = 2000;

  @Override
  public void step(Step s) {
    NDArray real = ToyPoints.of(p.points(), s.manager(), p.batch(), new SplittableRandom(s.manager().randomInteger(0, Integer.MAX_VALUE, new Shape(1),
        ai.djl.ndarray.types.DataType.INT64).getLong()));
    NDArray made = Networks.forward(generator, s.manager().randomNormal(new Shape(p.batch(), p.latent())), true);
    UnaryOperator<NDArray> judge = x -> Networks.forward(discriminator, x, true).reshape(new Shape(x.getShape().get(0)));
    NDArray apart = made.stopGradient();
    NDArray ofReal = judge.apply(real);
    NDArray ofMade = judge.apply(apart);
    NDArray loss = s.log("loss/discriminator", discriminatorLoss(ofReal, ofMade));
    s.log("logit/real", ofReal.mean());
    s.log("logit/fake", ofMade.mean());
    Health.log(s, ofReal, real, apart);
    if (p.gamma() > 0) {
      NDArray penalty = GradientPenalty.zeroCentred(judge, real, p.gamma()).add(GradientPenalty.zeroCentred(judge, apart, p.gamma()));
      loss = loss.add(s.log("penalty/zero-centred", penalty));
    }
    discriminatorLearner.minimise(loss);
    NDArray fooled = p.game() == ToyGan.Game.RELATIVISTIC ? judge.apply(made).sub(judge.apply(real)) : judge.apply(made);
    generatorLearner.minimise(s.log("loss/generator", Ops.softplus(fooled.neg()).mean()));
  }

  private NDArray discriminatorLoss(NDArray real, NDArray made) {
    return p.game() == ToyGan.Game.RELATIVISTIC ? Ops.softplus(made.sub(real)).mean()
        : Ops.softplus(real.neg()).mean().add(Ops.softplus(made).mean());
  }

  @Override
  public Image samples() {
    return Scatter.of(ToyPoints.of(p.points(), manager, SHOWN, new SplittableRandom(1)).toFloatArray(), made(SHOWN));
  }

  /** Missing modes first: fewer are better. */
  @Override
  public Map<String, Double> validate() {
    ToyPoints.Coverage coverage = ToyPoints.coverage(p.points(), made(COUNTED));
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("validation/missing-modes", (double) coverage.missing());
    out.put("validation/points-near-a-mode", coverage.near());
    return out;
  }

  /** x, y of points by the averaged generator, from the same latents each time. */
  private float[] made(int n) {
    SplittableRandom random = new SplittableRandom(2);
    float[] z = new float[n * p.latent()];
    for (int i = 0; i < z.length; i++) {
      z[i] = (float) random.nextGaussian();
    }
    return Networks.forward(average, manager.create(z, new Shape(n, p.latent())), false).toFloatArray();
  }
}
