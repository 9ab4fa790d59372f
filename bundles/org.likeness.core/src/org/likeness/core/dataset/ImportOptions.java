// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.dataset;

import java.util.List;
import java.util.Map;

/**
 * How to import.
 *
 * @param name of the new dataset; one that exists is added to
 * @param format id of a dataset format, or a map with id and parameters; null = the one that is surest of the source
 * @param link record paths instead of copying files
 * @param subject who is shown where the format does not say
 * @param subjects the rights, written into {@code dataset.json}
 * @param source where it comes from; may be empty
 * @param licence may be empty
 */
public record ImportOptions(String name, Object format, boolean link, String subject, List<Subject> subjects,
    String source, String licence) {

  /** Everything from one file or folder, copied, with one subject. */
  public static ImportOptions of(String name, Subject subject) {
    return new ImportOptions(name, null, false, subject.name(), List.of(subject), "", "");
  }

  /** The format as plain data with parameters. */
  public static Map<String, Object> format(String id) {
    return Map.of("id", id);
  }
}
