// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

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
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.TestParts;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.run.MetricResult;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;

class EvaluationTest {
  private static final CropSpec CROP = new CropSpec(64, Centring.FACE, 1);

  @TempDir
  Path folder;

  private final List<String> warnings = new ArrayList<>();

  private PluginContext context() {
    return TestParts.likeness(folder).context(1);
  }

  private static Configured difference() {
    return FlatRegistry.of(new Difference()).configure(Kind.METRIC, "difference", "");
  }

  private Evaluation evaluation() {
    return evaluation(List.of(difference()));
  }

  private Evaluation evaluation(List<Configured> metrics) {
    return new Evaluation(MetricSetting.of(metrics), context(), failure -> warnings.add(failure.getMessage()));
  }

  private static Image grey(int value) {
    Image image = Image.rgb(64, 64);
    java.util.Arrays.fill(image.data(), (byte) value);
    return image;
  }

  private static Optional<FoundFace> face() {
    Landmarks marks = MeanFace.landmarks(Landmarks.Scheme.IBUG_68, Centring.FACE, 64, 1);
    return Optional.of(new FoundFace(new Box(0, 0, 64, 64), marks, CROP.frameToCrop(marks), 1));
  }

  /** Frames that are as much brighter than their reference as the values say; NaN = no face in the reference. */
  private static ComparedClip clip(double... brighter) {
    ComparedClip clip = new ComparedClip(CROP, List.of());
    for (double b : brighter) {
      clip.add(40_000L * clip.size(), grey(100 + (int) b), grey(100), face(), Double.isNaN(b) ? Optional.empty() : face());
    }
    return clip;
  }

  private MetricResult measured(ComparedClip clip, String subject, List<Evaluation.Outcome> into) {
    try (clip) {
      into.addAll(evaluation().measure(clip, subject, Map.of("candidate", "c.mp4"), Progress.NONE));
      return into.getLast().result();
    }
  }

  @Test
  void aClipIsLikeItself() {
    MetricResult r = measured(clip(0, 0, 0, 0, 0, 0), "same", new ArrayList<>());
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
    MetricResult r = measured(clip(v), "gap", new ArrayList<>());
    assertTrue(r.low() < r.value() && r.value() < r.high(), r.toString());
    assertTrue(r.intervalMethod().startsWith("95 % Student interval for a correlated series"), r.intervalMethod());
    assertEquals("1 of 60 frames", r.recipe().get(MetricResult.NOT_MEASURED));
    double bound = (59 * r.value() + 30) / 60;
    assertTrue(r.recipe().get(MetricResult.BOUND).startsWith(String.format(java.util.Locale.ROOT, "%.4g,", bound)), r.recipe().get(MetricResult.BOUND));
  }

  @Test
  void twoSettingsOfOneMetricKeepTheirOwnNames() {
    Configured twice = FlatRegistry.of(new Scaled()).configure(Kind.METRIC, RecipeNode.of(Map.of("id", "scaled", "factor", 2.0), "test"));
    Configured once = FlatRegistry.of(new Scaled()).configure(Kind.METRIC, "scaled", "");
    List<MetricSetting> settings = MetricSetting.of(List.of(once, twice));
    assertEquals(List.of("metric.scaled[factor=1.0]", "metric.scaled[factor=2.0]"), settings.stream().map(MetricSetting::id).toList());
    assertEquals("Scaled, factor 2.0", settings.get(1).label());
    List<Evaluation.Outcome> found = new Evaluation(settings, context(), f -> warnings.add(f.getMessage())).measure(clip(3, 3, 3), "s", Map.of(), Progress.NONE);
    assertEquals(List.of(1.0, 2.0), found.stream().map(o -> o.result().value()).toList());
    assertEquals("metric.scaled", MetricSetting.of(List.of(twice)).get(0).id(), "alone it needs no other name");
    assertTrue(assertThrows(UserProblem.class, () -> MetricSetting.of(List.of(once, once))).getMessage().contains("twice"));
  }

  @Test
  void framesWithoutAFaceAreGaps() {
    MetricResult r = measured(clip(4, 8, Double.NaN, 12, 4, 8, 12, 4, 8, 12, 6), "first", new ArrayList<>());
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
    try (ComparedClip clip = new ComparedClip(CROP, List.of())) {
      clip.add(0, grey(5), null, face(), Optional.empty());
      assertEquals(List.of(), evaluation().measure(clip, "alone", Map.of(), progress));
    }
    assertEquals(List.of("metric.difference is left out for 'alone': it needs a reference clip"), notes);
  }

  /** Whatever one metric does, the others' numbers are kept, and the one is named. */
  @Test
  void aMetricThatFailsIsNamedAndTheOthersGoOn() {
    PluginRegistry registry = FlatRegistry.of(new Faulty("metric.throws"), new Difference());
    for (Faulty.Fault fault : Faulty.Fault.values()) {
      warnings.clear();
      Configured faulty = registry.configure(Kind.METRIC, Map.of("id", "faulty", "fault", fault.name()), "");
      Evaluation evaluation = evaluation(List.of(faulty, difference()));
      try (ComparedClip clip = clip(1, 2, 3)) {
        List<Evaluation.Outcome> found = evaluation.measure(clip, "swap", Map.of(), Progress.NONE);
        assertEquals(List.of("metric.difference"), found.stream().map(o -> o.result().id()).toList(), fault.toString());
        assertEquals(2, found.getFirst().result().value());
      }
      assertEquals(1, warnings.size());
      assertEquals("the metric 'metric.faulty' (org.likeness.core.pipeline 0.0.0) has failed: " + fault.said,
          warnings.getFirst());
    }
  }

  /** A metric that does one thing wrong. */
  @PluginInfo(id = "metric.faulty", label = "Faulty", kind = Kind.METRIC, parameters = Faulty.Params.class)
  private record Faulty(String name) implements Metric<Faulty.Params> {
    enum Fault {
      THROWS("the licence server is asleep"), NO_MESSAGE("IllegalStateException"), NULL("it answered nothing (null) to 'measure'"),
      TOO_FEW("it gave 2 values for 3 pictures"), NO_VALUES("its measurement lacks its values or its recipe (null)"),
      NO_NUMBER("it gave values for pictures, but no number over all"), MEMORY("there was not enough memory (Java heap space)"),
      DEEP("it calls itself without end"), LINK("the class com.foo.Bar is missing; its bundle neither holds nor imports the package com.foo");

      private final String said;

      Fault(String said) {
        this.said = said;
      }
    }

    record Params(Fault fault) {
      public static final Params DEFAULTS = new Params(Fault.THROWS);
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
    public Measurement measure(Params p, MetricInput input, PluginContext context, Progress progress) {
      return switch (p.fault()) {
        case THROWS -> throw new IllegalStateException("the licence server is asleep");
        case NO_MESSAGE -> throw new IllegalStateException();
        case NULL -> null;
        case TOO_FEW -> Measurement.mean(new double[] {1, 2}, Map.of());
        case NO_VALUES -> new Measurement(1, null, Map.of());
        case NO_NUMBER -> new Measurement(Double.NaN, new double[] {1, 2, 3}, Map.of());
        case MEMORY -> throw new OutOfMemoryError("Java heap space");
        case DEEP -> measure(p, input, context, progress);
        case LINK -> throw new NoClassDefFoundError("com/foo/Bar");
      };
    }
  }

  /** Mean difference of the first value. */
  @PluginInfo(id = "metric.difference", label = "Difference", kind = Kind.METRIC)
  private static final class Difference implements Metric<NoParameters> {
    @Override
    public Set<Need> needs() {
      return Set.of(Need.REFERENCE);
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public Boolean higherIsBetter() {
      return false;
    }

    @Override
    public Measurement measure(NoParameters p, MetricInput input, PluginContext context, Progress progress) {
      double[] v = new double[input.size()];
      for (int i = 0; i < v.length; i++) {
        Image candidate = input.candidate(i);
        v[i] = input.reference(i).map(r -> (double) ((candidate.data()[6000] & 0xff) - (r.data()[6000] & 0xff))).orElse(Double.NaN);
      }
      return Measurement.mean(v, Map.of());
    }
  }

  /** A constant, scaled by a parameter. */
  @PluginInfo(id = "metric.scaled", label = "Scaled", kind = Kind.METRIC, parameters = Scaled.Params.class)
  private static final class Scaled implements Metric<Scaled.Params> {
    public record Params(double factor) {
      public static final Params DEFAULTS = new Params(1);
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
    public Measurement measure(Params p, MetricInput input, PluginContext context, Progress progress) {
      double[] v = new double[input.size()];
      java.util.Arrays.fill(v, p.factor());
      return Measurement.mean(v, Map.of());
    }
  }
}
