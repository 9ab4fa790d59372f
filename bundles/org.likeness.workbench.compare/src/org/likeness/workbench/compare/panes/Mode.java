// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

/** How pictures are compared. */
public enum Mode {
  SIDE("Side by Side", "side", 'S'), WIPE("Wipe", "wipe", 'W'), BLINK("Blink", "blink", 'B'),
  ONION("Onion Skin", "onion", 'O'), DIFFERENCE("Difference", "difference", 'D');

  private final String label;
  private final String icon;
  private final char key;

  Mode(String label, String icon, char key) {
    this.label = label;
    this.icon = icon;
    this.key = key;
  }

  public String label() {
    return label;
  }

  public String icon() {
    return icon;
  }

  /** The key that chooses it, upper case. */
  public char key() {
    return key;
  }
}
