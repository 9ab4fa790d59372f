// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.nio.file.Path;

/** Where datasets are at home: the folder around {@code datasets/}, which a workspace is. */
public interface Home {

  /** Absolute. */
  Path folder();

  /** Whether the folder can be written to. */
  boolean writable();

  /** @throws org.likeness.api.problem.UserProblem one sentence when it cannot be written to */
  void requireWritable();
}
