// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import org.likeness.api.problem.UserProblem;

/** An item of a dataset that cannot be read: the others can be done without it. */
final class UnreadableItem extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnreadableItem(UserProblem reason) {
    super(reason);
  }

  UserProblem reason() {
    return (UserProblem) getCause();
  }
}
