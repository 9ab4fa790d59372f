// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import org.likeness.api.problem.UserProblem;

/** A file to be added that cannot be read: the others may still be added. */
final class UnreadableFile extends UserProblem {
  private static final long serialVersionUID = 1;

  UnreadableFile(UserProblem reason) {
    super(reason.getMessage(), reason);
  }
}
