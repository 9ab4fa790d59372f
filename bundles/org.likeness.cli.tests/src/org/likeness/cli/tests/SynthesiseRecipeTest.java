// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
}
