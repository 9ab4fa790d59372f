// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.Projection;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.optim.Adam;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.train.StepScope;

/**
 * Searches for the latent whose picture is nearest to a given one, as Karras et al. 2020 (arXiv:1912.04958, appendix D) do:
 * Adam, its rate ramped up over the first 5 % of the steps and down over the last 25 %, and normal noise on the latent that
 * fades out over the first 75 %. Other than there it begins at the nearest few of many random latents instead of the mean, goes
 * on with all of these and gives the best; rates are by the latents' spread; {@link PyramidDistance} stands for LPIPS; and there
 * are no noise maps, since the generators make the same picture of a latent each time.
 *
 * @param pictures of latents [N, n]: [N, C, H, H] in [-1, 1], in evaluation mode, recorded when recording is on
 * @param shell where latents are kept; null for anywhere
 */
record Projector(UnaryOperator<NDArray> pictures, LatentShell shell, NDManager manager) {

  private static final double RATE = 0.1;
  private static final double RISE = 0.05;
  private static final double FALL = 0.25;
  private static final double NOISE = 0.05;
  private static final double NOISY = 0.75;
  private static final int FOLLOWED = 4;
  private static final int MOST_AT_ONCE = 16;
  private static final int PIXELS_AT_ONCE = 1 << 16;
  /** What is drawn here shall not be what the same seed samples. */
  private static final long STARTS = 0x70726f6a656374L;

  /** The seed of the random latents to begin with. */
  static long startSeed(Projection.Settings settings) {
    return Seeds.mix(settings.seed(), STARTS);
  }

  /** @param starts latents to begin with, at least one */
  Projection project(Image given, Projection.Settings settings, List<float[]> starts, Progress progress) {
    int side = side(starts.getFirst());
    int atOnce = Math.clamp(PIXELS_AT_ONCE / ((long) side * side), 1, MOST_AT_ONCE);
    Image target = fitted(given, side);
    try (NDManager own = manager.newSubManager()) {
      NDArray wanted = Tensors.fromImage(own, target, Tensors.Range.SIGNED);
      List<float[]> sorted = nearestFirst(starts, wanted, atOnce, progress);
      List<float[]> found = new ArrayList<>(optimised(sorted.subList(0, Math.min(Math.min(FOLLOWED, atOnce), sorted.size())),
          spread(starts), wanted, settings, own, progress));
      found.add(sorted.getFirst());
      float[] best = nearestFirst(found, wanted, atOnce, progress).getFirst();
      return new Projection(best, target, picture(best), picture(sorted.getFirst()));
    }
  }

  private int side(float[] latent) {
    return picture(latent).width();
  }

  private Image picture(float[] latent) {
    try (StepScope scope = StepScope.open(manager)) {
      return Grad.off(() -> Tensors.toImage(pictures.apply(Latents.of(scope.manager(), List.of(latent))), Tensors.Range.SIGNED));
    }
  }

  /** The middle square, of this side. */
  private static Image fitted(Image given, int side) {
    int square = Math.min(given.width(), given.height());
    Image middle = given.width() == given.height() ? given
        : Scale.crop(given, (given.width() - square) / 2, (given.height() - square) / 2, square, square);
    return Scale.to(middle, side, side);
  }

  private List<float[]> nearestFirst(List<float[]> latents, NDArray wanted, int atOnce, Progress progress) {
    double[] distances = new double[latents.size()];
    for (int from = 0; from < distances.length; from += atOnce) {
      progress.check();
      List<float[]> some = latents.subList(from, Math.min(distances.length, from + atOnce));
      try (StepScope scope = StepScope.open(manager)) {
        float[] of = Grad.off(() -> PyramidDistance.of(pictures.apply(Latents.of(scope.manager(), some)), wanted).toFloatArray());
        for (int i = 0; i < of.length; i++) {
          distances[from + i] = of[i];
        }
      }
    }
    return IntStream.range(0, distances.length).boxed().sorted(Comparator.comparingDouble(i -> distances[i])).map(latents::get).toList();
  }

  private List<float[]> optimised(List<float[]> starts, double spread, NDArray wanted, Projection.Settings settings, NDManager own, Progress progress) {
    NDArray latents = Latents.of(own, starts);
    latents.setRequiresGradient(true);
    int size = starts.getFirst().length;
    Adam adam = new Adam(Map.of("latents", latents), 0);
    SplittableRandom random = new SplittableRandom(Seeds.mix(settings.seed(), STARTS + 1));
    for (int step = 0; step < settings.steps(); step++) {
      progress.check();
      double done = step / (double) settings.steps();
      adam.learningRate(RATE * ramp(done) * spread / Math.sqrt(size));
      try (StepScope scope = StepScope.open(own)) {
        double noise = NOISE * spread * Math.pow(Math.max(0, 1 - done / NOISY), 2);
        NDArray at = noise > 0 ? latents.add(noise(scope.manager(), random, noise, starts.size(), size)) : latents;
        Optimiser.minimise(Ops.sum(PyramidDistance.of(pictures.apply(at), wanted)), adam);
        if (shell != null) {
          shell.keep(latents);
        }
      }
      progress.advance(1);
    }
    return rows(latents.toFloatArray(), size);
  }

  /** Of the rate: up in a straight line, down by a cosine. @param done 0 to 1 */
  static double ramp(double done) {
    double down = Math.min(1, (1 - done) / FALL);
    return (0.5 - 0.5 * Math.cos(Math.PI * down)) * Math.min(1, done / RISE);
  }

  private static NDArray noise(NDManager manager, SplittableRandom random, double deviation, int rows, int size) {
    float[] values = new float[rows * size];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return Tensors.of(manager, values, rows, size);
  }

  private static List<float[]> rows(float[] values, int size) {
    return IntStream.range(0, values.length / size).mapToObj(i -> Arrays.copyOfRange(values, i * size, (i + 1) * size)).toList();
  }

  /** Root of the mean squared distance from the mean latent; 1 when there is none. */
  private static double spread(List<float[]> latents) {
    int size = latents.getFirst().length;
    double sum = 0;
    for (int k = 0; k < size; k++) {
      int at = k;
      double mean = latents.stream().mapToDouble(l -> l[at]).average().orElseThrow();
      sum += latents.stream().mapToDouble(l -> (l[at] - mean) * (l[at] - mean)).sum();
    }
    double spread = Math.sqrt(sum / latents.size());
    return spread > 0 ? spread : 1;
  }
}
