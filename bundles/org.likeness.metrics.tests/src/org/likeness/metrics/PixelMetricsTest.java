// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Channels;
import org.likeness.metrics.internal.GoldenImages;
import org.likeness.metrics.internal.Region;

class PixelMetricsTest {
  private static final Image A = colour(11);
  private static final Image B = colour(12);

  /** Three different grey pictures as red, green and blue. */
  private static Image colour(int seed) {
    Image out = Image.rgb(176, 176);
    for (int c = 0; c < 3; c++) {
      Image grey = GoldenImages.grey(176, 176, seed + 10L * c);
      for (int i = 0; i < grey.data().length; i++) {
        out.data()[3 * i + c] = grey.data()[i];
      }
    }
    return out;
  }

  private static Image plane(Image rgb, int c) {
    byte[] data = new byte[rgb.width() * rgb.height()];
    for (int i = 0; i < data.length; i++) {
      data[i] = rgb.data()[3 * i + c];
    }
    return new Image(rgb.width(), rgb.height(), 1, data);
  }

  private static Measurement measure(Metric<ChannelParameters> metric, Image a, Image b) {
    return metric.measure(ChannelParameters.DEFAULTS, FixedInput.pictures(a, b), null, Progress.NONE);
  }

  @Test
  void goldenPicturesThroughThePlugins() {
    Image a = GoldenImages.grey(176, 176, 11);
    Image b = GoldenImages.grey(176, 176, 12);
    assertEquals(23.8994661132784, measure(new PsnrMetric(), a, b).value(), 1e-9);
    assertEquals(.425689008675955, measure(new SsimMetric(), a, b).value(), 1e-9);
    assertEquals(.926036369347698, measure(new MsSsimMetric(), a, b).value(), 1e-9);
  }

  @Test
  void colourIsTheMeanOverChannels() {
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      sum += measure(new SsimMetric(), plane(A, c), plane(B, c)).value();
    }
    assertEquals(sum / 3, measure(new SsimMetric(), A, B).value(), 1e-12);
  }

  @Test
  void lumaDiffersFromColour() {
    MetricInput in = FixedInput.pictures(A, B);
    double all = new SsimMetric().measure(new ChannelParameters(Channels.ALL, Region.FACE), in, null, Progress.NONE).value();
    double luma = new SsimMetric().measure(new ChannelParameters(Channels.LUMA, Region.FACE), in, null, Progress.NONE).value();
    assertTrue(Math.abs(all - luma) > 0.01, all + " and " + luma);
  }

  @Test
  void identicalPictures() {
    Measurement m = measure(new PsnrMetric(), A, A);
    assertEquals(Double.POSITIVE_INFINITY, m.value());
    assertEquals("1", m.recipe().get("identical pictures"));
    Measurement some = new PsnrMetric().measure(ChannelParameters.DEFAULTS, new FixedInput(List.of(A, B), List.of(A, A), List.of(), List.of(),
        List.of()), null, Progress.NONE);
    assertEquals("1 identical pictures, whose value is infinite", some.recipe().get(Measurement.LEFT_OUT));
    assertEquals(measure(new PsnrMetric(), B, A).value(), some.value(), 1e-12);
    assertTrue(!m.recipe().containsKey(Measurement.LEFT_OUT), "nothing is left out of the value of identical pictures alone");
    assertEquals(1, measure(new SsimMetric(), A, A).value(), 1e-12);
    assertEquals(1, measure(new MsSsimMetric(), A, A).value(), 1e-12);
  }

  @Test
  void differentSizesAreRefused() {
    UserProblem p = assertThrows(UserProblem.class, () -> measure(new SsimMetric(), A, GoldenImages.grey(20, 20, 1)));
    assertTrue(p.getMessage().contains("176 x 176") && p.getMessage().contains("20 x 20"), p.getMessage());
  }

  @Test
  void tooSmallPicturesAreNotMeasured() {
    Image small = GoldenImages.grey(160, 200, 1);
    assertEquals(0, measure(new MsSsimMetric(), small, small).measured());
    assertEquals(1, measure(new SsimMetric(), small, small).measured());
    Image tiny = GoldenImages.grey(10, 10, 1);
    assertEquals(0, measure(new SsimMetric(), tiny, tiny).measured());
  }

  /** A picture whose left half is known to be the face; candidates differ from it on one side only. */
  private static Measurement half(Metric<ChannelParameters> metric, Region region, boolean left) {
    Image other = A.copy();
    Plane face = Plane.zeros(176, 176);
    for (int i = 0; i < 176 * 176; i++) {
      boolean inFace = i % 176 < 88;
      face.data()[i] = inFace ? 1 : 0;
      // windows and coarse scales look beyond the edge: the changed side begins well away from it
      if (left ? i % 176 < 40 : i % 176 > 140) {
        System.arraycopy(B.data(), 3 * i, other.data(), 3 * i, 3);
      }
    }
    FixedInput plain = FixedInput.pictures(other, A);
    MetricInput known = new MetricInput() {
      @Override
      public int size() {
        return 1;
      }

      @Override
      public Image candidate(int i) {
        return plain.candidate(i);
      }

      @Override
      public Optional<Image> reference(int i) {
        return plain.reference(i);
      }

      @Override
      public Optional<Landmarks> landmarks(int i) {
        return Optional.empty();
      }

      @Override
      public Optional<Landmarks> referenceLandmarks(int i) {
        return Optional.empty();
      }

      @Override
      public Optional<Image> face(int i) {
        return Optional.empty();
      }

      @Override
      public Optional<Plane> region(int i) {
        return Optional.of(face);
      }

      @Override
      public List<Image> identity() {
        return List.of();
      }
    };
    return metric.measure(new ChannelParameters(Channels.ALL, region), known, null, Progress.NONE);
  }

  @Test
  void theBackgroundDoesNotCount() {
    assertEquals(Double.POSITIVE_INFINITY, half(new PsnrMetric(), Region.FACE, false).value());
    assertEquals(1, half(new SsimMetric(), Region.FACE, false).value(), 1e-12);
    double background = half(new SsimMetric(), Region.PICTURE, false).value();
    double face = half(new SsimMetric(), Region.FACE, true).value();
    double faceInAll = half(new SsimMetric(), Region.PICTURE, true).value();
    assertTrue(background < 0.95, "the whole picture counts its background: " + background);
    assertTrue(face < faceInAll - 0.05, "a damaged face weighs more in the face alone: " + face + " and " + faceInAll);
    assertTrue(half(new MsSsimMetric(), Region.FACE, false).value() > half(new MsSsimMetric(), Region.PICTURE, false).value());
    assertTrue(half(new PsnrMetric(), Region.FACE, true).value() < half(new PsnrMetric(), Region.PICTURE, true).value() - 1);
    assertEquals("the face: jaw to forehead, 50 % of the square; the background does not count",
        half(new SsimMetric(), Region.FACE, true).recipe().get(Measurement.REGION));
    assertTrue(measure(new SsimMetric(), A, B).recipe().get(Measurement.REGION).contains("not known"));
  }
}
