// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.Recipe;

/** The runs of a workspace. */
public interface Runs {

  Path folder();

  /**
   * All runs, the newest first; a damaged one is listed with the state FAILED and the reason. Folders with event files of
   * other tools are runs of the kind {@link Run#FOREIGN}.
   */
  List<Run> list();

  /**
   * @param idOrPrefix a whole id, the beginning of exactly one, a recipe name (its newest run), {@code last}, or a path
   * @throws org.likeness.api.problem.UserProblem when there is none or several
   */
  Run find(String idOrPrefix);

  /** Settings that differ, and results side by side. */
  RunComparison compare(List<Run> runs);

  /** Writes a run as a zip file, atomically. */
  Path exportZip(Run run, Path zip, Progress progress);

  /**
   * Reads such a file; an id that is there already gets a number. Refuses files that are damaged, that would unpack to
   * more than a run can have, or whose entries have names that no file of a run has.
   */
  Run importZip(Path zip, Progress progress);

  /**
   * The newest finished run of the very same recipe. A run that cannot be read, or is being removed just now, is none.
   *
   * @param resolved with every default written out
   */
  default Optional<Run> finished(Recipe resolved) {
    return list().stream().filter(run -> {
      try {
        return run.info().name().equals(resolved.name()) && run.info().state() == RunState.FINISHED && run.recipe().says(resolved);
      } catch (UserProblem e) {
        return false;
      }
    }).findFirst();
  }
}
