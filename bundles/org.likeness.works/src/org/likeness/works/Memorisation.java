// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
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
    worker.fit(() -> learned.stream().map(r -> {
      progress.check();
      return r.read(progress);
    }).iterator(), progress);
    progress.start("Comparing with what was learned from", made.size() + learned.size());
    List<float[]> ofMade = new ArrayList<>();
    for (int i = 0; i < made.size(); i += BATCH) {
      progress.check();
      ofMade.addAll(Arrays.asList(worker.of(made.subList(i, Math.min(made.size(), i + BATCH)))));
      progress.advance(Math.min(BATCH, made.size() - i));
    }
    List<float[]> ofReal = new ArrayList<>();
    for (RecordedPicture picture : learned) {
      progress.check();
      ofReal.addAll(Arrays.asList(worker.of(List.of(picture.read(progress)))));
      progress.advance(1);
    }
    int[] nearest = new int[made.size()];
    double[] distance = new double[made.size()];
    for (int i = 0; i < nearest.length; i++) {
      nearest[i] = nearest(ofMade.get(i), ofReal, -1);
      distance[i] = distance(ofMade.get(i), ofReal.get(nearest[i]));
    }
    double[] real = new double[ofReal.size()];
    for (int i = 0; i < real.length; i++) {
      progress.check();
      real[i] = distance(ofReal.get(i), ofReal.get(nearest(ofReal.get(i), ofReal, i)));
    }
    return new Memorisation(nearest, distance, real);
  }

  private static int nearest(float[] row, List<float[]> in, int but) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < in.size(); j++) {
      double d = j == but ? Double.POSITIVE_INFINITY : distance(row, in.get(j));
      if (best < 0 && j != but || d < least) {
        best = j;
        least = d;
      }
    }
    return best;
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) (a[k] - b[k]) * (a[k] - b[k]);
    }
    return Math.sqrt(sum);
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
