// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Subject;
import org.likeness.datasets.Use;
import picocli.CommandLine.Option;

/** The flags that say whose faces something holds and on what basis, as a mixin. */
final class Rights {
  @Option(names = "--subject", paramLabel = "NAME", description = "Who is shown.")
  private String subject;

  @Option(names = "--basis", paramLabel = "BASIS", description = "On what basis the face may be used: synthetic-person, "
      + "own-likeness, written-consent, research-licence, public-domain, none. Default: none, which allows looking only.")
  private String basis;

  @Option(names = "--evidence", paramLabel = "TEXT", description = "Where the consent or licence can be read.")
  private String evidence;

  @Option(names = "--scope", paramLabel = "USES", split = ",", description = "What alone it may be used for: train-swap, export, "
      + "train-generator, train-detector, evaluate. Default: everything.")
  private List<String> scope = List.of();

  @Option(names = "--expires", paramLabel = "DATE", description = "Last day of use, as 2027-12-31.")
  private String expires;

  String name() {
    return subject == null ? "" : subject;
  }

  String evidence() {
    return evidence == null ? "" : evidence;
  }

  /** Whether any of the flags was given. */
  boolean given() {
    return subject != null || basis != null || evidence != null || !scope.isEmpty() || expires != null;
  }

  boolean basisGiven() {
    return basis != null;
  }

  Subject toSubject() {
    return new Subject(name(), basis == null ? Basis.NONE : choice("--basis", basis, Basis.values(), Basis::key), uses(), toDate(), evidence());
  }

  /** As recipes have it; null when nothing was said. */
  Map<String, Object> plain() {
    if (!given()) {
      return null;
    }
    Subject s = toSubject();
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("name", s.name());
    m.put("basis", s.basis().key());
    m.put("evidence", s.evidence());
    if (!s.scope().isEmpty()) {
      m.put("scope", s.scope().stream().map(Use::key).sorted().toList());
    }
    if (expires != null) {
      m.put("expires", expires);
    }
    return m;
  }

  private Set<Use> uses() {
    Set<Use> uses = new LinkedHashSet<>();
    scope.forEach(s -> uses.add(choice("--scope", s, Use.values(), Use::key)));
    return Set.copyOf(uses);
  }

  private static <E> E choice(String flag, String value, E[] all, Function<E, String> key) {
    List<String> known = Arrays.stream(all).map(key).toList();
    int i = known.indexOf(value.strip().toLowerCase(Locale.ROOT));
    if (i < 0) {
      throw new UserProblem(flag + ": there is no '" + value + "'" + Suggestions.sentence(value, known));
    }
    return all[i];
  }

  private LocalDate toDate() {
    try {
      return expires == null ? null : LocalDate.parse(expires);
    } catch (DateTimeParseException e) {
      throw new UserProblem("--expires must be a date like 2027-12-31, not '" + expires + "'", e);
    }
  }
}
