// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import org.likeness.api.problem.UserProblem;

/** A file that can be read but has no sound. */
final class NoSound extends UserProblem {
  private static final long serialVersionUID = 1L;

  NoSound(String sentence) {
    super(sentence);
  }
}
