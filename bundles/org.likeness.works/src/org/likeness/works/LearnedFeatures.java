// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.task.Progress;
import org.likeness.datasets.RecordedPicture;

/**
 * Pictures that were learned from by their features.
 *
 * @param rows of each
 * @param apart of each, the distance to its nearest other one
 */
public record LearnedFeatures(List<float[]> rows, double[] apart) {

  /** @param place among the pictures */
  public record Near(int place, double distance) {}

  /** Fits the worker to the pictures and extracts them. @param learned at least two */
  public static LearnedFeatures of(List<RecordedPicture> learned, FeatureExtractor.Worker worker, Progress progress) {
    worker.fit(() -> learned.stream().map(r -> {
      progress.check();
      return r.read(progress);
    }).iterator(), progress);
    progress.start("Reading what was learned from", learned.size());
    List<float[]> rows = new ArrayList<>();
    for (RecordedPicture picture : learned) {
      progress.check();
      rows.addAll(Arrays.asList(worker.of(List.of(picture.read(progress)))));
      progress.advance(1);
    }
    double[] apart = new double[rows.size()];
    for (int i = 0; i < apart.length; i++) {
      progress.check();
      apart[i] = nearest(rows.get(i), rows, i).distance();
    }
    return new LearnedFeatures(rows, apart);
  }

  /** The n pictures that are nearest, the nearest first; fewer where there are fewer. */
  public List<Near> nearest(float[] row, int n) {
    return IntStream.range(0, rows.size()).mapToObj(i -> new Near(i, distance(row, rows.get(i))))
        .sorted(Comparator.comparingDouble(Near::distance)).limit(n).toList();
  }

  /** The nearest picture. */
  public Near nearest(float[] row) {
    return nearest(row, rows, -1);
  }

  private static Near nearest(float[] row, List<float[]> in, int but) {
    int best = -1;
    double least = Double.POSITIVE_INFINITY;
    for (int j = 0; j < in.size(); j++) {
      double d = j == but ? Double.POSITIVE_INFINITY : distance(row, in.get(j));
      if (best < 0 && j != but || d < least) {
        best = j;
        least = d;
      }
    }
    return new Near(best, least);
  }

  private static double distance(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += (double) (a[k] - b[k]) * (a[k] - b[k]);
    }
    return Math.sqrt(sum);
  }
}
