// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.workspace.Workspace;

/** What somebody else has made and what the machine has not got: one sentence, status 2, and a terminal that stays as it is. */
class ForeignFilesTest {
  @TempDir
  Path folder;
  private Shell shell;
  private Workspace workspace;

  @BeforeEach
  void open() {
    shell = new Shell(folder);
    workspace = Product.likeness().workspace(folder.resolve("ws"), true);
  }

  private static void harmless(Shell.Result r) {
    String all = r.out() + r.err();
    assertTrue(all.chars().noneMatch(c -> c < 32 && c != '\n' && c != '\r' || c >= 0x7f && c < 0xa0 || c == 0x202e), all);
    assertTrue(all.length() < 20_000, "a name of a megabyte fills the screen");
  }

  @Test
  void aDeepRecipeIsOneSentence() throws IOException {
    Files.writeString(folder.resolve("deep.yaml"), "a: " + "[".repeat(8000) + "\n");
    String said = shell.run("run deep.yaml --workspace ws").refused();
    assertTrue(said.contains("deep.yaml:1: this is nested more than 40 levels deep"), said);
  }

  @Test
  void errorsOfTheMachineAreCaughtAtTheEdge() {
    for (Error e : new Error[] {new StackOverflowError(), new OutOfMemoryError("Java heap space"), new UnsatisfiedLinkError("no jnitorch")}) {
      Shell broken = new Shell(folder, () -> {
        throw e;
      });
      Shell.Result r = broken.run("models list");
      r.refused();
      assertEquals(1, r.err().strip().lines().count(), r.err());
    }
  }

  @Test
  void escapesAndEndlessNamesOfARunDoNothingToTheTerminal() throws IOException {
    Path run = Files.createDirectories(workspace.runs().folder().resolve("20260101-000000-x"));
    Files.writeString(run.resolve("recipe.yaml"), "likeness: 1\nkind: evaluate\nname: x\nnote: \"\\u001b]0;pwn\\u0007\\u202e\"\n");
    Files.writeString(run.resolve("run.json"), "{\"likeness\": 1, \"id\": \"x\", \"name\": \"\\u001b[2J../../evil" + "n".repeat(1_000_000)
        + "\", \"kind\": \"\\n\\nx\", \"state\": \"failed\", \"reason\": \"\\u001b]0;pwn\\u0007" + "r".repeat(1_000_000)
        + "\", \"created\": \"2026-11-25T22:47:29.967581246Z\"}");
    harmless(shell.run("runs list --workspace ws").ok());
    harmless(shell.run("runs show 20260101 --workspace ws").ok());
    Shell.Result json = shell.run("runs list --workspace ws --json").ok();
    assertFalse(json.out().contains("\u001b"));
    String name = json.json().get(0).get("name").asText();
    assertTrue(name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}"), "a name is never a path: " + name);
  }

  @Test
  void aRecordIsNotReplacedUnasked() throws IOException {
    Files.writeString(folder.resolve("data.bin"), "content");
    shell.run("provenance sign data.bin --type swapped").ok();
    String before = Files.readString(folder.resolve("data.bin.provenance.json"));
    String said = shell.run("provenance sign data.bin --type rendered").refused();
    assertTrue(said.contains("data.bin.provenance.json") && said.contains("--overwrite"), said);
    assertEquals(before, Files.readString(folder.resolve("data.bin.provenance.json")));
    shell.run("provenance sign data.bin --type rendered --overwrite").ok();
    String words = shell.run("provenance verify data.bin").ok().out();
    assertTrue(words.contains("is rendered from a model, without a trained network"), words);
    assertTrue(words.contains("said: it is a recording with a part made by a trained network (a swap, for example)"), words);
  }
}
