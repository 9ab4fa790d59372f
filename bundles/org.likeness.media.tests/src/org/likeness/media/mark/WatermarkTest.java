// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.Draw;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.Images;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.likeness.media.image.Scale;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

class WatermarkTest {
  private static final long ID = 0x123456789abcdef0L;

  @TempDir Path folder;

  @Test
  void markIsFoundAndHardlySeen() {
    for (int size : new int[] {256, 384}) {
      Image in = scene(size, size, size);
      Image marked = Watermark.embed(in, ID);
      assertTrue(psnr(in, marked) >= 36.5, "PSNR " + psnr(in, marked));
      Mark m = Watermark.detect(marked);
      assertEquals(OptionalLong.of(ID), m.id());
      assertEquals(1, m.scale());
      assertTrue(m.confidence() > 7, "confidence " + m.confidence());
      assertFalse(Watermark.detect(in).present());
    }
  }

  @Test
  void markSurvivesWhatCopiesGoThrough() {
    Image marked = Watermark.embed(scene(384, 320, 5), ID);
    survives("JPEG 80", marked, m -> jpeg(m, 80));
    survives("JPEG 50", marked, m -> jpeg(m, 50));
    survives("WebP 80", marked, m -> Images.decode(Images.encode(m, ImageFormat.WEBP, 80)));
    survives("half size", marked, m -> Scale.to(m, 192, 160));
    survives("double size", marked, m -> Scale.to(m, 768, 640));
    survives("crop", marked, m -> Scale.crop(m, 37, 21, 300, 260));
    survives("brighter", marked, m -> linear(m, 1, 20));
    survives("less contrast", marked, m -> linear(m, 0.7, 0));
    survives("blur", marked, m -> blurred(m, 1));
    survives("grey", marked, WatermarkTest::grey);
  }

  @Test
  void markSurvivesVideo() {
    Path file = folder.resolve("marked.mp4");
    try (VideoWriter w = VideoWriter.create(file, VideoOptions.of(256, 192, Rational.of(25)))) {
      for (int i = 0; i < 10; i++) {
        w.write(Watermark.embed(Scale.crop(scene(300, 220, 8), 2 * i, i, 256, 192), ID));
      }
      w.finish();
    }
    MarkReader all = new MarkReader(1);
    try (VideoReader r = VideoReader.open(file)) {
      for (Frame f; (f = r.next()) != null; ) {
        all.add(f.image());
      }
    }
    assertEquals(OptionalLong.of(ID), all.result().id());
    assertThrows(IllegalArgumentException.class, () -> all.add(Image.rgb(64, 64)));
  }

  @Test
  void evidenceOfFramesAddsUp() {
    Random r = new Random(4);
    Image marked = Watermark.embed(scene(192, 192, 8), ID);
    MarkReader all = new MarkReader(1);
    for (int i = 0; i < 24; i++) {
      Image noisy = marked.copy();
      for (int k = 0; k < noisy.data().length; k += 3) {
        double n = 34 * r.nextGaussian();
        for (int c = 0; c < 3; c++) {
          noisy.data()[k + c] = (byte) Math.clamp(Math.round((noisy.data()[k + c] & 0xff) + n), 0, 255);
        }
      }
      if (i < 3) {
        assertFalse(Watermark.detect(noisy).present(), "one such frame says nothing");
      }
      all.add(noisy);
    }
    assertEquals(OptionalLong.of(ID), all.result().id());
  }

  @Test
  void smallPicturesCarryItInLosslessFiles() {
    for (long seed = 0; seed < 6; seed++) {
      Image in = scene(64, 64, seed);
      Image marked = Watermark.embed(in, seed * ID);
      assertTrue(psnr(in, marked) > 34.5);
      assertEquals(OptionalLong.of(seed * ID), Watermark.detect(Images.decode(Images.encodePng(marked))).id());
    }
    String said = assertThrows(UserProblem.class, () -> Watermark.embed(Image.rgb(63, 200), 1)).getMessage();
    assertTrue(said.contains("needs at least 64 x 64"), said);
    assertThrows(UserProblem.class, () -> Watermark.embed(Image.rgb(64, 64), 1, 5));
  }

  @Test
  void greyAndAlphaPicturesToo() {
    Image rgb = scene(256, 256, 3);
    byte[] rgba = new byte[256 * 256 * 4];
    byte[] grey = new byte[256 * 256];
    for (int i = 0; i < grey.length; i++) {
      System.arraycopy(rgb.data(), 3 * i, rgba, 4 * i, 3);
      rgba[4 * i + 3] = (byte) i;
      grey[i] = rgb.data()[3 * i + 1];
    }
    Image marked = Watermark.embed(new Image(256, 256, 4, rgba), ID);
    assertEquals(OptionalLong.of(ID), Watermark.detect(marked).id());
    assertEquals(77, marked.get(77, 0, 3));
    assertEquals(OptionalLong.of(ID), Watermark.detect(Watermark.embed(new Image(256, 256, 1, grey), ID)).id());
  }

  @Test
  void embeddingIsDeterministicAndLeavesItsInputAlone() {
    Image in = scene(128, 128, 1);
    byte[] before = in.data().clone();
    assertArrayEquals(Watermark.embed(in, ID).data(), Watermark.embed(in, ID).data());
    assertArrayEquals(before, in.data());
  }

  @Test
  void unmarkedPicturesShowNone() {
    Random r = new Random(11);
    for (int i = 0; i < 150; i++) {
      Image plain = switch (i % 3) {
        case 0 -> scene(96 + i, 128, i);
        case 1 -> jpeg(noise(128, 96, r), 70);
        default -> Draw.grid(List.of(noise(40, 40, r), scene(64, 64, i), noise(30, 50, r)), 2, 8, 0x808080);
      };
      assertFalse(Watermark.detect(plain).present(), "picture " + i);
    }
    assertFalse(Watermark.detect(Draw.plain(128, 128, 0x7f7f7f)).present());
  }

  private static void survives(String what, Image marked, UnaryOperator<Image> change) {
    assertEquals(OptionalLong.of(ID), Watermark.detect(change.apply(marked)).id(), what);
  }

  private static Image jpeg(Image in, int quality) {
    return Images.decode(Images.encode(in, ImageFormat.JPEG, quality));
  }

  private static Image linear(Image in, double gain, double offset) {
    Image out = in.copy();
    for (int i = 0; i < out.data().length; i++) {
      out.data()[i] = (byte) Math.clamp(Math.round((out.data()[i] & 0xff) * gain + offset), 0, 255);
    }
    return out;
  }

  private static Image blurred(Image in, double sigma) {
    try (MatScope m = new MatScope()) {
      Mat mat = m.add(Mats.of(in));
      Imgproc.GaussianBlur(mat, mat, new Size(0, 0), sigma);
      return Mats.image(mat);
    }
  }

  private static Image grey(Image in) {
    try (MatScope m = new MatScope()) {
      return Mats.image(m.add(Mats.grey(in)));
    }
  }

  private static Image noise(int width, int height, Random r) {
    byte[] data = new byte[width * height * 3];
    r.nextBytes(data);
    return new Image(width, height, 3, data);
  }

  /** Smooth shapes, texture and grain. */
  private static Image scene(int width, int height, long seed) {
    Random r = new Random(seed);
    double[] p = r.doubles(12).toArray();
    Image out = Image.rgb(width, height);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = x / 64.0;
        double v = y / 64.0;
        double shape = Math.sin(u * (1 + 4 * p[0]) + 5 * p[1]) * Math.cos(v * (1 + 4 * p[2]) + u);
        double edge = Math.hypot(u - 2 * p[3] - 0.5, v - 2 * p[4] - 0.5) < 0.4 + p[5] ? 0.25 : 0;
        double texture = shape > 0 ? 0.06 * Math.sin(40 * u * (0.5 + p[6])) * Math.sin(37 * v * (0.5 + p[7])) : 0;
        double value = 255 * (0.4 + 0.22 * shape + edge + texture) + 4 * r.nextGaussian();
        for (int c = 0; c < 3; c++) {
          out.data()[(y * width + x) * 3 + c] = (byte) Math.clamp(Math.round(value * (1 - 0.12 * c * p[8])), 0, 255);
        }
      }
    }
    return out;
  }

  private static double psnr(Image a, Image b) {
    double sum = 0;
    for (int i = 0; i < a.data().length; i++) {
      int d = (a.data()[i] & 0xff) - (b.data()[i] & 0xff);
      sum += d * d;
    }
    return 10 * Math.log10(255.0 * 255 * a.data().length / sum);
  }
}
