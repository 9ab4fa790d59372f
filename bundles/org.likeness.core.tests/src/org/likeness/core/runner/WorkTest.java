// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.runner;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.FlatLikeness;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunState;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.DatasetInfo;

/** The kind of recipe of docs/writing-a-plugin.md: its record is the recipe. */
class WorkTest {

  @PluginInfo(id = "work.count", label = "Count", parameters = CountWork.Parameters.class, description = "Counts a dataset's faces.")
  private static final class CountWork implements Work<CountWork.Parameters> {
    /** Keys. */
    public record Parameters(@Parameter(label = "Dataset", role = Role.DATASET) String dataset, @Parameter(min = 1, max = 9) int timesOver) {
      public static final Parameters DEFAULTS = new Parameters("", 1);
    }

    @Override
    public Parameters checked(Parameters p, Desk desk) {
      desk.workspace().datasets().get(desk.node("dataset").asText());
      if (p.timesOver() == 7) {
        throw desk.problem("timesOver", "cannot be seven");
      }
      return p;
    }

    @Override
    public void execute(Parameters p, RunContext context) {
      int faces = context.workspace().datasets().get(p.dataset()).counts().faces();
      if (p.timesOver() == 9) {
        throw new IllegalStateException("a fault of its own");
      }
      context.folder().log(faces * p.timesOver() + " faces");
    }
  }

  @TempDir
  private Path home;
  private Likeness likeness;
  private Workspace workspace;

  @BeforeEach
  void open() {
    likeness = FlatLikeness.of(home.resolve("user"), List.of(new CountWork()), List.of());
    workspace = likeness.workspace(home.resolve("ws"), true);
    workspace.datasets().create("anna", new DatasetInfo("anna", "", Instant.EPOCH, List.of(), "", ""));
  }

  private Run run(String... lines) throws IOException {
    Path file = home.resolve("count.yaml");
    Files.writeString(file, "likeness: 1\nkind: count\n" + String.join("\n", lines));
    return likeness.runner().run(RecipeYaml.read(file), workspace, new RunControl(), Progress.NONE);
  }

  private String refused(String... lines) {
    return assertThrows(UserProblem.class, () -> run(lines)).getMessage();
  }

  @Test
  void theRecordIsTheRecipe() throws IOException {
    Run run = run("dataset: anna");
    assertEquals(RunState.FINISHED, run.info().state());
    assertEquals("count", run.info().kind());
    assertEquals(1L, run.recipe().root().integer("times-over", 0, 9), "every default is written out, with hyphens");
    assertTrue(Files.readString(run.folder().resolve("log.txt")).contains("0 faces"));
    RecipeKind kind = likeness.runner().kind("count");
    assertEquals("Counts a dataset's faces.", kind.description());
    assertEquals(CountWork.Parameters.class, kind.schema(likeness.plugins()).orElseThrow().type());
    assertEquals(List.of("count"), likeness.runner().kinds().stream().map(RecipeKind::kind).toList());
  }

  @Test
  void whatIsWrongIsSaidWithFileLineAndKey() {
    assertTrue(refused("dataset: anna", "times-ower: 2").contains("count.yaml:4: unknown key 'times-ower'; did you mean 'times-over'?"), refused("dataset: anna", "times-ower: 2"));
    assertTrue(refused("times-over: 2").contains("key 'dataset' is missing"), refused("times-over: 2"));
    String range = refused("dataset: anna", "times-over: 20");
    assertTrue(range.endsWith("count.yaml:4: parameter 'times-over' must be 1 to 9, not 20"), range);
    assertEquals(home.resolve("count.yaml") + ":4: 'times-over' cannot be seven", refused("dataset: anna", "times-over: 7"));
    assertTrue(refused("dataset: ann").contains("did you mean 'anna'?"));
    assertEquals(0, workspace.runs().list().size(), "no run is left of any");
  }

  @Test
  void aFaultOfItsOwnIsAnInternalOne() {
    IllegalStateException e = assertThrows(IllegalStateException.class, () -> run("dataset: anna", "times-over: 9"));
    assertTrue(e.getMessage().contains("a fault of its own"), e.getMessage());
  }
}
