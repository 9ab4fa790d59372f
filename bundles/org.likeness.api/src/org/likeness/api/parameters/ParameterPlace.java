// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.parameters;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.problem.UserProblem;

/**
 * Where a value stands: for sentences, and for whoever looks for its line.
 *
 * @param where for people: the plug-in's id, a file with its line; may be empty
 * @param path the way down from the record: keys (String) and indices of lists (Integer)
 */
public record ParameterPlace(String where, List<Object> path) {

  public ParameterPlace {
    path = List.copyOf(path);
  }

  /** At the record itself. */
  public static ParameterPlace of(String where) {
    return new ParameterPlace(where, List.of());
  }

  /** One step further down. @param step a key or an index */
  public ParameterPlace then(Object step) {
    List<Object> further = new ArrayList<>(path);
    further.add(step);
    return new ParameterPlace(where, further);
  }

  /** The path in words: {@code stages[1].amount}. */
  public String name() {
    StringBuilder out = new StringBuilder();
    for (Object step : path) {
      out.append(step instanceof Integer ? "[" + step + "]" : (out.isEmpty() ? "" : ".") + step);
    }
    return out.toString();
  }

  /** {@code WHERE: parameter 'stages[1].amount' SENTENCE}. */
  public ParameterProblem problem(String sentence) {
    return new ParameterProblem(this, path.isEmpty() ? sentence : "parameter '" + name() + "' " + sentence, null);
  }

  /** What a record or a plug-in says about itself: {@code WHERE: parameter 'stages[1]': SENTENCE}. */
  public ParameterProblem says(String sentence, UserProblem cause) {
    return new ParameterProblem(this, path.isEmpty() ? sentence : "parameter '" + name() + "': " + sentence, cause);
  }
}
