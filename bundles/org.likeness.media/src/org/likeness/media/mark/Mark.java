// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.mark;

import java.util.OptionalLong;

/**
 * What was found.
 *
 * @param id the mark's number; empty: no mark was found, which says nothing about where the picture comes from
 * @param confidence how surely: the agreement of the picture with that mark in standard deviations beyond chance
 * @param scale the picture's size relative to the marked one, as far as the search goes
 */
public record Mark(OptionalLong id, double confidence, double scale) {

  /** Nothing found. */
  public static final Mark NONE = new Mark(OptionalLong.empty(), 0, 1);

  public boolean present() {
    return id.isPresent();
  }
}
