// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.likeness.api.problem.UserProblem;

/** Whether a dataset's subjects may be used for something. */
public final class Rights {

  private Rights() {}

  /** Fails with the reason when the use is refused today. */
  public static void require(Dataset dataset, Use use) {
    refusal(dataset, use, LocalDate.now()).ifPresent(reason -> {
      throw new UserProblem(reason);
    });
  }

  /** Why the use is refused on a day; empty when it is not. */
  public static Optional<String> refusal(Dataset dataset, Use use, LocalDate day) {
    TreeSet<String> shown = new TreeSet<>();
    dataset.items().forEach(i -> shown.add(i.subject()));
    dataset.faces().stream().filter(f -> !f.rejected()).forEach(f -> shown.add(f.subject()));
    return refusal(dataset.name(), dataset.info().subjects(), shown, use, day);
  }

  /** Why the use of one item is refused: asked of the persons in it alone. */
  public static Optional<String> refusal(Dataset dataset, DatasetItem item, Use use, LocalDate day) {
    TreeSet<String> shown = new TreeSet<>();
    shown.add(item.subject());
    dataset.faces().stream().filter(f -> f.itemId() == item.id() && !f.rejected()).forEach(f -> shown.add(f.subject()));
    return refusal(dataset.name(), dataset.info().subjects(), shown, use, day);
  }

  /** Why the use of something that shows one person is refused. @param what it, as a sentence begins with it */
  public static Optional<String> refusal(String what, Subject subject, Use use, LocalDate day) {
    return refusal(what + " must not be used for " + use.words() + ": ", subject, use, day, "");
  }

  static Optional<String> refusal(String dataset, List<Subject> subjects, Iterable<String> shown, Use use, LocalDate day) {
    String start = "The dataset '" + dataset + "' must not be used for " + use.words() + ": ";
    String remedy = "; record the basis with 'likeness dataset rights " + dataset + " --subject NAME --basis BASIS'";
    if (subjects.isEmpty()) {
      return needsBasis(use) ? Optional.of(start + "it does not say whose faces it holds and on what basis" + remedy)
          : Optional.empty();
    }
    List<Subject> relevant = new ArrayList<>();
    for (String name : shown) {
      Optional<Subject> subject = subject(subjects, name);
      if (subject.isEmpty() && needsBasis(use)) {
        return Optional.of(start + "it shows " + person(name) + ", for whom no basis is recorded" + remedy);
      }
      subject.ifPresent(relevant::add);
    }
    for (Subject s : relevant.isEmpty() ? subjects : relevant) {
      Optional<String> refused = refusal(start, s, use, day, remedy);
      if (refused.isPresent()) {
        return refused;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> refusal(String start, Subject s, Use use, LocalDate day, String remedy) {
    if (s.basis() == Basis.NONE && needsBasis(use)) {
      return Optional.of(start + "there is no basis for using the face of " + person(s.name()) + remedy);
    }
    if (!s.scope().isEmpty() && !s.scope().contains(use)) {
      return Optional.of(start + "the " + s.basis().words() + " of " + person(s.name()) + " covers only "
          + String.join(", ", s.scope().stream().map(Use::words).sorted().toList()));
    }
    if (s.expires() != null && s.expires().isBefore(day)) {
      return Optional.of(start + "the " + s.basis().words() + " of " + person(s.name()) + " ended on " + s.expires());
    }
    return Optional.empty();
  }

  /** Measuring and training detectors need no basis, making faces does. */
  private static boolean needsBasis(Use use) {
    return use == Use.TRAIN_SWAP || use == Use.EXPORT || use == Use.TRAIN_GENERATOR;
  }

  private static Optional<Subject> subject(List<Subject> subjects, String name) {
    return subjects.stream().filter(s -> s.name().equals(name)).findFirst()
        .or(() -> subjects.stream().filter(s -> s.name().isEmpty()).findFirst());
  }

  private static String person(String name) {
    return name.isEmpty() ? "a person without a name" : "'" + name + "'";
  }
}
