// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;

/** A dataset that goes to the trash and a writer keep each other out, also where nobody has written yet. */
class WritersTest {
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
  void nobodyBeginsToWriteWhatIsBeingMoved() throws IOException {
    Path folder = dataset("faces");
    Dataset dataset = workspace.datasets().get("faces");
    try (Writers moving = Writers.keepOut(folder)) {
      UserProblem e = assertThrows(UserProblem.class, dataset::edit);
      assertTrue(e.getMessage().contains("is being changed"), e.getMessage());
    }
    dataset.edit().close();
    workspace.discard(folder);
    assertThrows(UserProblem.class, dataset::edit);
    assertFalse(Files.exists(folder), "a writer that comes too late makes it again");
  }

  @Test
  void ofTwoWhoWriteAndThrowAwayOneWins() throws Exception {
    for (int i = 0; i < 20; i++) {
      Path folder = dataset("d" + i);
      Dataset dataset = workspace.datasets().get("d" + i);
      CyclicBarrier both = new CyclicBarrier(2);
      FutureTask<Boolean> writer = new FutureTask<>(() -> {
        both.await();
        try (DatasetEditor e = dataset.edit()) {
          e.info(new DatasetInfo("written", "", Instant.now(), List.of(), "", ""));
          e.commit();
          return true;
        } catch (UserProblem e) {
          return false;
        }
      });
      Thread.ofVirtual().start(writer);
      both.await();
      boolean thrown;
      try {
        workspace.discard(folder);
        thrown = true;
      } catch (UserProblem e) {
        thrown = false;
      }
      boolean written = writer.get();
      assertTrue(written || thrown, "each kept the other out");
      assertEquals(!thrown, Files.exists(folder), "half of it is left");
      if (thrown) {
        folder = workspace.trash().restore(workspace.trash().items().get(0));
      }
      assertEquals(written ? "written" : "d" + i, workspace.datasets().get("d" + i).info().title(), "written " + written + ", thrown " + thrown);
    }
  }
}
