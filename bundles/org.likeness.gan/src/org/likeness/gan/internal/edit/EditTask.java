// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.gan.internal.GradientPenalty;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Networks;

/** Steps of StarGAN and GANimation: updates of the discriminator, then one of the generator. */
final class EditTask implements Task {

  static final String GENERATOR = "generator";
  static final String AVERAGE = "average";
  static final String ASKED = "asked";

  private final EditSettings p;
  private final EditWeights weights;
  private final Conditions conditions;
  private final TrainingContext context;
  private final Faces faces;
  private final Chosen<AdversarialLoss<Record>> loss;
  private final Block generator;
  private final Block discriminator;
  private final Block average;
  private final Learner ofGenerator;
  private final Learner ofDiscriminator;
  private final Feed<List<EditBatches.Batch>> batches;

  EditTask(EditSettings p, EditWeights weights, Conditions conditions, TrainingContext c) {
    this.p = p;
    this.weights = weights;
    this.conditions = conditions;
    this.context = c;
    this.faces = c.faces("images");
    c.words(ASKED, conditions.words());
    this.loss = c.plugin(AdversarialLoss.class, p.loss());
    Shape[] inputs = inputs(p, conditions.count());
    this.generator = c.network(GENERATOR, new EditGenerator(p, conditions.count(), weights.attends()), inputs);
    this.discriminator = c.network("discriminator", new EditDiscriminator(p, conditions.count()), inputs[0]);
    this.average = p.ema() > 0 ? c.average(AVERAGE, new EditGenerator(p, conditions.count(), weights.attends()), generator, p.ema(), inputs) : null;
    this.ofGenerator = c.learner("generator", generator);
    this.ofDiscriminator = c.learner("discriminator", discriminator);
    this.batches = c.feed(new EditBatches(faces, p, conditions, c.seed()));
  }

  static Shape[] inputs(EditSettings p, int asked) {
    return new Shape[] {new Shape(1, 3, p.size(), p.size()), new Shape(1, asked)};
  }

  @Override
  public void step(Step s) {
    Turn last = null;
    for (EditBatches.Batch batch : batches.next()) {
      NDArray old = Tensors.fromImages(s.manager(), batch.pictures(), Tensors.Range.SIGNED);
      NDArray wanted = Conditions.array(s.manager(), batch.wanted());
      last = new Turn(old, Conditions.array(s.manager(), batch.own()), wanted, edit(old, wanted));
      ofDiscriminator.minimise(discriminatorLoss(s, last));
    }
    ofGenerator.minimise(generatorLoss(s, last));
  }

  /** @param made changed faces, and attention where there is some */
  private record Turn(NDArray old, NDArray own, NDArray wanted, NDList made) {}

  private NDList edit(NDArray faces, NDArray wanted) {
    return Networks.forward(generator, new NDList(faces, wanted), true);
  }

  private NDList judge(NDArray faces) {
    return Networks.forward(discriminator, new NDList(faces), true);
  }

  private NDArray discriminatorLoss(Step s, Turn t) {
    NDArray made = t.made.head().stopGradient();
    NDList real = judge(t.old);
    NDArray fake = judge(made).head();
    NDArray total = s.log("loss/discriminator", loss.plugin().discriminator(loss.parameters(), real.head(), fake));
    s.log("logit/real", real.head().mean());
    s.log("logit/fake", fake.mean());
    total = total.add(Ops.times(s.log("condition/real", conditions.loss(real.get(1), t.own)), weights.ofReal()));
    if (p.gradientPenalty() > 0) {
      NDArray penalty = GradientPenalty.towardsOne(x -> judge(x).head(), t.old, made);
      total = total.add(Ops.times(s.log("penalty/wgan-gp", penalty), p.gradientPenalty()));
    }
    return total;
  }

  private NDArray generatorLoss(Step s, Turn t) {
    NDArray made = t.made.head();
    NDList judged = judge(made);
    NDArray total = s.log("loss/generator", loss.plugin().generator(loss.parameters(), judged.head(), () -> Grad.off(() -> judge(t.old).head())));
    total = total.add(Ops.times(s.log("condition/made", conditions.loss(judged.get(1), t.wanted)), weights.ofMade()));
    NDList back = edit(made, t.own);
    total = total.add(Ops.times(s.log("loss/cycle", t.old.sub(back.head()).abs().mean()), p.cycle()));
    if (weights.attends()) {
      NDArray both = Ops.cat(0, t.made.get(1), back.get(1));
      total = total.add(Ops.times(s.log("attention/length", Attention.length(both)), weights.attention()));
      total = total.add(Ops.times(s.log("attention/variation", Attention.variation(both)), weights.variation()));
    }
    return total;
  }

  /** Rows of a face each: as it is, then with the least and the most of each number asked for, or as each class. */
  @Override
  public Image samples() {
    Block shown = average != null ? average : generator;
    try (TrainedEditor editor = new TrainedEditor(shown, p.size(), conditions, context.manager())) {
      return EditSheet.of(editor, conditions, faces, p.size());
    }
  }
}
