// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.Extracted;
import org.likeness.datasets.Face;
import org.likeness.media.image.Images;

/** Folders as people have them: photos and clips, and some of them damaged. */
class MixedFolderTest {
  private static final String EYES = " --detector opencv-cascade --landmarker eyes --crop-size 64 --name x --workspace ws";

  @TempDir
  Path folder;
  private Shell shell;
  private Path mixed;

  @BeforeEach
  void fill() throws IOException {
    shell = new Shell(folder);
    mixed = Files.createDirectory(folder.resolve("mixed"));
    shell.run("synthesise --person 3 --motion 1 --kind expressive --seconds 1 --size 160 --file face.mp4 --out mixed --workspace ws").ok();
    Files.deleteIfExists(mixed.resolve("face.mp4.provenance.json"));
    try (var in = org.likeness.media.video.VideoReader.open(mixed.resolve("face.mp4"))) {
      for (int i : new int[] {1, 2, 10}) {
        Images.write(mixed.resolve("p" + i + ".png"), in.next().image());
      }
    }
    byte[] whole = Files.readAllBytes(mixed.resolve("p2.png"));
    Files.write(mixed.resolve("cut.png"), Arrays.copyOf(whole, whole.length / 2)); // its header is right: only decoding tells
    Files.write(mixed.resolve("empty.jpg"), new byte[0]);
    Files.writeString(mixed.resolve("letter.jpg"), "Dear Ada");
    Files.writeString(mixed.resolve("letter.mp4"), "Dear Ben");
  }

  private Workspace workspace() {
    return Product.likeness().workspace(folder.resolve("ws"), false);
  }

  @Test
  void theGoodOnesAreDoneAndTheBadOnesListed() throws IOException {
    Shell.Result first = shell.run("extract mixed --dataset m --subject A --basis synthetic-person --json" + EYES);
    assertEquals(0, first.status(), first.err());
    for (String bad : new String[] {"cut.png", "empty.jpg", "letter.jpg", "letter.mp4"}) {
      assertTrue(first.err().contains(bad), bad + " is not named in " + first.err());
    }
    assertEquals(4, value(first.json(), "extract.refused"));
    Dataset m = workspace().datasets().get("m");
    assertEquals("media/cut.png media/face.mp4 media/p1.png media/p2.png media/p10.png",
        String.join(" ", m.items().stream().map(i -> i.file()).toList()));
    int faces = m.faces().size();
    assertTrue(faces >= 18, faces + " faces");
    assertEquals(0, m.verify(org.likeness.api.task.Progress.NONE).size());
    // A second try meets the damaged one again, and does nothing twice.
    Shell.Result second = shell.run("extract mixed --dataset m --subject A --basis synthetic-person --json" + EYES);
    assertEquals(0, second.status(), second.err());
    assertEquals(faces, m.faces().size());
    // Without the file it is no worse, and the item can be taken out.
    Files.delete(m.folder().resolve("media/cut.png"));
    assertEquals(0, shell.run("extract mixed/p1.png mixed/p2.png --dataset m --subject A --basis synthetic-person --json" + EYES).status());
    shell.run("dataset remove m cut.png --workspace ws").ok();
    assertEquals(0, m.verify(org.likeness.api.task.Progress.NONE).size());
    shell.run("dataset remove m p1* --workspace ws").ok();
    assertEquals(2, m.items().size());
    assertTrue(shell.run("dataset remove m p3.png --workspace ws").refused().contains("p2.png"));
  }

  private static int value(JsonNode run, String id) {
    for (JsonNode r : run.get("results")) {
      if (r.get("id").asText().equals(id)) {
        return r.get("value").asInt();
      }
    }
    throw new AssertionError(id + " is missing in " + run.get("results"));
  }

  @Test
  void aClipThatWasHalfDoneIsTakenUpWhereItWas() {
    String extract = "extract mixed/face.mp4 --dataset c --subject A --basis synthetic-person" + EYES;
    shell.run(extract).ok();
    Dataset c = workspace().datasets().get("c");
    List<Face> whole = c.faces();
    String fingerprint = c.fingerprint();
    half(c, whole);
    assertTrue(shell.run(extract).ok().err().contains("Went on with face.mp4 at frame 10"));
    assertEquals(whole.size(), c.faces().size());
    assertEquals(fingerprint, c.fingerprint(), "nothing is missing, nothing there twice");
    half(c, c.faces());
    assertTrue(shell.run(extract + " --every 2").ok().err().contains("begun anew"));
    assertTrue(c.faces().stream().allMatch(f -> f.frame() % 2 == 0));
    assertEquals(whole.stream().filter(f -> f.frame() % 2 == 0).count(), c.faces().size());
  }

  /** As a process leaves it that is killed at frame 10. */
  private static void half(Dataset dataset, List<Face> whole) {
    try (DatasetEditor editor = dataset.edit()) {
      String settings = editor.extracted(1).orElseThrow().settings();
      List<Face> first = whole.stream().filter(f -> f.frame() < 10).toList();
      List<Image> crops = first.stream().map(f -> Images.read(f.crop())).toList();
      editor.removeFaces(1);
      for (int i = 0; i < first.size(); i++) {
        Face f = first.get(i);
        editor.addFace(new DatasetEditor.NewFace(1, f.frame(), f.box(), f.landmarks(), f.frameToCrop(), f.score(), f.subject(), f.split(),
            f.origin()), crops.get(i));
      }
      editor.extracted(new Extracted(1, 10, false, settings));
      editor.commit();
    }
  }

  @Test
  void strictRefusesAll() {
    assertTrue(shell.run("extract mixed --dataset m --strict" + EYES).refused().contains("empty.jpg"));
    assertTrue(workspace().datasets().find("m").isEmpty());
    assertTrue(shell.run("dataset import mixed --name m --strict --workspace ws").refused().contains("empty.jpg"));
  }

  @Test
  void importSaysWhatItKept() throws IOException {
    Files.copy(mixed.resolve("p1.png"), mixed.resolve("same.png"));
    Shell.Result r = shell.run("dataset import mixed --name m --workspace ws").ok();
    assertTrue(r.out().startsWith("5 files kept, 1 was there already, 3 refused"), r.out());
    assertTrue(r.err().contains("warning: 3"), r.err());
    assertTrue(shell.run("dataset show m --items --workspace ws").ok().out().contains("media/p10.png"));
  }
}
