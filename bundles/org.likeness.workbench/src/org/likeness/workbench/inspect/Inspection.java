// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.inspect;

import java.util.List;
import java.util.concurrent.Callable;

/**
 * What the Inspector shows of a thing. Things are adapted to it: a bundle that brings a kind of thing contributes an
 * adapter factory.
 *
 * @param title the thing's name
 * @param icon name of an icon
 * @param load reads what is shown; called on a background thread, may read files
 */
public record Inspection(String title, String icon, Callable<List<Group>> load) {

  /**
   * Rows under a heading.
   *
   * @param title heading
   * @param rows in order
   */
  public record Group(String title, List<Row> rows) {}

  /**
   * One property.
   *
   * @param label for people, sentence case
   * @param value as text
   */
  public record Row(String label, String value) {}
}
