// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.core.workspace.Workspace;

/** The workspace that the window shows: an OSGi service that parts are injected with. Safe to use from any thread. */
public interface WorkspaceSession {

  /** What is open now. */
  Optional<Workspace> workspace();

  /**
   * Opens another workspace and remembers it for the next start.
   *
   * @param create makes it when it is not there
   * @throws org.likeness.api.problem.UserProblem when it cannot be opened; the one before stays open
   */
  Workspace open(Path folder, boolean create);

  /** Why there is no workspace at the start: one sentence, or empty. */
  String problem();

  /** The folders of workspaces opened before, the last first; at most ten, those that are gone left out. */
  List<Path> recent();

  /** Something in the workspace was added, changed or removed: views shall look again. */
  void touch();

  /** Calls the listener, on any thread, after another workspace was opened or this one was touched. */
  AutoCloseable onChange(Runnable listener);
}
