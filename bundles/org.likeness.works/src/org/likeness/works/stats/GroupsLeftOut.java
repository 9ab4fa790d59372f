// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of any statistic of samples that come in groups (the pictures of a person, the frames of a clip): the jackknife that
 * leaves out one group at a time, with Student's t (Efron & Tibshirani 1993, chapter 11). Two pictures of one person are no two
 * witnesses; groups are.
 */
public final class GroupsLeftOut {
  /** With fewer groups there is no interval. */
  public static final int LEAST = 6;
  private static final double EDGE = 1e-9;

  private final List<int[]> groups = new ArrayList<>();
  private final int samples;

  /** @param group of each sample */
  public GroupsLeftOut(List<String> group) {
    samples = group.size();
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < samples; i++) {
      members.computeIfAbsent(group.get(i), g -> new ArrayList<>()).add(i);
    }
    members.values().forEach(m -> groups.add(m.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** @param statistic of the samples at these places @param unit what a group is: {@code person} */
  public Interval of(ToDoubleFunction<int[]> statistic, double level, String unit) {
    return of(statistic, level, unit, false);
  }

  /** The same of a correlation: its ends lie within -1 and 1, by Fisher's transformation. */
  public Interval ofCorrelation(ToDoubleFunction<int[]> statistic, double level, String unit) {
    return of(statistic, level, unit, true);
  }

  private Interval of(ToDoubleFunction<int[]> statistic, double level, String unit, boolean fisher) {
    double value = statistic.applyAsDouble(all(-1));
    int k = groups.size();
    if (k < LEAST) {
      return new Interval(value, Double.NaN, Double.NaN, level, "no interval: " + k + " " + unit + (k == 1 ? "" : "s")
          + (k == 1 ? " is" : " are") + " too few independent witnesses, " + LEAST + " are needed");
    }
    double[] left = new double[k];
    for (int g = 0; g < k; g++) {
      double v = statistic.applyAsDouble(all(g));
      left[g] = fisher ? atanh(v) : v;
    }
    double mean = Arrays.stream(left).average().orElseThrow();
    double variance = (k - 1.0) / k * Arrays.stream(left).map(v -> (v - mean) * (v - mean)).sum();
    double half = StudentT.quantile((1 + level) / 2, k - 1.0) * Math.sqrt(variance);
    double centre = fisher ? atanh(value) : value;
    String method = String.format(Locale.ROOT, "%.0f %% jackknife over %d %ss%s, Student", 100 * level, k, unit, fisher ? ", Fisher's z" : "");
    return fisher ? new Interval(value, Math.tanh(centre - half), Math.tanh(centre + half), level, method)
        : new Interval(value, centre - half, centre + half, level, method);
  }

  /** The places of all samples but a group's. */
  private int[] all(int without) {
    int[] out = new int[without < 0 ? samples : samples - groups.get(without).length];
    int n = 0;
    for (int g = 0; g < groups.size(); g++) {
      for (int i : g == without ? new int[0] : groups.get(g)) {
        out[n++] = i;
      }
    }
    return out;
  }

  private static double atanh(double r) {
    double x = Math.max(-1 + EDGE, Math.min(1 - EDGE, r));
    return 0.5 * Math.log((1 + x) / (1 - x));
  }

  /** Pearson's correlation of what two lists have at some places; NaN when one of them does not vary there. */
  public static double correlation(double[] a, double[] b, int[] at) {
    double ma = Arrays.stream(at).mapToDouble(i -> a[i]).average().orElse(Double.NaN);
    double mb = Arrays.stream(at).mapToDouble(i -> b[i]).average().orElse(Double.NaN);
    double ab = 0;
    double aa = 0;
    double bb = 0;
    for (int i : at) {
      ab += (a[i] - ma) * (b[i] - mb);
      aa += (a[i] - ma) * (a[i] - ma);
      bb += (b[i] - mb) * (b[i] - mb);
    }
    return aa > 0 && bb > 0 ? ab / Math.sqrt(aa * bb) : Double.NaN;
  }
}
