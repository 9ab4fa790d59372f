// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.likeness.api.image.Image;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.media.image.Draw;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.Tensors;

/** Steps of a GAN of pictures. */
final class GanTask implements Task {

  private static final int COLUMNS = 8;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  private final TrainingContext context;
  private final GanNetworks networks;
  private final GanGame game;
  private final Feed<List<GanBatches.Batch>> batches;

  GanTask(GanScheme.Parameters p, TrainingContext c, GanNetworks networks) {
    this.context = c;
    this.networks = networks;
    this.game = new GanGame(p.rules(), networks, c);
    this.batches = c.feed(new GanBatches(c.faces("images"), p, c.seed()));
  }

  @Override
  public void step(Step s) {
    game.step(s, batches.next().stream().<Supplier<GanGame.Real>>map(batch -> () -> real(batch, s)).toList());
  }

  private GanGame.Real real(GanBatches.Batch batch, Step s) {
    NDArray labels = batch.classes().length == 0 ? null : Labels.oneHot(s.manager(), batch.classes(), networks.classes().size());
    return new GanGame.Real(Tensors.fromImages(s.manager(), batch.pictures(), Tensors.Range.SIGNED), labels);
  }

  /** A row for each class, in turn, where there are classes. */
  @Override
  public Image samples() {
    long fixed = Seeds.mix(context.seed(), -2);
    GanPictures maker = new GanPictures(networks.shown(), networks.latentSize(), networks.classes(), context.manager());
    List<Image> pictures = maker.make(fixed, 0, COLUMNS * COLUMNS, 0, (IntUnaryOperator) i -> i / COLUMNS);
    return Draw.grid(pictures, COLUMNS, GAP, BACKGROUND);
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
