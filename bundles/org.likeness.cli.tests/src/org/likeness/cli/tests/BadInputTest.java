// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.cli.internal.Cli;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;

/** What people hand in that cannot work: one sentence that says what, where and what is allowed; status 2; nothing half done. */
class BadInputTest {
  @TempDir
  Path folder;
  private Shell shell;
  private Path ws;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    ws = folder.resolve("ws");
  }

  private void says(String sentence, String... words) {
    for (String w : words) {
      assertTrue(sentence.contains(w), "'" + w + "' is missing in: " + sentence);
    }
  }

  private Path file(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path recipe(String text) throws IOException {
    return Files.writeString(folder.resolve("recipe.yaml"), text);
  }

  @Test
  void notAVideo() throws IOException {
    file("letter.mp4", "Dear Sir or Madam, this is no video.".getBytes());
    says(shell.run("extract letter.mp4 --workspace ws").refused(), "letter.mp4");
    says(shell.run("convert letter.mp4 --baseline unchanged --out out.mp4 --workspace ws").refused(), "letter.mp4");
    says(shell.run("evaluate letter.mp4 --workspace ws").refused(), "letter.mp4");
    assertFalse(Files.exists(folder.resolve("out.mp4")));
    assertTrue(leftovers().isEmpty(), leftovers());
  }

  @Test
  void notThere() {
    says(shell.run("extract nowhere.mp4 --workspace ws").refused(), "nowhere.mp4");
    says(shell.run("convert nowhere.mp4 --baseline unchanged --workspace ws").refused(), "nowhere.mp4");
    says(shell.run("run nowhere.yaml --workspace ws").refused(), "nowhere.yaml");
    says(shell.run("provenance verify nowhere.mp4").refused(), "nowhere.mp4");
    says(shell.run("runs show last --workspace other").refused(), "other");
  }

  @Test
  void truncatedVideo() throws IOException {
    byte[] whole = Files.readAllBytes(TinyMedia.clip(folder.resolve("whole.avi"), 40));
    file("cut.avi", java.util.Arrays.copyOf(whole, whole.length * 2 / 3));
    Shell.Result r = shell.run("convert cut.avi --baseline unchanged --out out.mp4 --workspace ws").ok();
    says(r.err() + r.out(), "cut.avi is cut off");
    byte[] mp4 = Files.readAllBytes(TinyMedia.clip(folder.resolve("whole.mp4"), 40));
    file("cut.mp4", java.util.Arrays.copyOf(mp4, mp4.length * 2 / 3));
    says(shell.run("convert cut.mp4 --baseline unchanged --out some.mp4 --workspace ws").ok().err(), "cut.mp4 is cut off", "of 40 frames");
    file("stub.mp4", java.util.Arrays.copyOf(mp4, 200));
    says(shell.run("convert stub.mp4 --baseline unchanged --out none.mp4 --workspace ws").refused(), "stub.mp4");
    assertFalse(Files.exists(folder.resolve("none.mp4")));
  }

  @Test
  void zeroBytes() throws IOException {
    file("empty.png", new byte[0]);
    says(shell.run("extract empty.png --workspace ws").refused(), "empty.png", "empty");
    file("empty.mp4", new byte[0]);
    says(shell.run("extract empty.mp4 --workspace ws").refused(), "empty.mp4");
    file("empty.yaml", new byte[0]);
    says(shell.run("run empty.yaml --workspace ws").refused(), "empty.yaml");
  }

  @Test
  void pictureOfTwentyThousandPixels() throws IOException {
    hugePng(folder.resolve("huge.png"), 20_000);
    says(shell.run("extract huge.png --workspace ws").refused(), "huge.png", "20000", "16,384");
  }

  @Test
  void noFace() {
    TinyMedia.picture(folder.resolve("wall.png"));
    String sentence = shell.run("extract wall.png --detector opencv-cascade --landmarker eyes --workspace ws").refused();
    says(sentence, "No face was found", "face.opencv-cascade");
  }

  @Test
  void unknownPlugin() {
    TinyMedia.picture(folder.resolve("wall.png"));
    says(shell.run("extract wall.png --detector opencv-cascad --workspace ws").refused(), "opencv-cascad", "face.opencv-cascade");
    says(shell.run("plugins show loss.hinges").refused(), "loss.hinge");
    says(shell.run("plugins list --kind metrik").refused(), "metric");
    says(shell.run("models install face-apy").refused(), "face-api");
  }

  @Test
  void parameterOutOfRange() throws IOException {
    recipe(Persons.recipe("").replace("0.03125", "7"));
    says(shell.run("run recipe.yaml --workspace ws").refused(), "recipe.yaml:6", "width", "2");
    TinyMedia.picture(folder.resolve("wall.png"));
    says(shell.run("extract wall.png --min-score 3 --workspace ws").refused(), "min-score", "1");
    says(shell.run("synthesise --person 1 --size 5 --workspace ws").refused(), "size", "64");
    says(shell.run("synthesise --person 1 --kind dancing --workspace ws").refused(), "kind", "speech");
  }

  @Test
  void misspeltKey() throws IOException {
    recipe(Persons.recipe("bugdet: {steps: 3}\n"));
    says(shell.run("run recipe.yaml --workspace ws").refused(), "recipe.yaml:11", "bugdet", "budget");
    recipe(Persons.recipe("").replace("kind: swap", "kind: swop"));
    says(shell.run("run recipe.yaml --workspace ws").refused(), "recipe.yaml:2", "swop", "swap");
    recipe("likeness: 1\nkind: swap\n  name: [\n");
    says(shell.run("run recipe.yaml --workspace ws").refused(), "recipe.yaml:3");
  }

  @Test
  void nothingIsTrainedWithoutARight() throws IOException {
    Workspace workspace = Product.likeness().workspace(ws, true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.NONE, 10, 1);
    Persons.create(workspace, folder.resolve("pictures"), "person-b", Basis.OWN_LIKENESS, 10, 2);
    recipe(Persons.recipe("budget: {steps: 2}\n"));
    says(shell.run("run recipe.yaml --workspace ws").refused(), "person-a");
  }

  @Test
  void workspaceWithoutWritePermission() throws IOException {
    if (!ReadOnly.possible(folder)) {
      System.err.println("SKIPPED: workspaceWithoutWritePermission needs a user or a file system that is refused something");
      return;
    }
    Product.likeness().workspace(ws, true);
    TinyMedia.picture(folder.resolve("wall.png"));
    try (ReadOnly locked = new ReadOnly(ws)) {
      says(shell.run("extract wall.png --workspace ws").refused(), "ws", "write");
      assertEquals(Cli.OK, shell.run("runs list --workspace ws").status(), "reading is still possible");
    }
  }

  @Test
  void workspaceThatCannotBeMade() {
    TinyMedia.picture(folder.resolve("wall.png"));
    says(shell.run("new wall.png").refused(), "wall.png");
    says(shell.run("extract wall.png --workspace wall.png/below").refused(), "below");
    if (Files.isDirectory(Path.of("/proc/self"))) {
      says(shell.run("new /proc/likeness").refused(), "/proc/likeness"); // nobody may write there, not even the superuser
    }
  }

  @Test
  void checkpointWithAFlippedByte() throws IOException {
    Workspace workspace = people();
    recipe(Persons.recipe("budget: {steps: 4}\ncheckpoint: {every: 2}\n"));
    shell.run("run recipe.yaml --workspace ws --quiet").ok();
    Run run = workspace.runs().find("last");
    Checkpoint newest = run.checkpoints().getLast();
    flip(newest.file("weights.safetensors"));
    TinyMedia.clip(folder.resolve("clip.mp4"), 3);
    Shell.Result r = shell.run("convert clip.mp4 --run last --subject B --basis synthetic-person --out out.mp4 --detector opencv-cascade --landmarker eyes --workspace ws");
    assertEquals(Cli.OK, r.status(), r.err());
    says(r.err(), "damaged", "step 4", "step 2");
    for (Checkpoint c : run.checkpoints()) {
      if (c.step() != newest.step()) {
        flip(c.file("weights.safetensors"));
      }
    }
    says(shell.run("resume %s --workspace ws", run.id()).refused(), run.id(), "no checkpoint");
    says(shell.run("convert clip.mp4 --run swap-a-b --subject B --basis synthetic-person --out out2.mp4 --workspace ws").refused(), "checkpoint");
    assertFalse(Files.exists(folder.resolve("out2.mp4")));
  }

  @Test
  void runFolderCutInTheMiddleOfAnEventRecord() throws IOException {
    Workspace workspace = people();
    recipe(Persons.recipe("budget: {steps: 6}\n"));
    shell.run("run recipe.yaml --workspace ws --quiet").ok();
    Run run = workspace.runs().find("last");
    String tag = tag(run);
    int whole = run.events().series(tag).size();
    Path events;
    try (var files = Files.walk(run.folder())) {
      events = files.filter(f -> f.getFileName().toString().contains("tfevents")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(events);
    Files.write(events, java.util.Arrays.copyOf(bytes, bytes.length / 2 + 3));
    Shell.Result r = shell.run("runs show last --json --workspace ws");
    int rest = workspace.runs().find("last").events().series(tag).size();
    assertTrue(rest > 0 && rest < whole, rest + " of " + whole);
    assertTrue(r.json().get("last").has(tag), r.out());
    assertEquals("finished", shell.run("runs list --json --workspace ws").json().get(0).get("state").asText());
  }

  private Workspace people() {
    Workspace workspace = Product.likeness().workspace(ws, true);
    Persons.create(workspace, folder.resolve("pictures"), "person-a", Basis.SYNTHETIC_PERSON, 10, 1);
    Persons.create(workspace, folder.resolve("pictures"), "person-b", Basis.SYNTHETIC_PERSON, 10, 2);
    return workspace;
  }

  private static String tag(Run run) {
    return run.events().scalarTags().stream().filter(t -> t.contains("loss")).findFirst().orElseThrow();
  }

  private static void flip(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 9] ^= 4;
    Files.write(file, bytes);
  }

  private String leftovers() {
    return Leftovers.in(folder);
  }

  /** A valid grey PNG whose pixels compress to almost nothing. */
  private static void hugePng(Path file, int side) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
      var head = java.nio.ByteBuffer.allocate(13).putInt(side).putInt(side).put(new byte[] {8, 0, 0, 0, 0});
      chunk(out, "IHDR", head.array());
      var data = new java.io.ByteArrayOutputStream();
      try (DeflaterOutputStream packed = new DeflaterOutputStream(data)) {
        byte[] row = new byte[side + 1];
        for (int y = 0; y < side; y++) {
          packed.write(row);
        }
      }
      chunk(out, "IDAT", data.toByteArray());
      chunk(out, "IEND", new byte[0]);
    }
  }

  private static void chunk(OutputStream out, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data);
    out.write(java.nio.ByteBuffer.allocate(4).putInt(data.length).array());
    out.write(name);
    out.write(data);
    out.write(java.nio.ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
