// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

/** A training that should not go on as it is, because of a harmful finding. */
final class Sick extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long step;
  private final long since;
  private final transient RuntimeException end;

  /**
   * @param words the finding as people read it
   * @param step where it was found
   * @param since first step that shows it
   * @param end what the run ends with when it cannot be rolled back
   */
  Sick(String words, long step, long since, RuntimeException end) {
    super(words);
    this.step = step;
    this.since = since;
    this.end = end;
  }

  long step() {
    return step;
  }

  long since() {
    return since;
  }

  RuntimeException end() {
    return end;
  }
}
