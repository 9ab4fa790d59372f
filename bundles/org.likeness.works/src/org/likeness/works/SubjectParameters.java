// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.plugin.Parameter;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Subject;
import org.likeness.datasets.Use;

/** The keys of a recipe's {@code subject} or {@code target}: whose face it is and on what basis. */
public record SubjectParameters(
    @Parameter(label = "Name", description = "Of the person") String name,
    @Parameter(label = "Basis", description = "On what the face may be used") Basis basis,
    @Parameter(label = "Evidence", description = "Where that can be read: a file, a link, a sentence") String evidence,
    @Parameter(label = "Scope", advanced = true, description = "What it may be used for; none: everything that the basis allows") List<Use> scope,
    @Parameter(label = "Expires", advanced = true, description = "Last day on which it may be used: 2027-12-31; left out: no end") Optional<String> expires) {

  public static final SubjectParameters DEFAULTS = new SubjectParameters("", Basis.NONE, "", List.of(), Optional.empty());

  public SubjectParameters {
    expires = expires.filter(day -> !day.isBlank());
    expires.ifPresent(SubjectParameters::day);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException("'expires' must be a date like 2027-12-31, not '" + text + "'", e);
    }
  }

  Subject subject() {
    return new Subject(name, basis, Set.copyOf(scope), expires.map(SubjectParameters::day).orElse(null), evidence);
  }
}
