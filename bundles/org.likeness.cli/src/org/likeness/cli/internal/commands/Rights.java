// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.dataset.Basis;
import org.likeness.core.dataset.Subject;
import picocli.CommandLine.Option;

/** The flags that say whose faces something holds and on what basis, as a mixin. */
final class Rights {
  @Option(names = "--subject", paramLabel = "NAME", description = "Who is shown.")
  private String subject = "";

  @Option(names = "--basis", paramLabel = "BASIS", description = "On what basis the face may be used: synthetic-person, "
      + "own-likeness, written-consent, research-licence, public-domain, none. Default: none, which allows looking only.")
  private String basis = "none";

  @Option(names = "--evidence", paramLabel = "TEXT", description = "Where the consent or licence can be read.")
  private String evidence = "";

  @Option(names = "--expires", paramLabel = "DATE", description = "Last day of use, as 2027-12-31.")
  private String expires;

  String name() {
    return subject;
  }

  Subject toSubject() {
    return new Subject(subject, toBasis(), Set.of(), toDate(), evidence);
  }

  /** As recipes have it; null when nothing was said. */
  Map<String, Object> plain() {
    Subject s = toSubject();
    if (s.name().isEmpty() && s.basis() == Basis.NONE) {
      return null;
    }
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("name", s.name());
    m.put("basis", s.basis().key());
    m.put("evidence", s.evidence());
    if (expires != null) {
      m.put("expires", expires);
    }
    return m;
  }

  private Basis toBasis() {
    List<String> known = Arrays.stream(Basis.values()).map(Basis::key).toList();
    int i = known.indexOf(basis.toLowerCase(java.util.Locale.ROOT));
    if (i < 0) {
      throw new UserProblem("--basis: there is no basis '" + basis + "'" + Suggestions.sentence(basis, known));
    }
    return Basis.values()[i];
  }

  private LocalDate toDate() {
    try {
      return expires == null ? null : LocalDate.parse(expires);
    } catch (DateTimeParseException e) {
      throw new UserProblem("--expires must be a date like 2027-12-31, not '" + expires + "'", e);
    }
  }
}
