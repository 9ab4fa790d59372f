// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.datasets.Face;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** A clip with bad sectors in it: what was decoded from damage is counted, named and no face unless asked for. */
class DamagedExtractionTest {
  private static final String EYES = " --detector opencv-cascade --landmarker eyes --crop-size 64 --workspace ws";

  @TempDir
  Path folder;

  /** Zeros over a stretch in the middle of the coded pictures. */
  private static void wipe(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int data = text.indexOf("mdat");
    int end = Math.max(text.indexOf("moov", data), 0);
    end = end == 0 ? bytes.length : end;
    int middle = data + (end - data) / 2;
    Arrays.fill(bytes, middle, middle + (end - data) / 12, (byte) 0);
    Files.write(file, bytes);
  }

  private Set<Integer> frames(String dataset) {
    return new TreeSet<>(Product.likeness().workspace(folder.resolve("ws"), false).datasets().get(dataset).faces().stream().map(Face::frame).toList());
  }

  private static int value(JsonNode run, String id) {
    for (JsonNode r : run.get("results")) {
      if (r.get("id").asText().equals(id)) {
        return r.get("value").asInt();
      }
    }
    return 0;
  }

  @Test
  void framesFromDamageAreLeftOutUnlessAskedFor() throws IOException {
    Shell shell = new Shell(folder);
    shell.run("synthesise --person 3 --motion 1 --kind expressive --seconds 2 --size 160 --file face.mp4 --out . --workspace ws").ok();
    Files.deleteIfExists(folder.resolve("face.mp4.provenance.json"));
    wipe(folder.resolve("face.mp4"));
    Set<Integer> damaged = new TreeSet<>();
    try (VideoReader in = VideoReader.open(folder.resolve("face.mp4"))) {
      for (Frame f = in.next(); f != null; f = in.next()) {
        if (f.damaged()) {
          damaged.add((int) f.index());
        }
      }
    }
    assertTrue(damaged.size() > 1, "the clip is damaged");
    Shell.Result without = shell.run("extract face.mp4 --dataset good --subject A --basis synthetic-person --json" + EYES).ok();
    assertEquals(damaged.size(), value(without.json(), "extract.damaged"));
    assertTrue(without.err().contains(damaged.size() + " frames of face.mp4 were decoded from damaged data and are not taken as faces"), without.err());
    Set<Integer> good = frames("good");
    assertTrue(good.size() > 10, good.toString());
    assertTrue(good.stream().noneMatch(damaged::contains), good + " has some of " + damaged);
    Files.writeString(folder.resolve("all.yaml"), """
        likeness: 1
        kind: extract
        source: face.mp4
        dataset: all
        subject: {name: A, basis: synthetic-person}
        detector: opencv-cascade
        landmarker: eyes
        crop: {size: 64}
        damaged: true
        """);
    assertEquals(0, value(shell.run("run all.yaml --workspace ws --json").ok().json(), "extract.damaged"));
    Set<Integer> all = frames("all");
    assertTrue(all.containsAll(good), all + " lacks some of " + good);
    assertTrue(all.stream().anyMatch(damaged::contains), all + " has none of " + damaged);
  }

  /** A clip is cut where another has its faces only when both are to be cut alike. */
  @Test
  void geometryOfOtherCropsIsRefused() {
    Shell shell = new Shell(folder);
    shell.run("synthesise --person 3 --motion 1 --seconds 0.2 --size 160 --file face.mp4 --out . --workspace ws").ok();
    shell.run("extract face.mp4 --dataset real --subject A --basis synthetic-person" + EYES).ok();
    for (String[] crop : new String[][] {{"{size: 96}", "64 pixels wide"}, {"{size: 64, coverage: 0.8}", "another centring or coverage"}}) {
      write("geometry.yaml", crop[0]);
      String said = shell.run("run geometry.yaml --workspace ws").refused();
      assertTrue(said.contains(crop[1]), said);
    }
    write("geometry.yaml", "{size: 64}");
    shell.run("run geometry.yaml --workspace ws").ok();
    assertEquals(frames("real"), frames("same"));
  }

  private void write(String file, String crop) {
    try {
      Files.write(folder.resolve(file), List.of("likeness: 1", "kind: extract", "source: face.mp4", "dataset: same", "geometry-of: real",
          "subject: {name: A, basis: synthetic-person}", "detector: opencv-cascade", "landmarker: eyes", "crop: " + crop));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
