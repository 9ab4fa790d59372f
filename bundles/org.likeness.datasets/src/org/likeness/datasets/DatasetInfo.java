// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.time.Instant;
import java.util.ArrayList;
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
 * @param former what was recorded of subjects earlier, oldest first
 */
public record DatasetInfo(String title, String description, Instant created, List<Subject> subjects, String source,
    String licence, List<Former> former) {

  /** @param until when it was replaced */
  public record Former(Subject subject, Instant until) {}

  /** One without a history. */
  public DatasetInfo(String title, String description, Instant created, List<Subject> subjects, String source, String licence) {
    this(title, description, created, subjects, source, licence, List.of());
  }

  /** The same with a subject's new rights; what was recorded of that subject is kept as former. */
  public DatasetInfo withRights(Subject subject, Instant now) {
    List<Subject> all = new ArrayList<>();
    List<Former> was = new ArrayList<>(former);
    for (Subject s : subjects) {
      if (s.name().equals(subject.name())) {
        was.add(new Former(s, now));
      } else {
        all.add(s);
      }
    }
    all.add(subject);
    return new DatasetInfo(title, description, created, List.copyOf(all), source, licence, List.copyOf(was));
  }

  public DatasetInfo withSubjects(List<Subject> newSubjects) {
    return new DatasetInfo(title, description, created, List.copyOf(newSubjects), source, licence, former);
  }
}
