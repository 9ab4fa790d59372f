// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.forensics.Meso4Detector;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.Turns;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.train.StepScope;

/**
 * Trains {@link Meso4Net}: Adam, mirrored faces, both classes counted alike. The epoch with the lowest validation loss is
 * kept, and its probabilities are scaled on the validation faces; no other choice is made from data.
 */
public final class Meso4Training {
  private static final int STATISTICS_BATCHES = 12;

  private final Meso4Detector.Parameters parameters;
  private final long seed;
  private final Progress progress;
  private final BiConsumer<String, Double> log;

  public Meso4Training(Meso4Detector.Parameters parameters, long seed, Progress progress, BiConsumer<String, Double> log) {
    this.parameters = parameters;
    this.seed = seed;
    this.progress = progress;
    this.log = log;
  }

  /** The manager belongs to the result; it is closed when training fails. */
  public Meso4Trained run(LabelledFaces training, LabelledFaces validation, NDManager manager) {
    try {
      TrainingFaces.checkBothClasses(training);
      return run(new TrainingFaces(training, Meso4Net.SIDE), new TrainingFaces(validation, Meso4Net.SIDE), manager);
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  private Meso4Trained run(TrainingFaces training, TrainingFaces validation, NDManager manager) {
    Meso4Net net = seeded(manager, 0, () -> new Meso4Net(manager));
    Adam adam = new Adam(net.block(), parameters.learningRate());
    int batches = (training.size() + parameters.batch() - 1) / parameters.batch();
    progress.start("Training Meso-4", (long) batches * parameters.epochs());
    Map<String, NDArray> best = new LinkedHashMap<>();
    double bestLoss = Double.POSITIVE_INFINITY;
    int bestEpoch = 0;
    for (int epoch = 1; epoch <= parameters.epochs(); epoch++) {
      log.accept("loss/training", epoch(net, adam, training, epoch, batches, manager));
      measureStatistics(net, training, manager);
      Logits seen = validate(net, validation, manager);
      if (seen.values().length > 0) {
        log.accept("loss/validation", seen.balancedLoss());
        log.accept("accuracy/validation", seen.accuracy());
      }
      // Without validation faces the last epoch is kept.
      if (seen.values().length == 0 || seen.balancedLoss() < bestLoss) {
        bestLoss = seen.balancedLoss();
        bestEpoch = epoch;
        keep(net, best);
      }
      if (parameters.patience() > 0 && epoch - bestEpoch >= parameters.patience()) {
        progress.note("Meso-4: no better validation loss for " + parameters.patience() + " epochs, ended after epoch " + epoch);
        break;
      }
    }
    progress.note("Meso-4: kept epoch " + bestEpoch);
    Params.load(net.block(), best);
    best.values().forEach(NDArray::close);
    Logits logits = validate(net, validation, manager);
    return new Meso4Trained(net, manager, PlattScaling.fit(logits.values(), logits.fake()));
  }

  private static void keep(Meso4Net net, Map<String, NDArray> into) {
    into.values().forEach(NDArray::close);
    Params.all(net.block()).forEach((name, array) -> into.put(name, array.stopGradient().duplicate()));
  }

  private double epoch(Meso4Net net, Adam adam, TrainingFaces faces, int epoch, int batches, NDManager manager) {
    Random random = new Random(Seeds.mix(seed, epoch));
    List<Integer> order = new ArrayList<>(IntStream.range(0, faces.size()).boxed().toList());
    Collections.shuffle(order, random);
    double sum = 0;
    for (int b = 0; b < batches; b++) {
      progress.check();
      // Batches of even size, so that none is too small for batch statistics.
      List<Integer> chosen = order.subList((int) ((long) b * order.size() / batches), (int) ((b + 1L) * order.size() / batches));
      sum += seeded(manager, (long) epoch << 32 | b, () -> step(net, adam, faces, chosen, random, manager)) * chosen.size();
      progress.advance(1);
    }
    return sum / faces.size();
  }

  private double step(Meso4Net net, Adam adam, TrainingFaces faces, List<Integer> chosen, Random random, NDManager manager) {
    List<Image> images = new ArrayList<>();
    float[] targets = new float[chosen.size()];
    float[] weights = new float[chosen.size()];
    float[] ofClass = classWeights(faces.fake());
    for (int i = 0; i < targets.length; i++) {
      Image face = faces.get(chosen.get(i));
      images.add(random.nextBoolean() ? Scale.flipped(face) : face);
      boolean fake = faces.fake()[chosen.get(i)];
      targets[i] = fake ? 1 : 0;
      weights[i] = ofClass[fake ? 1 : 0];
    }
    try (StepScope scope = StepScope.open(manager)) {
      NDManager m = scope.manager();
      NDArray z = net.logits(Tensors.fromImages(m, images, Tensors.Range.UNIT), true).reshape(-1);
      NDArray y = Tensors.of(m, targets, targets.length);
      NDArray each = switch (parameters.loss()) {
        case SQUARED_ERROR -> Ops.sigmoid(z).sub(y).square();
        case CROSS_ENTROPY -> Ops.softplus(z).sub(y.mul(z));
      };
      NDArray loss = each.mul(Tensors.of(m, weights, weights.length)).mean();
      Autograd.backward(loss);
      adam.step();
      adam.zeroGrad();
      return loss.getFloat();
    }
  }

  /** Over at most {@link #STATISTICS_BATCHES} batches of faces that lie evenly in the training set. */
  private void measureStatistics(Meso4Net net, TrainingFaces faces, NDManager manager) {
    int size = Math.min(parameters.batch(), faces.size());
    int batches = Math.clamp(faces.size() / size, 1, STATISTICS_BATCHES);
    for (int b = 0; b < batches; b++) {
      progress.check();
      List<Image> images = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        // Face by face from all parts of the set, so that each batch holds reals and fakes.
        images.add(faces.get((int) ((long) (i * batches + b) * faces.size() / ((long) size * batches))));
      }
      try (StepScope scope = StepScope.open(manager)) {
        net.measureStatistics(Tensors.fromImages(scope.manager(), images, Tensors.Range.UNIT), b + 1);
      }
    }
  }

  /** So that reals together weigh as much as fakes together. */
  private static float[] classWeights(boolean[] fake) {
    int fakes = (int) IntStream.range(0, fake.length).filter(i -> fake[i]).count();
    return new float[] {fake.length / (2f * (fake.length - fakes)), fake.length / (2f * fakes)};
  }

  private Logits validate(Meso4Net net, TrainingFaces faces, NDManager manager) {
    double[] values = new double[faces.size()];
    for (int i = 0; i < values.length; i++) {
      progress.check();
      values[i] = Meso4Trained.logit(net, faces.get(i), manager);
    }
    return new Logits(values, faces.fake());
  }

  private <T> T seeded(NDManager manager, long part, Supplier<T> work) {
    return Turns.take(() -> {
      manager.getEngine().setRandomSeed((int) Seeds.mix(seed, part));
      return work.get();
    });
  }
}
