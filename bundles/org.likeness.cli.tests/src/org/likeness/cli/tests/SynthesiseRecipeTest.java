// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.task.Progress;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;

/** A recipe of records in a list: what is left out is said in the run, what is missing is said with its line. */
class SynthesiseRecipeTest {
  @TempDir
  Path folder;
  private Shell shell;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
  }

  private void write(String... clips) throws IOException {
    Files.writeString(folder.resolve("p.yaml"), "likeness: 1\nkind: synthesise\nname: p\nsize: 64\nclips:\n  - " + String.join("\n  - ", clips) + "\n");
  }

  private String refused(String clip) throws IOException {
    write(clip);
    return shell.run("run p.yaml --workspace ws").refused();
  }

  @Test
  void whatFollowsFromTheRestIsWrittenOut() throws IOException {
    write("{file: a.mp4, person: 3, motion: 1, kind: speech, seconds: 0.2}", "{file: b/c.mp4, person: 3, on: 5, motion: 1, kind: expressive, seconds: 0.2}");
    JsonNode run = shell.run("run p.yaml --json --workspace ws").json();
    Path made = Path.of(run.get("folder").asText());
    assertTrue(Files.exists(made.resolve("clips/a.mp4")) && Files.exists(made.resolve("clips/b/c.mp4")));
    String recipe = Files.readString(made.resolve("recipe.yaml"));
    assertTrue(recipe.contains("person: 3, 'on': 3,") || recipe.contains("person: 3, on: 3,"), recipe);
    assertTrue(recipe.contains("voice: true") && recipe.contains("voice: false"), recipe);
    assertTrue(recipe.contains("fps: 25.0") && recipe.contains("mark: true"), recipe);
    assertEquals(2, run.get("results").size());
  }

  @Test
  void whatIsMissingOrWrongIsSaidWithItsLine() throws IOException {
    assertTrue(refused("{file: a.mp4, motion: 1, seconds: 1}").contains("p.yaml:6: key 'clips.0.person' is missing"));
    assertTrue(refused("{file: ../a.mp4, person: 1, motion: 1, seconds: 1}").contains("must be a path below the output folder"));
    String kind = refused("{file: a.mp4, person: 1, motion: 1, seconds: 1, kind: dancing}");
    assertTrue(kind.contains("p.yaml:6") && kind.contains("kind") && kind.contains("speech"), kind);
    String seconds = refused("{file: a.mp4, person: 1, motion: 1, seconds: 0}");
    assertTrue(seconds.contains("p.yaml:6") && seconds.contains("0.2"), seconds);
    String unknown = refused("{file: a.mp4, person: 1, motion: 1, seconds: 1, vioce: true}");
    assertTrue(unknown.contains("p.yaml:6") && unknown.contains("did you mean 'voice'"), unknown);
    Files.writeString(folder.resolve("p.yaml"), "likeness: 1\nkind: synthesise\nname: p\n");
    assertTrue(shell.run("run p.yaml --workspace ws").refused().contains("key 'clips' is missing"));
  }

  /** Straight into a dataset, with all that the renderer knows: no extraction is needed. */
  @Test
  void aRenderedClipBecomesADatasetWithExactFaces() throws IOException {
    String command = "synthesise --person 4 --motion 3 --kind expressive --seconds 0.4 --size 128 --dataset rendered --every 2 --workspace ws --out clips";
    shell.run(command).ok();
    Dataset dataset = Product.likeness().workspace(folder.resolve("ws"), false).datasets().get("rendered");
    List<Face> faces = dataset.usableFaces();
    assertEquals(5, faces.size());
    assertEquals(List.of(), dataset.verify(Progress.NONE));
    assertEquals(Basis.SYNTHETIC_PERSON, dataset.info().subjects().get(0).basis());
    JsonNode exact = new ObjectMapper().readTree(folder.resolve("clips/person.json").toFile()).get("frames");
    for (Face face : faces) {
      JsonNode frame = exact.get(face.frame());
      assertEquals(frame.get("pose").get(0).asDouble(), face.attributes().get("pose.yaw").orElseThrow(), 0.006);
      assertEquals(frame.get("attributes").get("AU12").asDouble(), face.attributes().get("AU12").orElseThrow(), 1e-4);
      assertEquals(frame.get("landmarks").get(60).asDouble(), face.landmarks().xy()[60], 0.006);
      assertEquals(Face.Origin.SYNTHETIC, face.origin());
    }
    JsonNode known = shell.run("dataset faces rendered --out faces.csv --json --workspace ws").json();
    assertEquals(5, known.get("faces").asInt());
    List<String> lines = Files.readAllLines(folder.resolve("faces.csv"));
    assertEquals(6, lines.size());
    assertTrue(lines.get(0).startsWith("id,item,frame,subject,split,origin,rejected,score,crop,AU1"), lines.get(0));
    assertTrue(lines.get(1).contains(",Person 4,,synthetic,false,1.0,faces/"), lines.get(1));
    assertTrue(shell.run("dataset faces rendered --out faces.csv --workspace ws").refused().contains("faces.csv"));
    assertTrue(shell.run("dataset faces rendered --workspace ws").ok().out().contains("pose.yaw"));
    assertTrue(shell.run("synthesise --person 4 --every 2 --workspace ws").refused().contains("--dataset NAME"));
  }
}
