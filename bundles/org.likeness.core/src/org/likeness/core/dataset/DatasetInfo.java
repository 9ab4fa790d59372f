// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.dataset;

import java.time.Instant;
import java.util.List;

/**
 * What {@code dataset.json} says.
 *
 * @param title for people
 * @param description may be empty
 * @param created when
 * @param subjects whose faces it holds
 * @param source where the pictures come from; may be empty
 * @param licence SPDX id or text; may be empty
 */
public record DatasetInfo(String title, String description, Instant created, List<Subject> subjects, String source,
    String licence) {

  public DatasetInfo withSubjects(List<Subject> newSubjects) {
    return new DatasetInfo(title, description, created, List.copyOf(newSubjects), source, licence);
  }
}
