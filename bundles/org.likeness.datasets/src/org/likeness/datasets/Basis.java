// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

/** On what basis a person's face may be used. */
public enum Basis {
  SYNTHETIC_PERSON("synthetic person"), OWN_LIKENESS("own likeness"), WRITTEN_CONSENT("written consent"),
  RESEARCH_LICENCE("research licence"), PUBLIC_DOMAIN("public domain"), NONE("none");

  private final String words;

  Basis(String words) {
    this.words = words;
  }

  /** For people. */
  public String words() {
    return words;
  }

  /** In files and flags: {@code written-consent}. */
  public String key() {
    return words.replace(' ', '-');
  }
}
