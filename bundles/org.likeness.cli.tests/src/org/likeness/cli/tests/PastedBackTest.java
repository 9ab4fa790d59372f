// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.contract.Displacement;
import org.likeness.api.contract.Pictures;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.media.geometry.Border;
import org.likeness.media.geometry.Warp;
import org.likeness.media.image.Sampling;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** A face that nothing changes comes back to where it was taken from. */
class PastedBackTest {
  private static final double EXACT = 0.02;

  @TempDir
  static Path folder;

  @Test
  void anIdentityInPlaceOfTheNetworkMovesNothing() {
    PluginRegistry plugins = Product.likeness().plugins();
    int tried = 0;
    for (PluginEntry entry : plugins.entries(Augmenter.KIND)) {
      for (int crop : new int[] {96, 128, 160, 255, 256, 320, 512}) {
        for (int size : new int[] {32, 64, 80, 128}) {
          double[] moved = moved(entry.id(), size, crop);
          String what = entry.id() + ": crop " + crop + " px through " + size + " px, ";
          assertEquals(0, moved[0], EXACT, what + "to the right");
          assertEquals(0, moved[1], EXACT, what + "down");
          tried++;
        }
      }
    }
    assertTrue(tried >= 28, "augmenters found: " + tried / 28);
  }

  /** The mean over some pictures, since the positions of a warp are rounded to 1/32 pixel. */
  private static double[] moved(String view, int size, int crop) {
    int pictures = 6;
    double[] sum = new double[2];
    PluginContext context = Product.likeness().context(1);
    Chosen<FaceReplacer<Record>> own = context.plugin(FaceReplacer.class, new Choice("replacer.own-face", Map.of("size", size, "view", view)));
    try (FaceReplacer.Worker worker = own.plugin().create(own.parameters(), List.of(), context)) {
      for (int seed = 0; seed < pictures; seed++) {
        Image before = Pictures.smooth(crop, crop, seed);
        FaceReplacer.Replaced face = worker.replace(List.of(before)).get(0);
        Image after = Warp.affine(face.face(), face.toCrop(), crop, crop, Sampling.CUBIC, Border.REPLICATE);
        double[] d = Displacement.of(before, after, (int) (0.3 * crop)); // the network sees the middle alone
        sum[0] += d[0] / pictures;
        sum[1] += d[1] / pictures;
      }
    }
    return sum;
  }

  @Test
  void theCommandPastesAFaceBackInPlace() {
    Shell shell = new Shell(folder);
    shell.run("synthesise --person 2 --motion 2 --kind expressive --seconds 1 --size 256 --file b.avi --out clips --workspace ws").ok();
    for (int size : new int[] {32, 64}) {
      String out = "back-" + size + ".avi";
      shell.run("convert clips/b.avi --baseline pasted-back --size %d --encoder ffv1 --out %s"
          + " --detector opencv-cascade --landmarker eyes --workspace ws", size, out).ok();
      assertInPlace(folder.resolve("clips/b.avi"), folder.resolve(out));
    }
    String verdict = shell.run("provenance verify back-64.avi --json").ok().out();
    assertTrue(verdict.contains("algorithmicallyEnhanced"), verdict);
  }

  private static void assertInPlace(Path before, Path after) {
    double x = 0;
    double y = 0;
    int n = 0;
    boolean changed = false;
    try (VideoReader a = VideoReader.open(before); VideoReader b = VideoReader.open(after)) {
      for (Frame f = a.next(), g = b.next(); f != null; f = a.next(), g = b.next()) {
        double[] d = Displacement.of(f.image(), g.image(), 80);
        changed |= Pictures.difference(f.image(), g.image()) > 0.5;
        x += d[0];
        y += d[1];
        n++;
      }
    }
    assertFalse(!changed, "nothing was pasted");
    assertEquals(0, x / n, 0.05, after + " to the right");
    assertEquals(0, y / n, 0.05, after + " down");
  }
}
