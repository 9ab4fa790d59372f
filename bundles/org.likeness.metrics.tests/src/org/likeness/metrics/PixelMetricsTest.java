// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.Channels;
import org.likeness.metrics.internal.GoldenImages;

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
    double all = new SsimMetric().measure(new ChannelParameters(Channels.ALL), in, null, Progress.NONE).value();
    double luma = new SsimMetric().measure(new ChannelParameters(Channels.LUMA), in, null, Progress.NONE).value();
    assertTrue(Math.abs(all - luma) > 0.01, all + " and " + luma);
  }

  @Test
  void identicalPictures() {
    Measurement m = measure(new PsnrMetric(), A, A);
    assertEquals(Double.POSITIVE_INFINITY, m.value());
    assertEquals("1", m.recipe().get("identical pictures"));
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
}
