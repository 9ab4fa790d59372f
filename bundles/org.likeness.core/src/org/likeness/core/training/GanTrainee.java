// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.Regulariser;
import org.likeness.api.image.Image;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.Checkpoint;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.nn.Ema;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.train.StepScope;

/** A GAN that learns a set of pictures: each step one update of the discriminator and one of the generator. */
final class GanTrainee implements Trainee {

  private static final int COLUMNS = 8;

  private final GanSettings settings;
  private final NDManager manager;
  private final GanNetworks networks;
  private final Optimiser generator;
  private final Optimiser discriminator;
  private final Ema ema;
  private final BatchAugmentation augmentation;
  private final GanBatches maker;
  private final long seed;
  private BatchQueue<List<Image>> batches;

  GanTrainee(GanSettings settings, Pictures pictures, NDManager owner, long seed) {
    this.settings = settings;
    this.seed = seed;
    this.manager = owner.newSubManager();
    this.networks = GanNetworks.build(settings, manager);
    this.generator = settings.generator().create(Params.trainable(networks.generator()));
    this.discriminator = settings.discriminator().create(Params.trainable(networks.discriminator()));
    this.ema = networks.average() == null ? null : new Ema(networks.generator(), networks.average());
    this.augmentation = new BatchAugmentation(settings.batchAugment());
    this.maker = new GanBatches(pictures, settings.size(), settings.batch(), settings.mirror(), seed);
  }

  @Override
  public Map<String, Double> step(long step, double fraction) {
    if (batches == null) {
      batches = new BatchQueue<>(maker, step, 2, 4);
    }
    Map<String, Double> scalars = new LinkedHashMap<>();
    try (StepScope scope = StepScope.open(manager)) {
      NDManager m = scope.manager();
      NDArray real = Tensors.fromImages(m, batches.next(), Tensors.Range.SIGNED);
      NDArray latents = m.randomNormal(0, 1, new Shape(settings.batch(), networks.latentSize()), DataType.FLOAT32);
      NDArray fake = networks.generate(latents);
      NDArray lossD = discriminatorLoss(step, real, fake.stopGradient(), scalars);
      minimise(lossD, discriminator, settings.discriminator().rate(step, fraction), "discriminator", scalars);
      NDArray lossG = generatorLoss(real, fake, scalars);
      minimise(lossG, generator, settings.generator().rate(step, fraction), "generator", scalars);
    }
    augmentation.stepDone();
    if (ema != null) {
      // The average is young at first: a run of n steps averages over the last tenth of them at most.
      ema.update(Math.min(settings.ema(), (step + 1.0) / (step + 10.0)));
    }
    return scalars;
  }

  private NDArray discriminatorLoss(long step, NDArray real, NDArray fake, Map<String, Double> scalars) {
    AdversarialLoss<Record> loss = settings.loss().as(AdversarialLoss.class);
    NDArray realLogits = judge(real);
    NDArray fakeLogits = judge(fake);
    NDArray total = loss.discriminator(settings.loss().parameters(), realLogits, fakeLogits);
    scalars.put("loss/discriminator", Scalars.of(total));
    scalars.put("logit/real", Scalars.of(realLogits.mean()));
    scalars.put("logit/fake", Scalars.of(fakeLogits.mean()));
    augmentation.look(realLogits.stopGradient(), scalars);
    for (Configured c : settings.regularisers()) {
      Regulariser<Record> regulariser = c.as(Regulariser.class);
      int every = regulariser.interval(c.parameters());
      if (step % every == 0) {
        NDArray penalty = regulariser.penalty(c.parameters(), this::judge, real, fake);
        scalars.put("penalty/" + Scalars.shortId(c.id()), Scalars.of(penalty));
        total = total.add(Ops.times(penalty, every));
      }
    }
    return total;
  }

  /** Logits of pictures as the discriminator sees them: changed at random, if at all. */
  private NDArray judge(NDArray pictures) {
    return networks.discriminate(augmentation.of(pictures));
  }

  private NDArray generatorLoss(NDArray real, NDArray fake, Map<String, Double> scalars) {
    AdversarialLoss<Record> loss = settings.loss().as(AdversarialLoss.class);
    NDArray total = loss.generator(settings.loss().parameters(), judge(fake), Once.of(() -> Grad.off(() -> judge(real))));
    scalars.put("loss/generator", Scalars.of(total));
    return total;
  }

  private static void minimise(NDArray loss, Optimiser optimiser, double rate, String name, Map<String, Double> scalars) {
    optimiser.learningRate(rate);
    Optimiser.minimise(loss, optimiser);
    scalars.put("gradient/" + name, optimiser.lastNorm());
    scalars.put("learning-rate/" + name, rate);
  }

  @Override
  public Image samples() {
    long fixed = Seeds.mix(seed, -2);
    return Grids.of(GanSampler.pictures(networks.shown(), networks.latentSize(), manager, fixed, 0, COLUMNS * COLUMNS, 0), COLUMNS);
  }

  @Override
  public Map<String, Double> validate() {
    return Map.of();
  }

  @Override
  public String criterion() {
    return null;
  }

  @Override
  public String summary(Map<String, Double> latest) {
    return "loss D %.3f, G %.3f, D(real) %.2f, D(fake) %.2f".formatted(latest.get("loss/discriminator"),
        latest.get("loss/generator"), latest.get("logit/real"), latest.get("logit/fake"));
  }

  @Override
  public Map<String, Object> save(Path folder) throws IOException {
    Safetensors.write(folder.resolve(CheckpointFileNames.WEIGHTS), networks.weights(), Map.of("format", "likeness-gan", "model", settings.model().id()));
    Map<String, NDArray> state = new LinkedHashMap<>();
    state.putAll(Params.prefixed("generator/", generator.state()));
    state.putAll(Params.prefixed("discriminator/", discriminator.state()));
    Safetensors.write(folder.resolve(CheckpointFileNames.OPTIMISER), state, Map.of());
    return augmentation.state();
  }

  @Override
  public void load(Checkpoint checkpoint) {
    augmentation.load(checkpoint);
    try (NDManager m = manager.newSubManager()) {
      Map<String, NDArray> weights = Safetensors.read(m, checkpoint.file(CheckpointFileNames.WEIGHTS));
      networks.blocks().forEach((name, block) -> Params.load(block, Params.withPrefix(name + ".", weights)));
      Map<String, NDArray> state = Safetensors.read(m, checkpoint.file(CheckpointFileNames.OPTIMISER));
      generator.load(Params.withPrefix("generator/", state));
      discriminator.load(Params.withPrefix("discriminator/", state));
    }
  }

  @Override
  public long waitedNanos() {
    return batches == null ? 0 : batches.waitedNanos();
  }

  @Override
  public void close() {
    if (batches != null) {
      batches.close();
    }
    manager.close();
  }
}
