// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.likeness.api.image.Image;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Tensors;

/** Steps of the toy GAN. */
final class ToyTask implements Task {

  private static final int SHOWN = 500;
  private static final int COUNTED = 2000;

  private final ToyGan.Parameters p;
  private final Cloud cloud;
  private final GanGame game;
  private final PlaneLook look;
  private final Cells cells;

  ToyTask(ToyGan.Parameters p, GanNetworks networks, TrainingContext c) {
    this.p = p;
    this.cloud = p.points().cloud(p.drawn());
    this.game = new GanGame(p.rules(), networks, c);
    this.look = new PlaneLook(networks, c.manager());
    this.cells = new Cells(cloud);
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
    return Scatter.of(look.field(Scatter.FIELD, Scatter.EDGE), cloud.draw(SHOWN, new SplittableRandom(1)), look.made(SHOWN));
  }

  /** The divergence first: lower is better. */
  @Override
  public Map<String, Double> validate() {
    float[] made = look.made(COUNTED);
    Cloud.Coverage coverage = cloud.coverage(made);
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("validation/divergence", cells.divergence(made));
    out.put("validation/missing-modes", (double) coverage.missing());
    out.put("validation/high-quality", coverage.near());
    out.put("validation/divergence-of-real", cells.divergence(cloud.draw(COUNTED, new SplittableRandom(1))));
    return out;
  }

  @Override
  public void close() {
    game.close();
  }
}
