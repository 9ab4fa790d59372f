// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.workspace;

import java.nio.file.Path;
import org.likeness.core.recipe.Recipes;
import org.likeness.core.run.Runs;
import org.likeness.datasets.Datasets;

/**
 * A folder that a user opens: {@code datasets/ recipes/ runs/ models/ trash/ likeness-workspace.json}. Several processes
 * may use one workspace: each dataset and each run has its own lock for writers; readers are never blocked.
 */
public interface Workspace {

  /** Absolute. */
  Path folder();


  Datasets datasets();

  Recipes recipes();

  Runs runs();

  /** Where models of this workspace alone lie. */
  Path models();

  /**
   * Moves a file or folder of this workspace to {@code trash/}, from where a person can take it back.
   *
   * @return where it lies now
   * @throws org.likeness.api.problem.UserProblem as {@link Trash#put} says: above all while somebody writes to it
   */
  Path discard(Path inside);

  /** What was discarded. */
  Trash trash();

  /** Whether the folder can be written to. */
  boolean writable();

  /** @throws org.likeness.api.problem.UserProblem one sentence when the workspace cannot be written to */
  void requireWritable();
}
