// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.workspace;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;

/** What was discarded from a workspace: {@code trash/STAMP/datasets/NAME}, below its time as it lay in the workspace. */
public interface Trash {

  /** The last discarded first. Things that older versions or a person put there are listed where their kind is known. */
  List<Item> items();

  /**
   * Moves a file or folder of the workspace into the trash.
   *
   * @return where it lies now
   * @throws org.likeness.api.problem.UserProblem when it does not lie in the workspace, when a living process (this one or
   *     another) is writing to it, or when it cannot be moved; it then stays as it was
   */
  Path put(Path inside);

  /**
   * Moves something back to where it came from.
   *
   * @return where it lies now
   * @throws org.likeness.api.problem.UserProblem when something else has its place, or it cannot be moved
   */
  Path restore(Item item);

  /**
   * Something in the trash.
   *
   * @param place where it lies
   * @param from where it came from, and goes to when it is restored
   * @param discarded when, in the time of the place where it was done
   */
  record Item(Path place, Path from, LocalDateTime discarded) {

    /** The name it had. */
    public String name() {
      return from.getFileName().toString();
    }

    /** {@code datasets}, {@code recipes}, {@code runs}. */
    public String kind() {
      return from.getParent().getFileName().toString();
    }
  }
}
