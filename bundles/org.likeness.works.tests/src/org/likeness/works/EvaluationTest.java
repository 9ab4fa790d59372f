// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.parts.TestParts;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.run.MetricResult;

class EvaluationTest {
  @TempDir
  Path folder;

  private final List<String> warnings = new ArrayList<>();

  private PluginContext context() {
    return TestParts.likeness(folder).context(1);
  }

  private static Configured difference() {
    return FlatRegistry.of(new DifferenceMetric()).configure(Metric.KIND, "difference", "");
  }

  private Evaluation evaluation() {
    return evaluation(List.of(difference()));
  }

  private Evaluation evaluation(List<Configured> metrics) {
    return new Evaluation(MetricSetting.of(metrics), context(), failure -> warnings.add(failure.getMessage()));
  }

  private MetricResult measured(ComparedClip clip, String subject, List<Evaluation.Outcome> into) {
    try (clip) {
      into.addAll(evaluation().measure(clip, subject, Map.of("candidate", "c.mp4"), Progress.NONE));
      return into.getLast().result();
    }
  }

  @Test
  void aClipIsLikeItself() {
    MetricResult r = measured(BrightClips.of(0, 0, 0, 0, 0, 0), "same", new ArrayList<>());
    assertEquals(0, r.value());
    assertTrue(Double.isNaN(r.high()));
    assertEquals(6, r.n());
    assertEquals("c.mp4", r.recipe().get("candidate"));
    assertTrue(r.intervalMethod().contains("no interval: 6 values in a row are too few"), r.intervalMethod());
  }

  @Test
  void framesOfAClipGetTheIntervalOfASeriesAndMissingOnesAreBounded() {
    double[] v = new double[60];
    java.util.SplittableRandom random = new java.util.SplittableRandom(1);
    for (int i = 0; i < v.length; i++) {
      v[i] = 10 + random.nextInt(5);
    }
    v[7] = 30;
    v[20] = Double.NaN;
    MetricResult r = measured(BrightClips.of(v), "gap", new ArrayList<>());
    assertTrue(r.low() < r.value() && r.value() < r.high(), r.toString());
    assertTrue(r.intervalMethod().startsWith("95 % Student interval for a correlated series"), r.intervalMethod());
    assertEquals("1 of 60 frames", r.recipe().get(MetricResult.NOT_MEASURED));
    double bound = (59 * r.value() + 30) / 60;
    assertTrue(r.recipe().get(MetricResult.BOUND).startsWith(String.format(java.util.Locale.ROOT, "%.4g,", bound)), r.recipe().get(MetricResult.BOUND));
  }

  @Test
  void twoSettingsOfOneMetricKeepTheirOwnNames() {
    Configured twice = FlatRegistry.of(new Scaled()).configure(Metric.KIND, RecipeNode.of(Map.of("id", "scaled", "factor", 2.0), "test"));
    Configured once = FlatRegistry.of(new Scaled()).configure(Metric.KIND, "scaled", "");
    List<MetricSetting> settings = MetricSetting.of(List.of(once, twice));
    assertEquals(List.of("metric.scaled[factor=1.0]", "metric.scaled[factor=2.0]"), settings.stream().map(MetricSetting::id).toList());
    assertEquals("Scaled, factor 2.0", settings.get(1).label());
    List<Evaluation.Outcome> found = new Evaluation(settings, context(), f -> warnings.add(f.getMessage()))
        .measure(BrightClips.of(3, 3, 3), "s", Map.of(), Progress.NONE);
    assertEquals(List.of(1.0, 2.0), found.stream().map(o -> o.result().value()).toList());
    assertEquals("metric.scaled", MetricSetting.of(List.of(twice)).get(0).id(), "alone it needs no other name");
    assertTrue(assertThrows(UserProblem.class, () -> MetricSetting.of(List.of(once, once))).getMessage().contains("twice"));
  }

  @Test
  void framesWithoutAFaceAreGaps() {
    MetricResult r = measured(BrightClips.of(4, 8, Double.NaN, 12, 4, 8, 12, 4, 8, 12, 6), "first", new ArrayList<>());
    assertEquals(7.8, r.value(), 1e-9);
    assertEquals(10, r.n());
  }

  @Test
  void aMetricWithoutWhatItNeedsIsLeftOutAndSaidSo() {
    List<String> notes = new ArrayList<>();
    Progress progress = new Progress() {
      @Override
      public void start(String phase, long units) {
        // not looked at
      }

      @Override
      public void advance(long units) {
        // not looked at
      }

      @Override
      public void note(String sentence) {
        notes.add(sentence);
      }

      @Override
      public boolean isCancelled() {
        return false;
      }
    };
    try (ComparedClip clip = new ComparedClip(BrightClips.CROP, List.of())) {
      clip.add(0, BrightClips.grey(5), null, BrightClips.face(), Optional.empty());
      assertEquals(List.of(), evaluation().measure(clip, "alone", Map.of(), progress));
    }
    assertEquals(List.of("metric.difference is left out for 'alone': it needs a reference clip"), notes);
  }

  /** A constant, scaled by a parameter. */
  @PluginInfo(id = "metric.scaled", label = "Scaled", parameters = Scaled.Parameters.class)
  private static final class Scaled implements Metric<Scaled.Parameters> {
    public record Parameters(double factor) {
      public static final Parameters DEFAULTS = new Parameters(1);
    }

    @Override
    public Set<Need> needs() {
      return Set.of();
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public Boolean higherIsBetter() {
      return null;
    }

    @Override
    public Measurement measure(Parameters p, MetricInput input, PluginContext context, Progress progress) {
      double[] v = new double[input.size()];
      java.util.Arrays.fill(v, p.factor());
      return Measurement.mean(v, Map.of());
    }
  }
}
