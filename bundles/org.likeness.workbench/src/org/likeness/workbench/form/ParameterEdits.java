// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.List;

/** Told what a person does in a form. A path leads down by keys (String) and indices of lists (Integer). UI thread. */
public interface ParameterEdits {

  /** @param value plain data, as entered; an index that equals the list's size adds; null removes */
  void set(List<Object> path, Object value);

  /** One element of the list at a path goes to another place among the others. */
  void move(List<Object> list, int from, int to);
}
