// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.likeness.api.image.Image;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.Tensors;

/** Steps of progressive growing; grows before the first step of each stage. */
final class ProgressiveTask implements Task {

  private static final int COLUMNS = 8;
  private static final int SHOWN = 32;
  private static final int SHOWN_SIDE = 64;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  private final ProgressiveGan.Parameters p;
  private final TrainingContext context;
  private final GrowingGenerator generator = new GrowingGenerator();
  private final GrowingGenerator average = new GrowingGenerator();
  private final GrowingDiscriminator discriminator = new GrowingDiscriminator();
  private final Feed<List<Image>> batches;
  private Learner ofGenerator;
  private Learner ofDiscriminator;
  private final LastLogits answers = new LastLogits();
  private long step;

  ProgressiveTask(ProgressiveGan.Parameters p, TrainingContext c) {
    this.p = p;
    this.context = c;
    Faces faces = c.faces("images");
    long seed = c.seed();
    this.batches = c.feed(s -> batch(faces, p, seed, s));
  }

  private static List<Image> batch(Faces faces, ProgressiveGan.Parameters p, long seed, long step) {
    List<Image> out = new ArrayList<>();
    for (int i = 0; i < p.batch(); i++) {
      long position = step * p.batch() + i;
      Image image = faces.face(faces.shuffled(position), 4 << p.stage(step));
      out.add(p.mirror() && new SplittableRandom(Seeds.mix(seed + 1, position)).nextBoolean() ? Scale.flipped(image) : image);
    }
    return out;
  }

  @Override
  public void prepare(long next) {
    step = next;
    if (generator.stages() > p.stage(next)) {
      return;
    }
    while (generator.stages() <= p.stage(next)) {
      grow(generator.stages());
    }
    // New at each stage, as in the authors' code.
    ofGenerator = context.learner("generator", generator.blocks().toArray(Block[]::new));
    ofDiscriminator = context.learner("discriminator", discriminator.blocks().toArray(Block[]::new));
  }

  private void grow(int stage) {
    Shape input = GrowingGenerator.input(p, stage);
    Shape inner = GrowingGenerator.inner(p, stage);
    Block up = context.network("up" + stage, GrowingGenerator.up(p, stage), input);
    Block rgb = context.network("rgb" + stage, GrowingGenerator.toRgb(p, stage), inner);
    generator.add(up, rgb);
    average.add(context.average("average-up" + stage, GrowingGenerator.up(p, stage), up, p.ema(), input),
        context.average("average-rgb" + stage, GrowingGenerator.toRgb(p, stage), rgb, p.ema(), inner));
    discriminator.add(context.network("down" + stage, GrowingDiscriminator.down(p, stage), GrowingDiscriminator.inner(p, stage)),
        context.network("from" + stage, GrowingDiscriminator.fromRgb(p, stage), new Shape(1, 3, 4L << stage, 4L << stage)));
  }

  @Override
  public void step(Step s) {
    double fade = p.fade(s.number());
    NDArray real = Tensors.fromImages(s.manager(), batches.next(), Tensors.Range.SIGNED);
    NDArray made = generator.make(s.manager().randomNormal(new Shape(p.batch(), p.latent())), fade, true);
    NDArray realLogits = discriminator.judge(real, fade);
    NDArray madeLogits = discriminator.judge(made.stopGradient(), fade);
    NDArray loss = s.log("loss/discriminator", Ops.softplus(realLogits.neg()).mean().add(Ops.softplus(madeLogits).mean()));
    s.log("logit/real", realLogits.mean());
    s.log("logit/fake", madeLogits.mean());
    answers.keep(realLogits, madeLogits);
    Health.log(s, realLogits, real, made);
    if (p.gamma() > 0) {
      loss = loss.add(s.log("penalty/r1", GradientPenalty.zeroCentred(x -> discriminator.judge(x, fade), real, p.gamma())));
    }
    ofDiscriminator.minimise(loss);
    ofGenerator.minimise(s.log("loss/generator", Ops.softplus(discriminator.judge(made, fade).neg()).mean()));
    s.log("stage/side", 4 << p.stage(s.number()));
    s.log("stage/fade", fade);
  }

  @Override
  public Image samples() {
    List<Image> shown = new ArrayList<>();
    ProgressivePictures pictures = new ProgressivePictures(average, p.latent(), p.fade(step), context.manager());
    for (Image i : pictures.make(Seeds.mix(context.seed(), -2), 0, SHOWN, 0)) {
      shown.add(i.width() < SHOWN_SIDE ? Scale.to(i, SHOWN_SIDE, SHOWN_SIDE, Sampling.NEAREST) : i);
    }
    return Draw.grid(shown, COLUMNS, GAP, BACKGROUND);
  }

  @Override
  public Map<String, float[]> distributions() {
    return answers.byTag();
  }
}
