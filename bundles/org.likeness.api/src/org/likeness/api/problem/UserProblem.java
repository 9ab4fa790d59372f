// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.problem;

/**
 * Something that the person at the keyboard can put right: bad input, a missing model, a right that is not given.
 *
 * <p>The message is one clear sentence: what, where, what is allowed. It never names a class. It is shown as it is, by
 * the workbench and by the command (which then exits with 2); no stack trace is shown.
 */
public class UserProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UserProblem(String sentence) {
    super(sentence);
  }

  public UserProblem(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
