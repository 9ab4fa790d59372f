// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.GanTerm.Player;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Params;

/** Generator against discriminator: updates of the discriminator, then one of the generator. */
final class GanGame implements AutoCloseable {

  private final GanRules rules;
  private final GanNetworks networks;
  private final Chosen<AdversarialLoss<Record>> loss;
  private final GanTerms terms;
  private final BatchAugmentation augmentation;
  private final Learner generator;
  private final Learner discriminator;
  private final LastLogits answers = new LastLogits();

  GanGame(GanRules rules, GanNetworks networks, TrainingContext c) {
    this.rules = rules;
    this.networks = networks;
    this.loss = c.plugin(AdversarialLoss.class, rules.loss());
    this.terms = new GanTerms(rules.regularisers(), c);
    this.augmentation = new BatchAugmentation(rules.batchAugment(), c);
    this.generator = c.learner("generator", networks.generator());
    this.discriminator = c.learner("discriminator", networks.discriminator());
  }

  /**
   * Real ones of an update.
   *
   * @param pictures [N, C, H, W]
   * @param labels [N, classes], or null
   */
  record Real(NDArray pictures, NDArray labels) {}

  /** @param batches one for each update of the discriminator; taken one after the other */
  void step(Step s, List<Supplier<Real>> batches) {
    Played played = null;
    for (Supplier<Real> batch : batches) {
      Real real = batch.get();
      NDArray latents = s.manager().randomNormal(0, 1, new Shape(real.pictures().getShape().get(0), networks.latentSize()), DataType.FLOAT32);
      played = new Played(s.number(), real.pictures(), networks.generate(latents, real.labels()), latents, real.labels(), networks, augmentation);
      discriminator.minimise(discriminatorLoss(s, played.withFakeCut()));
      if (rules.clipWeights() > 0) {
        Grad.off(() -> Params.learning(networks.discriminator()).values()
            .forEach(w -> Ops.clamp(w, -rules.clipWeights(), rules.clipWeights()).copyTo(w)));
      }
    }
    generator.minimise(generatorLoss(s, played));
    augmentation.stepDone();
  }

  /** Of the last update. */
  Map<String, float[]> answers() {
    return answers.byTag();
  }

  private NDArray discriminatorLoss(Step s, Played played) {
    NDArray real = played.logits(played.real());
    NDArray fake = played.logits(played.fake());
    NDArray total = s.log("loss/discriminator", loss.plugin().discriminator(loss.parameters(), real, fake));
    s.log("logit/real", real.mean());
    s.log("logit/fake", fake.mean());
    answers.keep(real, fake);
    Health.log(s, real, played.real(), played.fake());
    augmentation.look(real.stopGradient(), s);
    return terms.added(total, Player.DISCRIMINATOR, played, s);
  }

  private NDArray generatorLoss(Step s, Played played) {
    NDArray fake = played.logits(played.fake());
    Supplier<NDArray> real = Once.of(() -> Grad.off(() -> played.logits(played.real())));
    return terms.added(s.log("loss/generator", loss.plugin().generator(loss.parameters(), fake, real)), Player.GENERATOR, played, s);
  }

  @Override
  public void close() {
    terms.close();
  }
}
