// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.Images;
import org.likeness.media.image.Scale;
import org.likeness.media.video.Frame;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

/** Where the mark is, and that it stands still. */
class MaskTest {
  private static final long ID = 0x0fedcba987654321L;
  private static final int SIDE = 256;

  @TempDir Path folder;

  @Test
  void textureCarriesWhatFlatPartsAreSpared() {
    Image in = half(SIDE, 0);
    Image marked = Watermark.embed(in, ID);
    double flat = rms(in, marked, 24, SIDE / 2 - 24);
    double textured = rms(in, marked, SIDE / 2 + 24, SIDE - 24);
    assertTrue(flat < 1.14, "6 dB below the 2.27 grey levels of 41 dB everywhere: " + flat);
    assertTrue(textured > 3 * flat, textured + " against " + flat);
    assertEquals(OptionalLong.of(ID), Watermark.detect(marked).id());
    assertEquals(OptionalLong.of(ID), Watermark.detect(Images.decode(Images.encode(marked, ImageFormat.JPEG, 60))).id());
    assertEquals(OptionalLong.of(ID), Watermark.detect(Scale.to(marked, SIDE / 2, SIDE / 2)).id());
  }

  @Test
  void anOutlineIsNoTexture() {
    Image in = Image.rgb(SIDE, SIDE);
    for (int i = 0; i < in.data().length; i++) {
      in.data()[i] = (byte) (i / 3 % SIDE < SIDE / 2 ? 90 : 150);
    }
    Image marked = Watermark.embed(in, ID);
    assertTrue(rms(in, marked, SIDE / 2 + 16, SIDE) < 1.25);
    assertTrue(rms(in, marked, SIDE / 2 - 8, SIDE / 2 + 8) < 3.6);
  }

  @Test
  void flatPicturesAreStillRead() {
    for (int slope = 0; slope < 2; slope++) {
      Image in = Image.rgb(SIDE, SIDE);
      for (int i = 0; i < in.data().length; i++) {
        in.data()[i] = (byte) (110 + slope * (i / 3 % SIDE) / 9.3);
      }
      Image marked = Watermark.embed(in, ID);
      double rms = rms(in, marked, 0, SIDE);
      assertTrue(rms < 1.7, "2.5 dB below the 2.27 grey levels of 41 dB: " + rms);
      assertEquals(OptionalLong.of(ID), Watermark.detect(Images.decode(Images.encode(marked, ImageFormat.JPEG, 80))).id());
      assertEquals(OptionalLong.of(ID), inClip(List.of(in, in, in, in)), "slope " + slope);
    }
  }

  @Test
  void patternStandsStillInClips() {
    List<Image> frames = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      frames.add(half(SIDE, 5 * i));
    }
    assertEquals(OptionalLong.of(ID), inClip(frames));
    ClipMark mark = new ClipMark(ID);
    Image before = null;
    double change = 0;
    double whole = 0;
    for (Image in : frames) {
      Image now = difference(in, mark.mark(in));
      change += before == null ? 0 : Math.pow(rms(before, now, 16, SIDE / 2 - 48), 2);
      whole += before == null ? 0 : Math.pow(rms(now, level(), 16, SIDE / 2 - 48), 2);
      before = now;
    }
    assertTrue(Math.sqrt(change / whole) < 0.35, "of the mark in the flat half changed: " + Math.sqrt(change / whole));
  }

  private OptionalLong inClip(List<Image> frames) {
    Path file = folder.resolve("clip" + frames.hashCode() + ".mp4");
    ClipMark mark = new ClipMark(ID);
    try (VideoWriter w = VideoWriter.create(file, VideoOptions.of(SIDE, SIDE, Rational.of(25)))) {
      frames.forEach(f -> w.write(mark.mark(f)));
      w.finish();
    }
    MarkReader all = new MarkReader(1);
    try (VideoReader r = VideoReader.open(file)) {
      for (Frame f; (f = r.next()) != null; ) {
        all.add(f.image());
      }
    }
    return all.result().id();
  }

  /** Left flat, right a texture that moves. */
  private static Image half(int side, int moved) {
    Random r = new Random(3);
    double[] grain = r.doubles(97 * 89).toArray();
    Image out = Image.rgb(side, side);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double v = x < side / 2 ? 120 : 90 + 70 * grain[(y + moved) % 97 * 89 + (x + moved) % 89];
        for (int c = 0; c < 3; c++) {
          out.data()[(y * side + x) * 3 + c] = (byte) v;
        }
      }
    }
    return out;
  }

  private static Image level() {
    Image out = Image.rgb(SIDE, SIDE);
    Arrays.fill(out.data(), (byte) 128);
    return out;
  }

  private static Image difference(Image in, Image marked) {
    Image out = level();
    for (int i = 0; i < out.data().length; i++) {
      out.data()[i] += marked.data()[i] - in.data()[i];
    }
    return out;
  }

  /** Of the columns from..to. */
  private static double rms(Image a, Image b, int from, int to) {
    double sum = 0;
    int n = 0;
    for (int i = 0; i < a.data().length; i++) {
      int x = i / 3 % a.width();
      if (x >= from && x < to) {
        int d = (a.data()[i] & 0xff) - (b.data()[i] & 0xff);
        sum += d * d;
        n++;
      }
    }
    return Math.sqrt(sum / n);
  }
}
