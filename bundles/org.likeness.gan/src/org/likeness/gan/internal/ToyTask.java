// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.image.Image;
import org.likeness.api.training.Plane;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Tensors;

/** Steps of the toy GAN. */
final class ToyTask implements Task {

  private static final int SHOWN = 500;

  private final ToyGan.Parameters p;
  private final Cloud cloud;
  private final GanGame game;
  private final ToyPlane plane;

  ToyTask(ToyGan.Parameters p, GanNetworks networks, TrainingContext c) {
    this.p = p;
    this.cloud = p.points().cloud(p.drawn());
    this.game = new GanGame(p.rules(), networks, c);
    this.plane = new ToyPlane(cloud, new Cells(cloud), new PlaneLook(networks, c.manager()), c.plugin(AdversarialLoss.class, p.loss()));
  }

  @Override
  public void step(Step s) {
    Supplier<GanGame.Real> batch = () -> new GanGame.Real(real(s), null);
    game.step(s, Collections.nCopies(p.discriminatorSteps(), batch));
  }

  /** Drawn by the engine's seed of this step. */
  private NDArray real(Step s) {
    long seed = s.manager().randomInteger(0, Integer.MAX_VALUE, new Shape(1), DataType.INT64).getLong();
    return Tensors.of(s.manager(), cloud.draw(p.batch(), new SplittableRandom(seed)), p.batch(), 2, 1, 1);
  }

  @Override
  public Image samples() {
    return Scatter.of(plane.field(Scatter.FIELD), plane.real(SHOWN), plane.made(SHOWN));
  }

  @Override
  public Map<String, Double> validate() {
    return plane.numbers();
  }

  @Override
  public Optional<Plane> plane() {
    return Optional.of(plane);
  }

  @Override
  public Map<String, float[]> distributions() {
    return game.answers();
  }

  @Override
  public void close() {
    game.close();
  }
}
