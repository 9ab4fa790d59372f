// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.likeness.api.task.Progress;
import org.likeness.core.TestParts;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.run.MetricResult;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;

class EvaluationTest {
  private static final CropSpec CROP = new CropSpec(64, Centring.FACE, 1);

  @TempDir
  Path folder;

  private PluginContext context() {
    return TestParts.likeness(folder).context(1);
  }

  private static Configured difference() {
    return FlatRegistry.of(new Difference()).configure(Kind.METRIC, "difference", "");
  }

  private Evaluation evaluation() {
    return new Evaluation(List.of(difference()), 5, 7, context());
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
      clip.add(grey(100 + (int) b), grey(100), face(), Double.isNaN(b) ? Optional.empty() : face());
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
    assertEquals(0, r.high());
    assertEquals(6, r.n());
    assertEquals("c.mp4", r.recipe().get("candidate"));
    assertTrue(r.intervalMethod().contains("blocks of 5 frames"), r.intervalMethod());
  }

  @Test
  void framesWithoutAFaceAreGapsAndDifferencesArePaired() {
    List<Evaluation.Outcome> a = new ArrayList<>();
    List<Evaluation.Outcome> b = new ArrayList<>();
    MetricResult first = measured(clip(4, 8, Double.NaN, 12, 4, 8, 12, 4, 8, 12, 6), "first", a);
    assertEquals(7.8, first.value(), 1e-9);
    assertEquals(10, first.n());
    measured(clip(6, 10, 14, Double.NaN, 6, 10, 14, 6, 10, 14, 8), "second", b);
    MetricResult d = evaluation().differences("first", a, "second", b).get(0);
    assertEquals("first minus second", d.subject());
    assertEquals(9, d.n(), "only frames that both have");
    assertEquals(-2, d.value(), 1e-9);
    assertEquals(-2, d.low(), 1e-9, "every pair differs by the same, however much frames differ");
    assertEquals(-2, d.high(), 1e-9);
    assertTrue(d.intervalMethod().endsWith("paired"), d.intervalMethod());
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
      clip.add(grey(5), null, face(), Optional.empty());
      assertEquals(List.of(), evaluation().measure(clip, "alone", Map.of(), progress));
    }
    assertEquals(List.of("metric.difference is left out for 'alone': it needs a reference clip"), notes);
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
}
