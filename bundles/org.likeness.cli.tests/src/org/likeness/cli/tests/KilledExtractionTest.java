// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoReader;
import org.likeness.media.video.VideoWriter;

/** An extraction in a process of its own that is killed in the middle of a clip goes on there when its run is resumed. */
class KilledExtractionTest {
  private static final int TIMES = 10;
  private static final long PATIENCE_MS = 110_000;
  private static final String EYES = " --detector opencv-cascade --landmarker eyes --crop-size 64 --workspace ";

  @TempDir
  Path folder;

  /** A second of a face, again and again. */
  private void clip(Shell shell) {
    shell.run("synthesise --person 3 --motion 1 --kind expressive --seconds 1 --size 160 --file short.mp4 --out . --workspace ws").ok();
    List<Image> frames = new java.util.ArrayList<>();
    try (VideoReader in = VideoReader.open(folder.resolve("short.mp4"))) {
      for (var f = in.next(); f != null; f = in.next()) {
        frames.add(f.image());
      }
    }
    try (VideoWriter out = VideoWriter.create(folder.resolve("x.mp4"), VideoOptions.of(160, 160, Rational.of(25)))) {
      for (int i = 0; i < TIMES * frames.size(); i++) {
        out.write(frames.get(i % frames.size()));
      }
      out.finish();
    }
  }

  private void killedAndResumed(String more, String dataset) throws Exception {
    String[] line = ("extract x.mp4 --subject A --basis synthetic-person --dataset " + dataset + more + EYES + "ws").split(" ");
    Child child = Child.start(folder, line);
    long until = System.currentTimeMillis() + PATIENCE_MS;
    while (!begun(dataset, more.isEmpty()) && System.currentTimeMillis() < until && child.alive()) {
      Thread.sleep(5);
    }
    assertTrue(child.alive(), child::output);
    child.kill();
    Run run = workspace().runs().find("last");
    assertEquals(RunState.INTERRUPTED, run.info().state());
    Shell shell = new Shell(folder);
    String said = shell.run("resume last --workspace ws").ok().err();
    assertEquals(RunState.FINISHED, run.info().state());
    assertTrue(run.log().contains("Went on with x.mp4"), run.log());
    assertFalse(Files.exists(run.folder().resolve("work")), "what was kept is removed in the end");
    Dataset resumed = workspace().datasets().get(dataset);
    if (!more.isEmpty()) {
      assertTrue(said.contains("which has " + resumed.faces().size() + " faces with those found earlier"), said);
    }
    assertEquals(List.of(), resumed.verify(Progress.NONE));
    assertTrue(shell.run("resume last --workspace ws").refused().contains("finished"));
  }

  private Workspace workspace() {
    return Product.likeness().workspace(folder.resolve("ws"), false);
  }

  /** Whether something was found that must not be looked for again. */
  private boolean begun(String dataset, boolean wholeClip) throws IOException {
    if (wholeClip) {
      if (!Files.exists(folder.resolve("ws/runs"))) {
        return false;
      }
      try (var files = Files.walk(folder.resolve("ws/runs"))) {
        return files.anyMatch(f -> f.getFileName().toString().matches("item-.*\\.bin") && f.toFile().length() > 10_000);
      } catch (java.io.UncheckedIOException e) {
        return false; // a file was renamed while we looked
      }
    }
    return Files.exists(folder.resolve("ws/datasets/" + dataset + "/dataset.json")) && workspace().datasets().get(dataset).counts().faces() > 0;
  }

  @Test
  void itGoesOnInTheMiddleOfTheClip() throws Exception {
    Shell shell = new Shell(folder);
    clip(shell);
    killedAndResumed("", "tracked");
    killedAndResumed(" --faces all", "every");
    shell.run("extract x.mp4 --subject A --basis synthetic-person --dataset whole" + EYES + "other").ok();
    Workspace other = Product.likeness().workspace(folder.resolve("other"), false);
    assertEquals(other.datasets().get("whole").fingerprint(), workspace().datasets().get("tracked").fingerprint(), "as if nothing had happened");
    assertEquals(2, workspace().datasets().list().size());
  }
}
