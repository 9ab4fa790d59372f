// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.parts.TestParts;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/** Folders that TensorBoard would show: listed with their curves, never called damaged, never written into. */
class ForeignRunTest {
  /** {@code fid} is 4 at step 7, as TensorFlow's own writer puts it. */
  private static final byte[] FID_7 =
      HexFormat.of().parseHex("19000000000000008bf108280900004040fc54d94110072a0c0a0a0a03666964150000604009287355");
  @TempDir
  Path folder;
  private Likeness likeness;
  private Workspace workspace;

  @BeforeEach
  void open() throws IOException {
    likeness = TestParts.likeness(folder.resolve("home"), new TestParts.CountKind());
    workspace = likeness.workspace(folder.resolve("ws"), true);
    for (String at : List.of("logs/train", "logs/validation", "single")) {
      Path to = Files.createDirectories(workspace.runs().folder().resolve(at));
      Files.write(to.resolve("events.out.tfevents.1700000000.host.1.0"), FID_7);
    }
  }

  private Map<String, String> content() throws IOException {
    Map<String, String> out = new TreeMap<>();
    try (var all = Files.walk(workspace.runs().folder())) {
      for (Path p : (Iterable<Path>) all::iterator) {
        out.put(p.toString(), Files.isDirectory(p) ? "" : Files.getLastModifiedTime(p).toString());
      }
    }
    return out;
  }

  @Test
  void theyAreListedWithTheirCurves() throws IOException {
    Map<String, String> before = content();
    List<Run> all = workspace.runs().list();
    assertEquals(List.of("single", "logs/validation", "logs/train"), all.stream().map(Run::id).toList());
    for (Run run : all) {
      assertEquals(Run.FOREIGN, run.info().kind());
      assertEquals(RunState.FINISHED, run.info().state());
      assertArrayEquals(new double[] {3.5}, run.events().series("fid").values());
      assertTrue(run.info().name().matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}"), run.info().name());
      assertEquals(run, workspace.runs().find(run.id()));
      assertEquals(run, workspace.runs().find(run.folder().toString()));
      assertThrows(UserProblem.class, () -> run.notes("mine"));
      assertThrows(UserProblem.class, () -> likeness.runner().resume(run, workspace, new RunControl(), Progress.NONE));
      assertThrows(UserProblem.class, () -> workspace.runs().exportZip(run, folder.resolve("x.zip"), Progress.NONE));
      run.check(Progress.NONE);
    }
    assertTrue(assertThrows(UserProblem.class, () -> workspace.runs().find(workspace.runs().folder().resolve("logs").toString())).getMessage()
        .contains("2 runs"));
    assertEquals(2, workspace.runs().compare(all.subList(0, 2)).runs().size());
    assertEquals(before, content(), "nothing is written into them");
  }

  @Test
  void aRunOfOursIsNeverTakenForOne() throws IOException {
    Run run = likeness.runner().run(RecipeYaml.of("count", "ours", 1, Map.of()), workspace, new RunControl(), Progress.NONE);
    Files.write(run.folder().resolve("events.out.tfevents.1.h.1.0"), FID_7);
    Files.delete(run.folder().resolve("run.json"));
    Run listed = workspace.runs().list().stream().filter(r -> r.id().equals(run.id())).findFirst().orElseThrow();
    assertTrue(listed.info().reason().startsWith("This run is damaged"), "its run.json was lost: " + listed.info());
  }
}
