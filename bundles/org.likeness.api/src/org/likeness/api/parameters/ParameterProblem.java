// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.util.List;
import org.likeness.api.problem.UserProblem;

/** A parameter is not as it may be; knows where, so that whoever has read a file can name the line. */
public final class ParameterProblem extends UserProblem {
  private static final long serialVersionUID = 1L;

  private final transient ParameterPlace place;
  private final String sentence;

  /** @param sentence what is wrong, without the place's {@code where} */
  public ParameterProblem(ParameterPlace place, String sentence, Throwable cause) {
    super((place.where().isEmpty() ? "" : place.where() + ": ") + sentence, cause);
    this.place = place;
    this.sentence = sentence;
  }

  /** Keys (String) and indices of lists (Integer), from the record down; empty for the record itself. */
  public List<Object> path() {
    return place.path();
  }

  /** The same at another place in words: with the line of the key. */
  public ParameterProblem at(String where) {
    return new ParameterProblem(new ParameterPlace(where, place.path()), sentence, this);
  }
}
