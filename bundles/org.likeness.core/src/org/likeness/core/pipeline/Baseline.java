// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

/** What is done instead of a swap, for comparison. */
enum Baseline {
  /** No baseline: a real swap. */
  NONE,
  /** The clip is encoded again by the same encoder; nothing else happens. */
  UNCHANGED,
  /** The mean of a person's aligned faces is pasted as a swap's faces are. */
  MEAN_FACE,
  /** The person's own face is taken through a swap's resolution and pasted back: all that a swap does but the swap. */
  PASTED_BACK;

  /** In recipes: {@code mean-face}. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
