// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import org.likeness.api.problem.UserProblem;

/** A clip shows faces, but not of the person who is wanted. */
final class NobodyAlike extends UserProblem {
  private static final long serialVersionUID = 1;

  NobodyAlike(String sentence) {
    super(sentence);
  }
}
