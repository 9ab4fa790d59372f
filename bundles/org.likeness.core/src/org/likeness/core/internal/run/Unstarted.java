// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.FileLocks;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunState;

/** A run folder in which nothing but the beginnings lie: it is being made, or its process was killed while making it. */
final class Unstarted {
  private static final Set<String> BEGINNINGS = Set.of("run.lock", "recipe.yaml");

  private Unstarted() {}

  /** Nothing when more is there: then {@code run.json} was lost. */
  static Optional<RunInfo> of(Path run) {
    Instant made;
    try (var files = Files.list(run)) {
      if (!files.map(f -> f.getFileName().toString()).allMatch(n -> BEGINNINGS.contains(n) || n.startsWith(Atomic.TEMPORARY))) {
        return Optional.empty();
      }
      made = Files.getLastModifiedTime(run).toInstant();
    } catch (IOException e) {
      return Optional.empty(); // gone meanwhile
    }
    String id = run.getFileName().toString();
    Path lock = run.resolve("run.lock");
    boolean making = FileLocks.heldHere(lock) || Files.exists(lock) && !FolderRun.unlocked(lock);
    return Optional.of(new RunInfo(id, RunJson.name(id.replaceFirst("^\\d{8}-\\d{6}-", "")), kind(run),
        making ? RunState.QUEUED : RunState.INTERRUPTED, making ? "" : "It was never started: its process was killed while the run was being made;"
            + " nothing is lost, 'likeness runs remove' takes it away", made, null, 0, 0, Map.of(), Map.of(), List.of(), ""));
  }

  private static String kind(Path run) {
    try {
      return RecipeYaml.read(run.resolve("recipe.yaml")).kind();
    } catch (UserProblem e) {
      return ""; // not written yet
    }
  }
}
