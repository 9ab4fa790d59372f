// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Subject;

/**
 * Whether the rights of a file that is added to a dataset were given for that file. A dataset may hold a basis for everybody
 * in it who is not named: whoever is added later must not come under it because nobody said who it is.
 */
final class GivenRights {
  private final String dataset;
  private final List<Subject> recorded;
  private final List<Subject> given;

  /** @param given with this import */
  GivenRights(Dataset dataset, List<Subject> given) {
    this.dataset = dataset.name();
    this.recorded = dataset.info().subjects();
    this.given = given;
  }

  /**
   * Refuses a new file whose person would get rights that nobody gave.
   *
   * @param subject who is shown in it; empty when nobody says
   */
  void require(String subject, Path file) {
    Optional<Subject> own = exactly(recorded, subject);
    Optional<Subject> now = exactly(given, subject).or(() -> exactly(given, "")).filter(s -> s.basis() != Basis.NONE);
    if (now.isPresent()) {
      exactly(recorded, now.get().name()).filter(r -> !same(r, now.get())).ifPresent(r -> {
        throw new UserProblem("The dataset '" + dataset + "' records other rights for " + person(r.name()) + " (" + inWords(r)
            + ") than are given for " + file.getFileName() + " (" + inWords(now.get()) + "): import it into another dataset, or change"
            + " the record first with 'likeness dataset rights " + dataset + "'");
      });
      return;
    }
    boolean named = !subject.isEmpty() && (own.isPresent() || exactly(given, subject).isPresent());
    Optional<Subject> everybody = exactly(recorded, "").filter(s -> s.basis() != Basis.NONE);
    if (!named && everybody.isPresent()) {
      throw new UserProblem("The dataset '" + dataset + "' records a basis for everybody in it (" + everybody.get().basis().words()
          + "), which " + file.getFileName() + " would come under though nobody says so: say who is shown and on what basis"
          + " (--subject NAME --basis BASIS, in a recipe the key 'subject'), or import it into another dataset");
    }
  }

  /** The evidence may be told in other words. */
  private static boolean same(Subject a, Subject b) {
    return a.basis() == b.basis() && a.scope().equals(b.scope()) && java.util.Objects.equals(a.expires(), b.expires());
  }

  private static String inWords(Subject s) {
    return s.basis().words() + (s.scope().isEmpty() ? "" : " for " + String.join(", ", s.scope().stream().map(u -> u.words()).sorted().toList()))
        + (s.expires() == null ? "" : " until " + s.expires());
  }

  private static String person(String name) {
    return name.isEmpty() ? "everybody in it" : "'" + name + "'";
  }

  private static Optional<Subject> exactly(List<Subject> all, String name) {
    return all.stream().filter(s -> s.name().equals(name)).findFirst();
  }
}
