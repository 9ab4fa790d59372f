// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.doctor;

/**
 * One thing that was looked at.
 *
 * @param id stable word: {@code gtk}
 * @param label for people
 * @param state how it is
 * @param detail what was found
 * @param remedy what to do when something is missing; empty otherwise
 */
public record Check(String id, String label, State state, String detail, String remedy) {

  /** How it is. */
  public enum State {
    OK,
    /** Something works less well, or not yet. */
    ADVICE,
    /** The main job does not work without it. */
    MISSING
  }

  static Check ok(String id, String label, String detail) {
    return new Check(id, label, State.OK, detail, "");
  }

  static Check advice(String id, String label, String detail, String remedy) {
    return new Check(id, label, State.ADVICE, detail, remedy);
  }

  static Check missing(String id, String label, String detail, String remedy) {
    return new Check(id, label, State.MISSING, detail, remedy);
  }
}
