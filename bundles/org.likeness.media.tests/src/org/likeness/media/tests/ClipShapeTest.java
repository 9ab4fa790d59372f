// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_INTERLACED;
import static org.bytedeco.ffmpeg.avutil.AVFrame.AV_FRAME_FLAG_TOP_FIELD_FIRST;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_INTERLACED_DCT;
import static org.bytedeco.ffmpeg.global.avcodec.AV_CODEC_FLAG_INTERLACED_ME;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** Pixels that are not square, and fields. */
class ClipShapeTest {
  @TempDir Path folder;

  private VideoReader disc(int width, int height, int num, int den) {
    Path file = folder.resolve(num + "to" + den + ".mkv");
    try (ForeignClip c = new ForeignClip(file, "matroska")) {
      c.encoder("ffv1", AV_PIX_FMT_YUV420P, width, height, e -> e.sample_aspect_ratio(new AVRational().num(num).den(den)));
      // round on the screen
      double shape = (double) num / den;
      for (int i = 0; i < 3; i++) {
        c.frame(i, (plane, x, y) -> plane > 0 ? 128 : Math.hypot((x - width / 2.0) * shape, y - height / 2.0) < 40 ? 200 : 50);
      }
    }
    return VideoReader.open(file);
  }

  private static int across(Image image, boolean down) {
    int n = 0;
    int side = down ? image.height() : image.width();
    for (int i = 0; i < side; i++) {
      n += image.get(down ? image.width() / 2 : i, down ? i : image.height() / 2, 1) > 110 ? 1 : 0;
    }
    return n;
  }

  @Test
  void pixelsBecomeSquare() {
    int[][] shapes = {{3, 2, 240, 160}, {2, 3, 160, 240}, {64, 45, 228, 160}, {1, 1, 160, 160}};
    for (int[] s : shapes) {
      try (VideoReader r = disc(160, 160, s[0], s[1])) {
        Frame f = r.next();
        assertEquals(s[2], f.image().width());
        assertEquals(s[3], f.image().height());
        assertEquals(s[2], r.info().width());
        double ratio = (double) across(f.image(), false) / across(f.image(), true);
        assertEquals(1, ratio, 0.04, s[0] + ":" + s[1]);
        assertEquals(s[0] == s[1] ? 0 : 1, r.notes().size(), r.notes().toString());
      }
    }
  }

  @Test
  void shapesThatCannotBeMeantAreIgnored() {
    try (VideoReader r = disc(160, 160, 100, 1)) {
      assertEquals(160, r.info().width());
      assertEquals(160, r.next().image().width());
    }
  }

  /** A bar that moves between the fields: woven fields differ from row to row, whole frames do not. */
  @Test
  void interlacedFramesBecomeProgressive() {
    progressive("mpeg"); // without a time stamp for each frame
    progressive("matroska");
  }

  private void progressive(String muxer) {
    Path file = folder.resolve("fields." + muxer);
    try (ForeignClip c = new ForeignClip(file, muxer)) {
      c.encoder("mpeg2video", AV_PIX_FMT_YUV420P, 160, 160, e -> e.flags(e.flags() | AV_CODEC_FLAG_INTERLACED_DCT | AV_CODEC_FLAG_INTERLACED_ME));
      for (int i = 0; i < 12; i++) {
        int at = 8 * i;
        c.frame(i, AV_FRAME_FLAG_INTERLACED | AV_FRAME_FLAG_TOP_FIELD_FIRST, (plane, x, y) -> {
          int left = at + (y % 2 == 0 ? 0 : 4);
          return plane > 0 ? 128 : x >= left && x < left + 40 ? 200 : 40;
        });
      }
    }
    try (VideoReader r = VideoReader.open(file)) {
      List<Frame> frames = ChangingClipsTest.all(r);
      assertEquals(12, frames.size());
      for (int i = 2; i < 10; i++) {
        assertTrue(comb(frames.get(i).image()) < 400, "frame " + i + ": " + comb(frames.get(i).image()));
        assertEquals(40_000L * i, frames.get(i).micros());
      }
      assertTrue(frames.stream().noneMatch(Frame::damaged));
      assertTrue(r.notes().toString().contains("is interlaced; its frames are made progressive"), r.notes().toString());
      assertEquals(1, r.notes().size(), r.notes().toString());
      r.seek(6);
      Frame again = r.next();
      assertEquals(6, again.index());
      assertTrue(Pictures.psnr(again.image(), frames.get(6).image()) > 40, "the same after a seek");
    }
  }

  /** Pixels that stand out between the rows above and below. */
  private static int comb(Image image) {
    int n = 0;
    for (int y = 21; y < 140; y++) {
      for (int x = 0; x < image.width(); x++) {
        int v = image.get(x, y, 1);
        int a = v - image.get(x, y - 1, 1);
        int b = v - image.get(x, y + 1, 1);
        n += a > 60 && b > 60 || a < -60 && b < -60 ? 1 : 0;
      }
    }
    return n;
  }
}
