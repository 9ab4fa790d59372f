// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

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
 * @param strict refuses the whole import for one file that cannot be read, instead of leaving that file out
 */
public record ImportOptions(String name, Object format, boolean link, String subject, List<Subject> subjects,
    String source, String licence, boolean strict) {

  /** One that leaves out what cannot be read. */
  public ImportOptions(String name, Object format, boolean link, String subject, List<Subject> subjects, String source,
      String licence) {
    this(name, format, link, subject, subjects, source, licence, false);
  }

  /** The same, refusing for the first file that cannot be read. */
  public ImportOptions strictly() {
    return new ImportOptions(name, format, link, subject, subjects, source, licence, true);
  }

  /** Everything from one file or folder, copied, with one subject. */
  public static ImportOptions of(String name, Subject subject) {
    return new ImportOptions(name, null, false, subject.name(), List.of(subject), "", "");
  }

  /** The format as plain data with parameters. */
  public static Map<String, Object> format(String id) {
    return Map.of("id", id);
  }
}
