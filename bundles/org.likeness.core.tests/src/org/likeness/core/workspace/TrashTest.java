// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;

/** What is thrown away can be taken back, and what somebody is writing cannot be thrown away. */
class TrashTest {
  @TempDir
  Path scratch;
  private Workspace workspace;

  @BeforeEach
  void open() {
    workspace = TestParts.likeness(scratch.resolve("home")).workspace(scratch.resolve("ws"), true);
  }

  private Path dataset(String name) {
    return workspace.datasets().create(name, new DatasetInfo(name, "", Instant.now(), List.of(), "", "")).folder();
  }

  @Test
  void whatIsDiscardedComesBackAsItWas() throws IOException {
    Path recipe = workspace.recipes().folder().resolve("sets/one.yaml");
    Files.createDirectories(recipe.getParent());
    Files.writeString(recipe, "likeness: 1\nkind: x\n");
    Path dataset = dataset("faces");
    workspace.discard(recipe);
    workspace.discard(dataset);
    assertFalse(Files.exists(recipe));
    assertTrue(workspace.datasets().find("faces").isEmpty());
    List<Trash.Item> items = workspace.trash().items();
    assertEquals(List.of("datasets faces", "recipes one.yaml"), items.stream()
        .map(i -> (i.from().startsWith(workspace.recipes().folder()) ? "recipes" : i.kind()) + " " + i.name()).toList());
    for (Trash.Item item : items) {
      workspace.trash().restore(item);
    }
    assertEquals("likeness: 1\nkind: x\n", Files.readString(recipe));
    assertTrue(workspace.datasets().find("faces").isPresent());
    assertEquals(List.of(), workspace.trash().items());
    try (var left = Files.list(workspace.folder().resolve("trash"))) {
      assertEquals(0, left.count(), "empty folders stay behind");
    }
  }

  @Test
  void nothingIsRestoredOverSomethingElse() {
    workspace.discard(dataset("faces"));
    dataset("faces");
    Trash.Item item = workspace.trash().items().get(0);
    UserProblem e = assertThrows(UserProblem.class, () -> workspace.trash().restore(item));
    assertTrue(e.getMessage().contains("another one of this name"), e.getMessage());
    assertEquals(List.of(item), workspace.trash().items());
  }

  @Test
  void aDatasetThatIsBeingWrittenStays() {
    Path folder = dataset("faces");
    try (DatasetEditor writing = workspace.datasets().get("faces").edit()) {
      UserProblem e = assertThrows(UserProblem.class, () -> workspace.discard(folder));
      assertTrue(e.getMessage().contains("is being written"), e.getMessage());
      assertTrue(Files.exists(folder.resolve("dataset.json")));
    }
    workspace.discard(folder);
    assertFalse(Files.exists(folder));
  }

  @Test
  void aRunOfAnotherProcessStays() throws IOException, InterruptedException {
    Path run = Files.createDirectories(workspace.runs().folder().resolve("20260101-000000-x"));
    Path holder = Files.writeString(scratch.resolve("Hold.java"), """
        import java.nio.channels.FileChannel;
        import java.nio.file.*;
        class Hold {
          public static void main(String[] a) throws Exception {
            FileChannel c = FileChannel.open(Path.of(a[0]), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            c.lock();
            System.out.println("held");
            System.in.read();
          }
        }
        """);
    Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), holder.toString(),
        run.resolve("run.lock").toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try {
      assertEquals("held", other.inputReader().readLine());
      assertThrows(UserProblem.class, () -> workspace.discard(run));
      assertTrue(Files.exists(run));
    } finally {
      other.destroyForcibly().waitFor();
    }
    workspace.discard(run);
    assertFalse(Files.exists(run));
  }

  @Test
  void whatTheFirstVersionDiscardedCanBeRestored() throws IOException {
    Path old = Files.createDirectories(workspace.folder().resolve("trash/20260101-101112-123-faces"));
    Files.writeString(old.resolve("dataset.json"), "{}");
    Trash.Item item = workspace.trash().items().get(0);
    assertEquals("datasets", item.kind());
    workspace.trash().restore(item);
    assertTrue(Files.exists(workspace.folder().resolve("datasets/faces/dataset.json")));
  }
}
