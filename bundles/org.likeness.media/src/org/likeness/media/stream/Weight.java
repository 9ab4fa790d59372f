// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.stream;

import org.likeness.api.image.Image;
import org.likeness.media.video.Frame;

/** What items of a pipeline weigh: pictures count, all else is small. */
final class Weight {
  /** What waits in one stage of a pipeline, in bytes, unless a single item is larger: five frames of 4K. */
  static final int BUDGET = 128 << 20;

  private Weight() {}

  /** Bytes, at most the budget, so that every item fits alone. */
  static int of(Object item) {
    return switch (item) {
      case Frame f -> bytes(f.image());
      case Image i -> bytes(i);
      default -> 0;
    };
  }

  private static int bytes(Image i) {
    return Math.min(BUDGET, i.data().length);
  }
}
