// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Bootstrap confidence intervals (Efron 1979), deterministic under a seed. Values that are not finite are left out.
 */
public final class Bootstrap {

  /** Resamples where nothing else is said. */
  public static final int RESAMPLES = 2000;

  private Bootstrap() {}

  /** Percentile interval of the mean of independent values. */
  public static Interval mean(double[] values, double level, int resamples, long seed) {
    return of(values, Bootstrap::meanOf, level, resamples, seed);
  }

  /** Percentile interval of any statistic of independent values. */
  public static Interval of(double[] values, ToDoubleFunction<double[]> statistic, double level, int resamples, long seed) {
    double[] v = finite(values);
    double estimate = statistic.applyAsDouble(v);
    if (v.length < 2) {
      return new Interval(estimate, Double.NaN, Double.NaN, level, "");
    }
    double[] means = new double[resamples];
    double[] sample = new double[v.length];
    SplittableRandom random = new SplittableRandom(seed);
    for (int r = 0; r < resamples; r++) {
      for (int i = 0; i < v.length; i++) {
        sample[i] = v[random.nextInt(v.length)];
      }
      means[r] = statistic.applyAsDouble(sample);
    }
    return interval(estimate, means, level, "percentile bootstrap, " + resamples + " resamples, seed " + seed);
  }

  /**
   * Bias-corrected and accelerated interval of the mean (Efron 1987, with the jackknife's acceleration): better centred
   * than the percentile interval for skewed values.
   */
  public static Interval bcaMean(double[] values, double level, int resamples, long seed) {
    double[] v = finite(values);
    double estimate = meanOf(v);
    if (v.length < 3) {
      return mean(values, level, resamples, seed);
    }
    double[] means = resampledMeans(v, resamples, seed);
    Arrays.sort(means);
    int below = 0;
    for (double m : means) {
      below += m < estimate ? 1 : 0;
    }
    double z0 = Normal.quantile((below + 0.5) / (resamples + 1));
    double a = acceleration(v);
    double tail = (1 - level) / 2;
    String method = percent(level) + " BCa bootstrap, " + resamples + " resamples, seed " + seed;
    return new Interval(estimate, quantile(means, adjusted(tail, z0, a)), quantile(means, adjusted(1 - tail, z0, a)), level, method);
  }

  /**
   * Interval of the mean when values come in groups (frames of clips): whole groups are drawn, so that frames of one clip
   * do not count as independent.
   *
   * @param groups the group of each value
   */
  public static Interval clusterMean(double[] values, List<String> groups, double level, int resamples, long seed) {
    Map<String, double[]> sums = new LinkedHashMap<>();
    double sum = 0;
    double n = 0;
    for (int i = 0; i < values.length; i++) {
      if (Double.isFinite(values[i])) {
        double[] s = sums.computeIfAbsent(groups.get(i), g -> new double[2]);
        s[0] += values[i];
        s[1]++;
        sum += values[i];
        n++;
      }
    }
    double estimate = n == 0 ? Double.NaN : sum / n;
    List<double[]> clusters = new ArrayList<>(sums.values());
    if (clusters.size() < 2) {
      return new Interval(estimate, Double.NaN, Double.NaN, level, "");
    }
    double[] means = new double[resamples];
    SplittableRandom random = new SplittableRandom(seed);
    for (int r = 0; r < resamples; r++) {
      double s = 0;
      double c = 0;
      for (int i = 0; i < clusters.size(); i++) {
        double[] one = clusters.get(random.nextInt(clusters.size()));
        s += one[0];
        c += one[1];
      }
      means[r] = s / c;
    }
    return interval(estimate, means, level, "cluster percentile bootstrap over " + clusters.size() + " groups, " + resamples
        + " resamples, seed " + seed);
  }

  private static Interval interval(double estimate, double[] draws, double level, String method) {
    Arrays.sort(draws);
    double tail = (1 - level) / 2;
    return new Interval(estimate, quantile(draws, tail), quantile(draws, 1 - tail), level, percent(level) + " " + method);
  }

  private static double[] resampledMeans(double[] v, int resamples, long seed) {
    double[] means = new double[resamples];
    SplittableRandom random = new SplittableRandom(seed);
    for (int r = 0; r < resamples; r++) {
      double sum = 0;
      for (int i = 0; i < v.length; i++) {
        sum += v[random.nextInt(v.length)];
      }
      means[r] = sum / v.length;
    }
    return means;
  }

  private static double acceleration(double[] v) {
    double total = Arrays.stream(v).sum();
    double mean = total / v.length;
    double cubes = 0;
    double squares = 0;
    for (double x : v) {
      double d = mean - (total - x) / (v.length - 1);
      cubes += d * d * d;
      squares += d * d;
    }
    return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
  }

  private static double adjusted(double p, double z0, double a) {
    double z = z0 + Normal.quantile(p);
    return Normal.cdf(z0 + z / (1 - a * z));
  }

  /** Linear interpolation between order statistics (type 7 of Hyndman & Fan 1996). */
  static double quantile(double[] sorted, double p) {
    double h = (sorted.length - 1) * Math.min(1, Math.max(0, p));
    int i = (int) Math.floor(h);
    return i + 1 >= sorted.length ? sorted[sorted.length - 1] : sorted[i] + (h - i) * (sorted[i + 1] - sorted[i]);
  }

  private static double meanOf(double[] v) {
    return v.length == 0 ? Double.NaN : Arrays.stream(v).sum() / v.length;
  }

  private static double[] finite(double[] values) {
    return Arrays.stream(values).filter(Double::isFinite).toArray();
  }

  private static String percent(double level) {
    return Math.round(level * 1000) / 10.0 % 1 == 0 ? Math.round(level * 100) + " %" : level * 100 + " %";
  }
}
