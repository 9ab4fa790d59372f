// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head;

/** What a triangle of a scene belongs to; decides how it is shaded and in which mask it counts. */
public enum Part {
  /** Face, ears, scalp and neck. */
  SKIN,
  /** Walls of the mouth, seen only through the lips. */
  MOUTH_WALL,
  /** Gums and tongue. */
  GUMS,
  TEETH,
  /** Walls behind the lids. */
  EYE_SOCKET,
  /** The eyeball at +x (the person's left eye). */
  EYE_LEFT,
  /** The eyeball at -x. */
  EYE_RIGHT,
  CLOTH,
  /** Hair of the head. */
  HAIR,
  /** Brow strokes and beard: hair that grows on skin and counts as skin in the masks. */
  FACE_HAIR,
  LASH;

  private static final Part[] ALL = values();

  /** The part with an ordinal, without allocation. */
  public static Part of(int ordinal) {
    return ALL[ordinal];
  }
}
