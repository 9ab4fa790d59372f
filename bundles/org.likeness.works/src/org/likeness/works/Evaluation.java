// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.task.Progress;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.run.MetricResult;
import org.likeness.works.stats.Interval;
import org.likeness.works.stats.SeriesMean;

/**
 * Measures one candidate by several metrics. Frames of a clip are not independent, so intervals are those of a correlated
 * series ({@link SeriesMean}). Frames that could not be measured are counted, and their weight is bounded.
 */
final class Evaluation {
  static final double LEVEL = 0.95;

  private final List<MetricSetting> metrics;
  private final PluginContext context;
  private final Consumer<PluginFailure> failed;

  /**
   * @param result with its interval
   * @param perFrame one value per frame (NaN = not measured), or empty
   * @param micros the moment of each frame of the clip, in microseconds, ascending
   * @param sequence whether a frame's value is about its neighbours, too
   */
  record Outcome(MetricResult result, double[] perFrame, long[] micros, boolean sequence) {}

  /** @param failed hears of a metric that has failed; the others go on */
  Evaluation(List<MetricSetting> metrics, PluginContext context, Consumer<PluginFailure> failed) {
    this.failed = failed;
    this.metrics = metrics;
    this.context = context;
  }

  /**
   * All metrics that have what they need; for the others a sentence goes to the progress, and one that fails is warned of.
   *
   * @param subject what is measured: {@code swap}
   * @param measuredOn further lines of each number's recipe: clips, split, detector
   */
  List<Outcome> measure(ComparedClip clip, String subject, Map<String, String> measuredOn, Progress progress) {
    List<Outcome> outcomes = new ArrayList<>();
    for (MetricSetting setting : metrics) {
      progress.check();
      try {
        measure(setting, clip, subject, measuredOn, progress).ifPresent(outcomes::add);
      } catch (PluginFailure e) {
        failed.accept(e);
      }
    }
    return outcomes;
  }

  private Optional<Outcome> measure(MetricSetting setting, ComparedClip clip, String subject, Map<String, String> measuredOn,
      Progress progress) {
    Metric<Record> metric = setting.metric();
    String missing = missing(metric, clip);
    if (missing != null) {
      progress.note(setting.id() + " is left out for '" + subject + "': it needs " + missing);
      return Optional.empty();
    }
    Measurement m = metric.measure(setting.configured().parameters(), clip, context, progress);
    return Optional.of(outcome(setting, m, subject, measuredOn, clip.micros()));
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

  private static Outcome outcome(MetricSetting setting, Measurement m, String subject, Map<String, String> on, long[] micros) {
    Metric<Record> metric = setting.metric();
    Map<String, String> recipe = new LinkedHashMap<>();
    setting.configured().plain().forEach((k, v) -> recipe.put(k.equals("id") ? "metric" : k, String.valueOf(v)));
    recipe.putAll(m.recipe());
    recipe.putAll(on);
    if (m.perItem().length > 0) {
      gaps(m, metric.higherIsBetter(), recipe);
    }
    Interval i = m.measured() > 1 ? SeriesMean.of(m.perItem(), LEVEL) : new Interval(m.value(), Double.NaN, Double.NaN, LEVEL, "");
    return new Outcome(new MetricResult(setting.id(), setting.label(), m.value(), metric.unit(), metric.higherIsBetter(), m.measured(),
        i.low(), i.high(), i.method(), subject, recipe), m.perItem(), micros, metric.needs().contains(Metric.Need.SEQUENCE));
  }

  /** Frames that drop out are often the worst: says how many they are and what they could change. */
  private static void gaps(Measurement m, Boolean higherIsBetter, Map<String, String> recipe) {
    double[] v = m.perItem();
    int gaps = 0;
    double sum = 0;
    double worst = Double.NaN;
    for (double x : v) {
      if (Double.isNaN(x)) {
        gaps++;
      } else if (Double.isFinite(x)) {
        sum += x;
        worst = Double.isNaN(worst) || higherIsBetter != null && (higherIsBetter ? x < worst : x > worst) ? x : worst;
      }
    }
    if (gaps == 0) {
      return;
    }
    recipe.put(MetricResult.NOT_MEASURED, gaps + " of " + v.length + " frames");
    if (higherIsBetter != null && m.measured() > 0) {
      double bound = (sum + gaps * worst) / (m.measured() + gaps);
      recipe.put(MetricResult.BOUND, String.format(java.util.Locale.ROOT, "%.4g, if those frames were as bad as the worst that was measured", bound));
    }
  }
}
