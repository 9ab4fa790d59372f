// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import org.likeness.core.provenance.Claim.SourceType;

/** What is done instead of a swap, for comparison, and what the result then is. */
enum Baseline {
  /** No baseline: a real swap. */
  NONE(SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA),
  /** The clip is encoded again by the same encoder; nothing else happens. */
  UNCHANGED(SourceType.ALGORITHMICALLY_ENHANCED),
  /** The mean of a person's aligned faces is pasted as a swap's faces are; no network makes it. */
  MEAN_FACE(SourceType.COMPOSITE),
  /** The person's own face is taken through a swap's resolution and pasted back: all that a swap does but the swap. */
  PASTED_BACK(SourceType.ALGORITHMICALLY_ENHANCED);

  private final SourceType result;

  Baseline(SourceType result) {
    this.result = result;
  }

  /** What is stated of the clip that comes out. */
  SourceType result() {
    return result;
  }

  /** In recipes: {@code mean-face}. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
