// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.Regulariser;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
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
  private final List<Chosen<Regulariser<Record>>> regularisers = new ArrayList<>();
  private final BatchAugmentation augmentation;
  private final Learner generator;
  private final Learner discriminator;
  private final Feed<List<List<Image>>> batches;

  GanTask(GanScheme.Parameters p, TrainingContext c, GanNetworks networks) {
    this.p = p;
    this.context = c;
    this.networks = networks;
    this.loss = c.plugin(AdversarialLoss.class, p.loss());
    for (Choice regulariser : p.regularisers()) {
      regularisers.add(c.plugin(Regulariser.class, regulariser));
    }
    this.augmentation = new BatchAugmentation(p.batchAugment(), c);
    this.generator = c.learner("generator", networks.generator());
    this.discriminator = c.learner("discriminator", networks.discriminator());
    this.batches = c.feed(new GanBatches(c.faces("images"), p, c.seed()));
  }

  @Override
  public void step(Step s) {
    NDArray real = null;
    NDArray fake = null;
    for (List<Image> batch : batches.next()) {
      real = Tensors.fromImages(s.manager(), batch, Tensors.Range.SIGNED);
      fake = networks.generate(s.manager().randomNormal(0, 1, new Shape(p.batch(), networks.latentSize()), DataType.FLOAT32));
      discriminator.minimise(discriminatorLoss(s, real, fake.stopGradient()));
      if (p.clipWeights() > 0) {
        Grad.off(() -> Params.trainable(networks.discriminator()).values().forEach(w -> Ops.clamp(w, -p.clipWeights(), p.clipWeights()).copyTo(w)));
      }
    }
    generator.minimise(generatorLoss(s, real, fake));
    augmentation.stepDone();
  }

  private NDArray discriminatorLoss(Step s, NDArray real, NDArray fake) {
    NDArray realLogits = judge(real);
    NDArray fakeLogits = judge(fake);
    NDArray total = s.log("loss/discriminator", loss.plugin().discriminator(loss.parameters(), realLogits, fakeLogits));
    s.log("logit/real", realLogits.mean());
    s.log("logit/fake", fakeLogits.mean());
    augmentation.look(realLogits.stopGradient(), s);
    for (Chosen<Regulariser<Record>> r : regularisers) {
      int every = r.plugin().interval(r.parameters());
      if (s.number() % every == 0) {
        NDArray penalty = r.plugin().penalty(r.parameters(), this::judge, real, fake);
        s.log("penalty/" + r.id().substring(r.id().indexOf('.') + 1), penalty);
        total = total.add(Ops.times(penalty, every));
      }
    }
    return total;
  }

  /** Logits of pictures as the discriminator sees them: changed at random, if at all. */
  private NDArray judge(NDArray pictures) {
    return networks.discriminate(augmentation.of(pictures));
  }

  private NDArray generatorLoss(Step s, NDArray real, NDArray fake) {
    return s.log("loss/generator", loss.plugin().generator(loss.parameters(), judge(fake), Once.of(() -> Grad.off(() -> judge(real)))));
  }

  @Override
  public Image samples() {
    long fixed = Seeds.mix(context.seed(), -2);
    List<Image> pictures = GanPictures.make(networks.shown(), networks.latentSize(), context.manager(), fixed, 0, COLUMNS * COLUMNS, 0);
    return Draw.grid(pictures, COLUMNS, GAP, BACKGROUND);
  }
}
