// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.datasets.RecordedPicture;

/**
 * Whether made pictures are copies of those that were learned from: how near each is to its nearest one by features, beside how near
 * the real ones are to each other.
 *
 * @param nearest of each made picture, the place of its nearest real one
 * @param distance to it
 * @param real of each real picture, the distance to its nearest other one
 */
public record Memorisation(int[] nearest, double[] distance, double[] real) {

  private static final int BATCH = 32;

  /** @param made at least one @param learned at least two */
  public static Memorisation of(List<Image> made, List<RecordedPicture> learned, FeatureExtractor.Worker worker, Progress progress) {
    return of(made, LearnedFeatures.of(learned, worker, progress), worker, progress);
  }

  /** @param made at least one @param worker that was fitted to what was learned from */
  public static Memorisation of(List<Image> made, LearnedFeatures learned, FeatureExtractor.Worker worker, Progress progress) {
    progress.start("Comparing with what was learned from", made.size());
    int[] nearest = new int[made.size()];
    double[] distance = new double[made.size()];
    for (int from = 0; from < made.size(); from += BATCH) {
      progress.check();
      float[][] rows = worker.of(made.subList(from, Math.min(made.size(), from + BATCH)));
      for (int i = 0; i < rows.length; i++) {
        LearnedFeatures.Near near = learned.nearest(rows[i]);
        nearest[from + i] = near.place();
        distance[from + i] = near.distance();
      }
      progress.advance(rows.length);
    }
    return new Memorisation(nearest, distance, learned.apart());
  }

  /** The share of made pictures that are nearer to a real one than half of the real ones are to any other. */
  public double nearerThanReal() {
    double middle = median(real);
    return Arrays.stream(distance).filter(d -> d < middle).count() / (double) distance.length;
  }

  /** One sentence with its numbers. */
  public String inWords() {
    return String.format(Locale.ROOT, "From a made picture to the nearest one that was learned from it is %.4g (median of %d), from one of those to the nearest other %.4g"
        + " (median of %d); %.0f %% of the made ones lie nearer than that: %s", median(distance), distance.length, median(real), real.length, 100 * nearerThanReal(),
        nearerThanReal() > 0.5 ? "they are as near as neighbouring real pictures, so look at the pairs for copies" : "most are no copies by these features");
  }

  static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
  }
}
