// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.cli.internal.session.Options;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Subject;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness dataset rights}. */
@Command(name = "rights", description = {"Records on what basis a person's face may be used, or shows what is recorded.",
    "A file given as --evidence is copied into the dataset. What was recorded before is kept as former."}, footer = {"", "Example:",
    "  likeness dataset rights anna --subject Anna --basis written-consent --evidence consent.pdf --expires 2027-12-31"})
final class DatasetRights implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Rights rights;

  @Parameters(paramLabel = "NAME", description = "Name of the dataset.")
  private String name;

  @Override
  public Integer call() {
    Dataset dataset = options.workspace().datasets().get(name);
    if (rights.given()) {
      record(dataset);
    }
    options.output().print(DatasetShow.plain(dataset), () -> show(dataset));
    return 0;
  }

  private void record(Dataset dataset) {
    if (!rights.basisGiven()) {
      throw new UserProblem("--basis is missing: say on what basis the face may be used, or 'none' to take a basis back");
    }
    Subject subject = rights.toSubject();
    named(dataset, subject.name());
    try (DatasetEditor editor = dataset.edit()) {
      DatasetInfo info = dataset.info();
      editor.info(info.withRights(evidenced(editor, dataset, subject), Instant.now()));
      editor.commit();
    }
  }

  /** A name that nobody in the dataset has would change nothing: that is a slip. */
  private static void named(Dataset dataset, String subject) {
    List<String> shown = java.util.stream.Stream.concat(dataset.items().stream().map(i -> i.subject()), dataset.faces().stream().map(f -> f.subject()))
        .filter(s -> !s.isEmpty()).distinct().sorted().toList();
    boolean known = subject.isEmpty() || shown.contains(subject) || dataset.info().subjects().stream().anyMatch(s -> s.name().equals(subject));
    if (!known && !shown.isEmpty()) {
      throw new UserProblem("The dataset '" + dataset.name() + "' shows nobody named '" + subject + "', but " + String.join(", ", shown)
          + "; without --subject the record is for everybody in it who has none");
    }
  }

  private Subject evidenced(DatasetEditor editor, Dataset dataset, Subject s) {
    Path file = file(s.evidence());
    if (file == null) {
      return s;
    }
    Path copy = editor.evidence(file);
    return new Subject(s.name(), s.basis(), s.scope(), s.expires(), dataset.folder().relativize(copy).toString().replace('\\', '/'),
        Hashes.sha256(copy));
  }

  /** The file that is meant; null when the evidence is a text. */
  private Path file(String evidence) {
    try {
      Path file = evidence.isEmpty() ? null : options.session().path(evidence);
      return file != null && Files.isRegularFile(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private void show(Dataset dataset) {
    DatasetInfo info = dataset.info();
    if (info.subjects().isEmpty()) {
      options.output().line(name + " does not say whose faces it holds; record it with: likeness dataset rights " + name
          + " --subject NAME --basis BASIS");
    }
    info.subjects().forEach(s -> options.output().line(DatasetShow.inWords(s)));
    info.former().forEach(f -> options.output().line("formerly (until " + f.until() + "): " + DatasetShow.inWords(f.subject())));
  }
}
