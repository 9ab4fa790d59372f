// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.theme;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;

/** The named colours of the workbench, each with its value in the light and in the dark theme. */
public enum Tone {
  /** Behind everything. */
  GROUND(0xFAFAF8, 0x1E1F22),
  /** Lists, tables, charts, text fields. */
  PANEL(0xFFFFFF, 0x26282C),
  /** Rules and borders. */
  LINE(0xD9DADC, 0x3A3D42),
  TEXT(0x1D1F23, 0xE6E7E9),
  /** Secondary text. */
  MUTED(0x6A6F76, 0x9AA0A8),
  /** Selection, focus, the one thing to press. */
  ACCENT(0x0B6FA4, 0x4FB3E8),
  GOOD(0x2E7D4F, 0x63C78A),
  WARN(0xA86A00, 0xE3B04B),
  BAD(0xB3261E, 0xF2857E),
  /** Neutral grey around pictures, so that their colours are judged fairly. */
  IMAGE(0x777777, 0x2B2B2B);

  private final RGB light;
  private final RGB dark;

  Tone(int light, int dark) {
    this.light = rgb(light);
    this.dark = rgb(dark);
  }

  /** The value in one of the two themes. */
  public RGB rgb(boolean inDark) {
    return inDark ? dark : light;
  }

  Color color(boolean inDark) {
    return new Color(rgb(inDark));
  }

  static RGB rgb(int value) {
    return new RGB(value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff);
  }
}
