// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.bytedeco.ffmpeg.global.avutil.*;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.video.VideoReader;

/** Patches of known colours, coded by each standard's own equations, come back. */
class ClipColoursTest {
  private static final int[][] PATCHES = {{255, 255, 255}, {128, 128, 128}, {200, 40, 40}, {40, 200, 40}, {40, 40, 200}, {230, 180, 60},
    {90, 60, 150}, {0, 0, 0}};
  private static final int SIDE = 16;

  @TempDir Path folder;
  private String notes = "";

  /** Reads the centre of each patch. */
  private int[][] read(int format, int depth, int space, int range, int primaries, int transfer, double[][] planes) {
    Path file = folder.resolve(space + "-" + range + "-" + primaries + "-" + transfer + "-" + format + ".mkv");
    try (ForeignClip c = new ForeignClip(file, "matroska")) {
      c.encoder(format == AV_PIX_FMT_GBRP ? "utvideo" : "ffv1", format, SIDE * PATCHES.length, SIDE, e -> e.colorspace(space).color_range(range).color_primaries(primaries).color_trc(transfer));
      for (int i = 0; i < 2; i++) {
        c.frame(i, (plane, x, y) -> (int) Math.clamp(Math.round(planes[x / SIDE][plane]), 0, (1 << depth) - 1));
      }
    }
    try (VideoReader r = VideoReader.open(file)) {
      Image image = r.next().image();
      notes = String.join(" ", r.notes());
      int[][] out = new int[PATCHES.length][3];
      for (int i = 0; i < out.length; i++) {
        for (int k = 0; k < 3; k++) {
          out[i][k] = image.get(i * SIDE + SIDE / 2, SIDE / 2, k);
        }
      }
      return out;
    }
  }

  /** Y'CbCr by the weights of red and blue, 8 bits. */
  private static double[] ycc(double[] rgb, double kr, double kb, boolean full) {
    double y = kr * rgb[0] + (1 - kr - kb) * rgb[1] + kb * rgb[2];
    double cb = (rgb[2] - y) / (2 * (1 - kb));
    double cr = (rgb[0] - y) / (2 * (1 - kr));
    return full ? new double[] {255 * y, 128 + 255 * cb, 128 + 255 * cr} : new double[] {16 + 219 * y, 128 + 224 * cb, 128 + 224 * cr};
  }

  private static double[][] each(java.util.function.Function<double[], double[]> f) {
    return java.util.Arrays.stream(PATCHES).map(p -> f.apply(new double[] {p[0] / 255.0, p[1] / 255.0, p[2] / 255.0})).toArray(double[][]::new);
  }

  private static void same(int[][] got, double[][] expected, double within, String what) {
    for (int i = 0; i < got.length; i++) {
      for (int k = 0; k < 3; k++) {
        assertEquals(expected[i][k], got[i][k], within, what + ", patch " + i + ", channel " + k);
      }
    }
  }

  private static final double[][] TRUE = each(p -> new double[] {255 * p[0], 255 * p[1], 255 * p[2]});

  @Test
  void everyMatrixAndRange() {
    record Matrix(int space, double kr, double kb) {}
    for (Matrix m : List.of(new Matrix(AVCOL_SPC_BT709, 0.2126, 0.0722), new Matrix(AVCOL_SPC_SMPTE170M, 0.299, 0.114),
        new Matrix(AVCOL_SPC_BT470BG, 0.299, 0.114), new Matrix(AVCOL_SPC_SMPTE240M, 0.212, 0.087), new Matrix(AVCOL_SPC_FCC, 0.30, 0.11),
        new Matrix(AVCOL_SPC_BT2020_NCL, 0.2627, 0.0593), new Matrix(AVCOL_SPC_UNSPECIFIED, 0.299, 0.114))) {
      for (boolean full : new boolean[] {false, true}) {
        int[][] got = read(AV_PIX_FMT_YUV444P, 8, m.space, full ? AVCOL_RANGE_JPEG : AVCOL_RANGE_MPEG, AVCOL_PRI_UNSPECIFIED,
            AVCOL_TRC_UNSPECIFIED, each(p -> ycc(p, m.kr, m.kb, full)));
        same(got, TRUE, 2.5, "matrix " + m.space + (full ? " full" : " limited"));
        assertEquals("", notes);
      }
    }
  }

  @Test
  void matricesOfAnotherKind() {
    double[][] ycgco = each(p -> new double[] {16 + 219 * (p[0] / 4 + p[1] / 2 + p[2] / 4), 128 + 224 * (-p[0] / 4 + p[1] / 2 - p[2] / 4),
      128 + 224 * (p[0] / 2 - p[2] / 2)});
    same(read(AV_PIX_FMT_YUV444P, 8, AVCOL_SPC_YCGCO, AVCOL_RANGE_MPEG, AVCOL_PRI_BT709, AVCOL_TRC_BT709, ycgco), TRUE, 3.5, "YCgCo");
    double[][] gbr = each(p -> new double[] {255 * p[1], 255 * p[2], 255 * p[0]});
    same(read(AV_PIX_FMT_GBRP, 8, AVCOL_SPC_RGB, AVCOL_RANGE_JPEG, AVCOL_PRI_BT709, AVCOL_TRC_BT709, gbr), TRUE, 1, "GBR");
  }

  @Test
  void widePrimariesAreConvertedInLinearLight() {
    double[][] planes = each(p -> ycc(p, 0.2627, 0.0593, false));
    int[][] got = read(AV_PIX_FMT_YUV444P, 8, AVCOL_SPC_BT2020_NCL, AVCOL_RANGE_MPEG, AVCOL_PRI_BT2020, AVCOL_TRC_BT709, planes);
    same(got, each(p -> toBt709(Math.pow(p[0], 2.4), Math.pow(p[1], 2.4), Math.pow(p[2], 2.4))), 5, "BT.2020");
    assertTrue(notes.contains("bt2020") && notes.contains("converted to BT.709"), notes);
  }

  /** ITU-R BT.2087, clipped, with the display's gamma of 2.4. */
  private static double[] toBt709(double r, double g, double b) {
    double[] linear = {1.6605 * r - 0.5876 * g - 0.0728 * b, -0.1246 * r + 1.1329 * g - 0.0083 * b, -0.0182 * r - 0.1006 * g + 1.1187 * b};
    return java.util.Arrays.stream(linear).map(v -> 255 * Math.pow(Math.clamp(v, 0, 1), 1 / 2.4)).toArray();
  }

  private static double pq(double nits) {
    double p = Math.pow(nits / 10_000, 2610 / 16384.0);
    return Math.pow((3424 / 4096.0 + 2413 / 128.0 * p) / (1 + 2392 / 128.0 * p), 2523 / 32.0);
  }

  /** What is below the knee keeps its light: grey of 18 % at a white of 203 cd/m2 is the same grey of a standard clip. */
  @Test
  void pqIsToneMapped() {
    double[] nits = {0, 5, 20, 36.54, 60, 203, 1000, 4000};
    double[][] planes = new double[PATCHES.length][];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = new double[] {64 + 876 * pq(nits[i]), 512, 512};
    }
    int[][] got = read(AV_PIX_FMT_YUV444P10, 10, AVCOL_SPC_BT2020_NCL, AVCOL_RANGE_MPEG, AVCOL_PRI_BT2020, AVCOL_TRC_SMPTE2084, planes);
    for (int i = 0; i < 5; i++) {
      assertEquals(255 * Math.pow(nits[i] / 203, 1 / 2.4), got[i][1], 2.5, nits[i] + " cd/m2");
    }
    assertTrue(got[5][1] > 205 && got[5][1] < 240, "white is bright, highlights remain: " + got[5][1]);
    assertEquals(255, got[6][1], 1, "the peak");
    assertEquals(255, got[7][1], 1, "beyond the peak");
    assertTrue(notes.contains("PQ") && notes.contains("BT.2390"), notes);
  }

  @Test
  void hlgIsToneMapped() {
    double[] code = {0, 0.1, 0.25, 0.38, 0.5, 0.75, 0.9, 1};
    double[][] planes = new double[PATCHES.length][];
    for (int i = 0; i < planes.length; i++) {
      planes[i] = new double[] {64 + 876 * code[i], 512, 512};
    }
    int[][] got = read(AV_PIX_FMT_YUV444P10, 10, AVCOL_SPC_BT2020_NCL, AVCOL_RANGE_MPEG, AVCOL_PRI_BT2020, AVCOL_TRC_ARIB_STD_B67, planes);
    // BT.2100: scene light E = code^2 / 3, display light 1000 E^1.2
    for (int i = 0; i < 5; i++) {
      assertEquals(255 * Math.pow(1000 * Math.pow(code[i] * code[i] / 3, 1.2) / 203, 1 / 2.4), got[i][0], 2.5, "code " + code[i]);
    }
    assertTrue(got[5][0] > 205 && got[5][0] < 240, "reference white: " + got[5][0]);
    assertEquals(255, got[7][0], 1);
    assertTrue(notes.contains("HLG"), notes);
  }
}
