// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.datasets.Face;
import org.likeness.media.image.Draw;
import org.likeness.media.image.Scale;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

/** Two persons in one clip, of whom one comes nearer while the other goes away: what is done to one is never done to the other. */
class SeveralFacesTest {
  private static final int SIDE = 200;
  private static final int FRAMES = 12;
  private static final String CASCADES = " --detector opencv-cascade --landmarker eyes --crop-size 96 --workspace ws";

  @TempDir
  static Path folder;
  private static Shell shell;

  @BeforeAll
  static void clip() {
    shell = new Shell(folder);
    shell.run("synthesise --person 3 --motion 1 --seconds 0.5 --size 200 --file left.mp4 --out clips --workspace ws").ok();
    shell.run("synthesise --person 2 --motion 2 --seconds 0.5 --size 200 --file right.mp4 --out clips --workspace ws").ok();
    try (VideoReader left = VideoReader.open(folder.resolve("clips/left.mp4")); VideoReader right = VideoReader.open(folder.resolve("clips/right.mp4"));
        VideoWriter out = VideoWriter.create(folder.resolve("two.mp4"), VideoOptions.of(2 * SIDE, SIDE, Rational.of(25)).withQuality(95))) {
      for (int i = 0; i < FRAMES; i++) {
        out.write(Draw.grid(java.util.List.of(scaled(left.next().image(), SIDE - 34 + 3 * i), scaled(right.next().image(), SIDE - 3 * i)), 2, 0, 0));
      }
      out.finish();
    }
  }

  private static Image scaled(Image image, int side) {
    Image small = Scale.to(image, side, side);
    Image out = Image.rgb(SIDE, SIDE);
    for (int y = 0; y < side; y++) {
      System.arraycopy(small.data(), 3 * y * side, out.data(), 3 * ((y + (SIDE - side) / 2) * SIDE + (SIDE - side) / 2), 3 * side);
    }
    return out;
  }

  /** Frames in which the middle of the left and of the right face were changed. */
  private static int[] changed(String file) {
    int[] frames = new int[2];
    try (VideoReader a = VideoReader.open(folder.resolve("two.mp4")); VideoReader b = VideoReader.open(folder.resolve(file))) {
      for (int i = 0; i < FRAMES; i++) {
        Image before = a.next().image();
        Image after = b.next().image();
        for (int half = 0; half < 2; half++) {
          double sum = 0;
          int n = 0;
          for (int y = 60; y < 140; y++) {
            for (int x = half * SIDE + 65; x < half * SIDE + 135; x++) {
              int at = 3 * (y * 2 * SIDE + x);
              sum += Math.abs((before.data()[at] & 0xff) - (after.data()[at] & 0xff));
              n++;
            }
          }
          frames[half] += sum / n > 3.5 ? 1 : 0;
        }
      }
    }
    return frames;
  }

  private static JsonNode convert(String more, String out) {
    return shell.run("convert two.mp4 --subject two --basis synthetic-person --baseline pasted-back --size 16 --quality 95 --json --out " + out + " " + more + CASCADES).json();
  }

  private static double value(JsonNode run, String id) {
    for (JsonNode r : run.get("results")) {
      if (r.get("id").asText().equals(id)) {
        return r.get("value").asDouble();
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void theSwapStaysOnOnePerson() {
    JsonNode run = convert("", "track.mp4");
    int[] frames = changed("track.mp4");
    assertEquals(0, Math.min(frames[0], frames[1]), frames[0] + " left, " + frames[1] + " right");
    assertTrue(Math.max(frames[0], frames[1]) >= FRAMES - 2, frames[0] + " left, " + frames[1] + " right");
    assertTrue(value(run, "convert.several") >= FRAMES - 2);
    String log = shell.run("runs show last --workspace ws").out();
    assertEquals("finished", run.get("state").asText(), log);
  }

  @Test
  void everyFaceOrTheLargestWhenAskedFor() {
    convert("--faces all", "all.mp4");
    int[] frames = changed("all.mp4");
    assertTrue(frames[0] >= FRAMES - 2 && frames[1] >= FRAMES - 2, frames[0] + " left, " + frames[1] + " right");
    convert("--faces largest", "largest.mp4");
    int[] largest = changed("largest.mp4");
    assertTrue(largest[0] > 0 && largest[1] > 0, "it jumps, as asked for");
  }

  /** The mean difference of neighbouring pixels in the middles of both faces. */
  private static double detail(String file) {
    double sum = 0;
    try (VideoReader clip = VideoReader.open(folder.resolve(file))) {
      for (int i = 0; i < FRAMES; i++) {
        Image image = clip.next().image();
        for (int y = 80; y < 120; y++) {
          for (int x = 80; x < 120; x++) {
            sum += Math.abs(image.get(x, y, 1) - image.get(x + 1, y, 1)) + Math.abs(image.get(SIDE + x, y, 1) - image.get(SIDE + x + 1, y, 1));
          }
        }
      }
    }
    return sum / (FRAMES * 3200.0);
  }

  @Test
  void stagesWorkOnTheNewFaceInTheirOrder() {
    convert("--faces all", "plain.mp4");
    convert("--faces all --stages stage.sharpen", "once.mp4");
    convert("--faces all --stages sharpen,sharpen", "twice.mp4");
    double[] d = {detail("plain.mp4"), detail("once.mp4"), detail("twice.mp4")};
    assertTrue(d[1] > 1.04 * d[0] && d[2] > 1.04 * d[1], d[0] + ", sharpened " + d[1] + ", twice " + d[2]);
    assertTrue(shell.run("convert two.mp4 --baseline pasted-back --stages sharpen,grian" + CASCADES).refused().contains("did you mean 'stage.grain'"));
  }

  @Test
  void evaluationMeasuresOnePersonThroughout() {
    convert("", "meant.mp4");
    convert("--faces all", "both.mp4");
    boolean left = changed("meant.mp4")[0] > 0;
    halves(left ? "two.mp4" : "both.mp4", left ? "both.mp4" : "two.mp4", "other.mp4");
    Shell.Result said = shell.run("evaluate meant.mp4 other.mp4 --reference two.mp4 --metrics psnr --json" + CASCADES).ok();
    JsonNode run = said.json();
    double meant = psnr(run, "meant");
    double other = psnr(run, "other");
    assertTrue(other > meant + 5, "the other person's face counts for nothing: " + meant + " and " + other + " dB");
    assertTrue(said.err().contains("show several faces"), said.err());
  }

  /** The left half of one clip beside the right half of another. */
  private static void halves(String left, String right, String file) {
    try (VideoReader a = VideoReader.open(folder.resolve(left)); VideoReader b = VideoReader.open(folder.resolve(right));
        VideoWriter out = VideoWriter.create(folder.resolve(file), VideoOptions.of(2 * SIDE, SIDE, Rational.of(25)).withQuality(95))) {
      for (int i = 0; i < FRAMES; i++) {
        out.write(Draw.grid(java.util.List.of(Scale.crop(a.next().image(), 0, 0, SIDE, SIDE), Scale.crop(b.next().image(), SIDE, 0, SIDE, SIDE)), 2, 0, 0));
      }
      out.finish();
    }
  }

  private static double psnr(JsonNode run, String subject) {
    for (JsonNode r : run.get("results")) {
      if (r.get("id").asText().equals("metric.psnr") && r.get("subject").asText().equals(subject)) {
        return r.get("value").asDouble();
      }
    }
    throw new AssertionError(run.get("results").toString());
  }

  @Test
  void thePersonOfADatasetIsFound() {
    for (String who : new String[] {"left", "right"}) {
      shell.run("extract clips/%s.mp4 --dataset %s --subject %s --basis synthetic-person" + CASCADES, who, who, who).ok();
      convert("--identity " + who, who + "-only.mp4");
      int[] frames = changed(who + "-only.mp4");
      int wanted = who.equals("left") ? 0 : 1;
      assertTrue(frames[wanted] >= FRAMES - 2, who + ": " + frames[0] + " left, " + frames[1] + " right");
      assertEquals(0, frames[1 - wanted], who);
    }
    assertTrue(shell.run("convert two.mp4 --baseline pasted-back --faces all --identity left" + CASCADES).refused().contains("'faces: all'"));
    assertTrue(shell.run("convert two.mp4 --baseline pasted-back --faces identity" + CASCADES).refused().contains("'identity'"));
  }

  private static int[] extracted(String dataset) {
    int[] n = new int[2];
    Product.likeness().workspace(folder.resolve("ws"), false).datasets().get(dataset).faces()
        .forEach(f -> n[f.box().x() + f.box().width() / 2 < SIDE ? 0 : 1]++);
    return n;
  }

  private static JsonNode extract(String more, String dataset) {
    return shell.run("extract two.mp4 --subject two --basis synthetic-person --json --dataset " + dataset + " " + more + CASCADES).json();
  }

  @Test
  void extractionTakesOnePersonUnlessAskedForMore() {
    JsonNode run = extract("", "tracked");
    int[] n = extracted("tracked");
    assertEquals(0, Math.min(n[0], n[1]), n[0] + " left, " + n[1] + " right");
    assertTrue(Math.max(n[0], n[1]) >= FRAMES - 2, n[0] + " left, " + n[1] + " right");
    assertTrue(value(run, "extract.several") >= FRAMES - 2);
    extract("--faces all", "all");
    int[] all = extracted("all");
    assertTrue(all[0] >= FRAMES - 2 && all[1] >= FRAMES - 2, all[0] + " left, " + all[1] + " right");
    Shell.Result largest = shell.run("extract two.mp4 --subject two --basis synthetic-person --faces largest --dataset largest" + CASCADES).ok();
    assertTrue(largest.err().contains("show several faces: taken is the largest face of each frame"), largest.err());
    int[] jumping = extracted("largest");
    assertTrue(jumping[0] > 0 && jumping[1] > 0, "it jumps, as asked for");
    assertTrue(shell.run("extract two.mp4 --dataset x --all-faces --faces track" + CASCADES).refused().contains("contradict"));
  }

  /** How much the eyes of the left person shake from frame to frame, in pixels, and the number of her faces. */
  private static double[] shaking(String dataset) {
    List<double[]> eyes = Product.likeness().workspace(folder.resolve("ws"), false).datasets().get(dataset).faces().stream()
        .filter(f -> f.box().x() + f.box().width() / 2 < SIDE).sorted(Comparator.comparing(Face::frame)).map(f -> f.landmarks().xy()).toList();
    double sum = 0;
    for (int i = 1; i < eyes.size() - 1; i++) {
      for (int k = 0; k < 4; k++) {
        sum += Math.abs(eyes.get(i - 1)[k] - 2 * eyes.get(i)[k] + eyes.get(i + 1)[k]) / 4 / (eyes.size() - 2);
      }
    }
    return new double[] {sum, eyes.size()};
  }

  @Test
  void landmarksOfAClipAreCalmWhenAskedFor() {
    extract("--faces all", "as-found");
    double[] found = shaking("as-found");
    for (String smoother : new String[] {"binomial", "one-euro"}) {
      for (String faces : new String[] {"all", "track"}) {
        String name = smoother + "-" + faces;
        extract("--faces " + faces + " --tracker tracker.iou --smoother " + smoother, name);
        double[] calm = shaking(name);
        assertTrue(calm[1] == 0 && faces.equals("track") || calm[1] == found[1] && calm[0] < 0.7 * found[0],
            name + ": " + calm[0] + " of " + found[0] + " px, " + calm[1] + " of " + found[1] + " faces");
      }
    }
    assertTrue(shell.run("extract two.mp4 --dataset x --smoother one-oiro" + CASCADES).refused().contains("did you mean 'smoother.one-euro'"));
    assertTrue(shell.run("extract two.mp4 --dataset x --tracker nobody" + CASCADES).refused().contains("known are tracker.iou"));
  }

  @Test
  void extractionFindsThePersonOfADataset() {
    for (String who : new String[] {"left", "right"}) {
      shell.run("extract clips/%s.mp4 --dataset of-%s --subject %s --basis synthetic-person" + CASCADES, who, who, who).ok();
      extract("--identity of-" + who, who + "-in-two");
      int[] n = extracted(who + "-in-two");
      int wanted = who.equals("left") ? 0 : 1;
      assertTrue(n[wanted] >= FRAMES - 2, who + ": " + n[0] + " left, " + n[1] + " right");
      assertEquals(0, n[1 - wanted], who);
    }
  }
}
