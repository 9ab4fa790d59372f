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
 * Intervals for what is measured on real and made samples that come in groups (persons, clips): each group is left out
 * once (delete-a-group jackknife, Kott 2001), rates are compared as log odds, and the quantile is Student's with the degrees
 * of freedom of the smaller class. Samples of one group count as one witness, however many they are.
 *
 * <p>Simulated for AUC with 6 to 25 groups per class (see the test): 95 % intervals hold the truth in 94 to 99 %.
 */
public final class GroupJackknife {
  /** With fewer groups of a class there is no interval. */
  public static final int LEAST = 6;
  private static final double EDGE = 1e-6;

  private final double[] scores;
  private final boolean[] fake;
  private final List<int[]> groups = new ArrayList<>();
  private final int realGroups;
  private final int fakeGroups;

  /** @param group of each sample; a group may hold both classes */
  public GroupJackknife(double[] scores, boolean[] fake, List<String> group) {
    this.scores = scores.clone();
    this.fake = fake.clone();
    Map<String, List<Integer>> members = new LinkedHashMap<>();
    for (int i = 0; i < scores.length; i++) {
      members.computeIfAbsent(group.get(i), g -> new ArrayList<>()).add(i);
    }
    members.values().forEach(m -> groups.add(m.stream().mapToInt(Integer::intValue).toArray()));
    this.realGroups = (int) groups.stream().filter(g -> holds(g, false)).count();
    this.fakeGroups = (int) groups.stream().filter(g -> holds(g, true)).count();
  }

  private boolean holds(int[] members, boolean made) {
    return Arrays.stream(members).anyMatch(i -> fake[i] == made);
  }

  /**
   * The interval of a statistic between 0 and 1.
   *
   * @param unit what a group is, for the sentence: {@code clip}
   * @param bothClasses whether the statistic needs real and made samples; else only the made or real ones that it uses vary
   * @return with NaN ends, and the reason in the method, where the data allow no interval
   */
  public Interval of(ToDoubleFunction<DetectionScores> statistic, double level, String unit, boolean bothClasses) {
    double value = statistic.applyAsDouble(DetectionScores.of(scores, fake));
    int fewest = bothClasses ? Math.min(realGroups, fakeGroups) : Math.max(realGroups, fakeGroups);
    if (fewest < LEAST) {
      return none(value, level, "no interval: " + realGroups + " real and " + fakeGroups + " made " + unit + "s are too few independent "
          + "witnesses, " + LEAST + " of each are needed");
    }
    double[] left = new double[groups.size()];
    for (int g = 0; g < left.length; g++) {
      left[g] = logit(without(g, statistic));
    }
    double variance = 0;
    for (int kind = 0; kind < 3; kind++) {
      variance += variance(left, kind);
    }
    if (!(variance > 0)) {
      double bound = 1 - Math.pow(1 - level, 1.0 / fewest);
      return none(value, level, String.format(Locale.ROOT, "no interval: no %s differs from the others; with %d %ss of a kind up to %.0f %% of all "
          + "%ss may still do (%.0f %% bound)", unit, fewest, unit, 100 * bound, unit, 100 * level));
    }
    double half = StudentT.quantile((1 + level) / 2, fewest - 1.0) * Math.sqrt(variance);
    double centre = logit(value);
    return new Interval(value, odds(centre - half), odds(centre + half), level, String.format(Locale.ROOT,
        "%.0f %% jackknife over %d %ss, log odds, Student", 100 * level, groups.size(), unit));
  }

  /** Groups with real samples only, with made ones only, and with both are strata of their own. */
  private double variance(double[] left, int kind) {
    List<Double> values = new ArrayList<>();
    for (int g = 0; g < left.length; g++) {
      boolean real = holds(groups.get(g), false);
      boolean made = holds(groups.get(g), true);
      if ((real && made ? 2 : made ? 1 : 0) == kind && Double.isFinite(left[g])) {
        values.add(left[g]);
      }
    }
    int k = values.size();
    if (k < 2) {
      return 0;
    }
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    return (k - 1.0) / k * values.stream().mapToDouble(v -> (v - mean) * (v - mean)).sum();
  }

  private double without(int group, ToDoubleFunction<DetectionScores> statistic) {
    boolean[] out = new boolean[scores.length];
    for (int i : groups.get(group)) {
      out[i] = true;
    }
    int n = scores.length - groups.get(group).length;
    double[] s = new double[n];
    boolean[] f = new boolean[n];
    int k = 0;
    for (int i = 0; i < scores.length; i++) {
      if (!out[i]) {
        s[k] = scores[i];
        f[k++] = fake[i];
      }
    }
    return statistic.applyAsDouble(DetectionScores.of(s, f));
  }

  private static Interval none(double value, double level, String why) {
    return new Interval(value, Double.NaN, Double.NaN, level, why);
  }

  private static double logit(double p) {
    double q = Math.clamp(p, EDGE, 1 - EDGE);
    return Math.log(q / (1 - q));
  }

  private static double odds(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
