// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.task.Progress;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.MetricResult;
import org.likeness.core.stats.Bootstrap;
import org.likeness.core.stats.Interval;

/**
 * Measures one candidate by several metrics. Frames of a clip are not independent, so intervals come from a bootstrap
 * over blocks of consecutive frames (Kuensch 1989).
 */
final class Evaluation {
  private static final double LEVEL = 0.95;

  private final List<Configured> metrics;
  private final int block;
  private final long seed;
  private final PluginContext context;

  /**
   * @param result with its interval
   * @param perFrame one value per frame (NaN = not measured), or empty
   */
  record Outcome(MetricResult result, double[] perFrame) {}

  /** @param block how many consecutive frames are drawn together */
  Evaluation(List<Configured> metrics, int block, long seed, PluginContext context) {
    this.metrics = metrics;
    this.block = block;
    this.seed = seed;
    this.context = context;
  }

  /**
   * All metrics that have what they need; for the others a sentence goes to the progress.
   *
   * @param subject what is measured: {@code swap}
   * @param measuredOn further lines of each number's recipe: clips, split, detector
   */
  List<Outcome> measure(ComparedClip clip, String subject, Map<String, String> measuredOn, Progress progress) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Configured configured : metrics) {
      progress.check();
      Metric<Record> metric = configured.as(Metric.class);
      String missing = missing(metric, clip);
      if (missing != null) {
        progress.note(configured.id() + " is left out for '" + subject + "': it needs " + missing);
        continue;
      }
      Measurement m = metric.measure(configured.parameters(), clip, context, progress);
      outcomes.add(outcome(configured, metric, m, subject, measuredOn));
    }
    return outcomes;
  }

  private static String missing(Metric<?> metric, ComparedClip clip) {
    for (Metric.Need need : metric.needs()) {
      boolean there = switch (need) {
        case REFERENCE -> clip.hasReference();
        case IDENTITY -> !clip.identity().isEmpty();
        case LANDMARKS -> clip.faces() > 0;
        case SEQUENCE -> clip.size() > 2;
      };
      if (!there) {
        return switch (need) {
          case REFERENCE -> "a reference clip";
          case IDENTITY -> "a dataset with faces of the person that is to be seen";
          case LANDMARKS -> "a face in at least one frame";
          case SEQUENCE -> "at least three frames";
        };
      }
    }
    return null;
  }

  private Outcome outcome(Configured configured, Metric<Record> metric, Measurement m, String subject, Map<String, String> on) {
    Map<String, String> recipe = new LinkedHashMap<>();
    configured.plain().forEach((k, v) -> recipe.put(k.equals("id") ? "metric" : k, String.valueOf(v)));
    recipe.putAll(m.recipe());
    recipe.putAll(on);
    double low = Double.NaN;
    double high = Double.NaN;
    String method = "";
    if (m.measured() > 1) {
      Interval i = Bootstrap.clusterMean(m.perItem(), blocks(m.perItem().length), LEVEL, Bootstrap.RESAMPLES, seed);
      low = i.low();
      high = i.high();
      method = i.method() + ", blocks of " + block + " frames";
    }
    return new Outcome(new MetricResult(configured.id(), configured.entry().label(), m.value(), metric.unit(),
        metric.higherIsBetter(), m.measured(), low, high, method, subject, recipe), m.perItem());
  }

  /** First minus second, frame by frame, for every metric that both have: whether one is better, with an interval. */
  List<MetricResult> differences(String first, List<Outcome> a, String second, List<Outcome> b) {
    List<MetricResult> results = new ArrayList<>();
    for (Outcome x : a) {
      for (Outcome y : b) {
        if (x.result().id().equals(y.result().id()) && x.perFrame().length == y.perFrame().length && x.perFrame().length > 1) {
          double[] d = new double[x.perFrame().length];
          for (int i = 0; i < d.length; i++) {
            d[i] = x.perFrame()[i] - y.perFrame()[i];
          }
          Interval i = Bootstrap.clusterMean(d, blocks(d.length), LEVEL, Bootstrap.RESAMPLES, seed);
          int n = (int) java.util.Arrays.stream(d).filter(Double::isFinite).count();
          results.add(new MetricResult(x.result().id(), x.result().label(), i.value(), x.result().unit(), x.result().higherIsBetter(),
              n, i.low(), i.high(), i.method() + ", blocks of " + block + " frames, paired", first + " minus " + second,
              x.result().recipe()));
        }
      }
    }
    return results;
  }

  private List<String> blocks(int n) {
    List<String> names = new ArrayList<>(n);
    for (int i = 0; i < n; i++) {
      names.add(Integer.toString(i / block));
    }
    return names;
  }
}
