// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.source;

import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;

/**
 * Something that cannot be opened: its pane says why, the others are shown all the same.
 *
 * @param label heading
 * @param reason one sentence
 */
record BrokenSource(String label, String reason) implements FrameSource {

  @Override
  public int count() {
    return 1;
  }

  @Override
  public double rate() {
    return 0;
  }

  @Override
  public double seconds(int index) {
    return index;
  }

  @Override
  public Image frame(int index) {
    throw new UserProblem(reason);
  }

  @Override
  public void close() {
    // nothing is open
  }
}
