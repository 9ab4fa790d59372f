// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.GanTerm.Player;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.media.image.Draw;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Params;

/** Steps of a GAN: updates of the discriminator, then one of the generator. */
final class GanTask implements Task {

  private static final int COLUMNS = 8;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  private final GanScheme.Parameters p;
  private final TrainingContext context;
  private final GanNetworks networks;
  private final Chosen<AdversarialLoss<Record>> loss;
  private final GanTerms terms;
  private final BatchAugmentation augmentation;
  private final Learner generator;
  private final Learner discriminator;
  private final Feed<List<GanBatches.Batch>> batches;

  GanTask(GanScheme.Parameters p, TrainingContext c, GanNetworks networks) {
    this.p = p;
    this.context = c;
    this.networks = networks;
    this.loss = c.plugin(AdversarialLoss.class, p.loss());
    this.terms = new GanTerms(p.regularisers(), c);
    this.augmentation = new BatchAugmentation(p.batchAugment(), c);
    this.generator = c.learner("generator", networks.generator());
    this.discriminator = c.learner("discriminator", networks.discriminator());
    this.batches = c.feed(new GanBatches(c.faces("images"), p, c.seed()));
  }

  @Override
  public void step(Step s) {
    Played played = null;
    for (GanBatches.Batch batch : batches.next()) {
      NDArray latents = s.manager().randomNormal(0, 1, new Shape(p.batch(), networks.latentSize()), DataType.FLOAT32);
      NDArray labels = batch.classes().length == 0 ? null : Labels.oneHot(s.manager(), batch.classes(), networks.classes().size());
      played = new Played(s.number(), Tensors.fromImages(s.manager(), batch.pictures(), Tensors.Range.SIGNED), networks.generate(latents, labels),
          latents, labels, networks, augmentation);
      discriminator.minimise(discriminatorLoss(s, played.withFakeCut()));
      if (p.clipWeights() > 0) {
        Grad.off(() -> Params.trainable(networks.discriminator()).values().forEach(w -> Ops.clamp(w, -p.clipWeights(), p.clipWeights()).copyTo(w)));
      }
    }
    generator.minimise(generatorLoss(s, played));
    augmentation.stepDone();
  }

  private NDArray discriminatorLoss(Step s, Played played) {
    NDArray real = played.logits(played.real());
    NDArray fake = played.logits(played.fake());
    NDArray total = s.log("loss/discriminator", loss.plugin().discriminator(loss.parameters(), real, fake));
    s.log("logit/real", real.mean());
    s.log("logit/fake", fake.mean());
    Health.log(s, real, played.real(), played.fake());
    augmentation.look(real.stopGradient(), s);
    return terms.added(total, Player.DISCRIMINATOR, played, s);
  }

  private NDArray generatorLoss(Step s, Played played) {
    NDArray fake = played.logits(played.fake());
    Supplier<NDArray> real = Once.of(() -> Grad.off(() -> played.logits(played.real())));
    return terms.added(s.log("loss/generator", loss.plugin().generator(loss.parameters(), fake, real)), Player.GENERATOR, played, s);
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
  public void close() {
    terms.close();
  }
}
