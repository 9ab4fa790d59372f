// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.file.Staging;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Finding;
import org.likeness.datasets.Subject;

/**
 * Looks at everything of a dataset: what its two files say, whether they agree, whether the database is whole, and whether
 * each picture, clip, crop and piece of evidence is there as it was recorded. Whatever is wrong becomes a finding.
 */
final class Verification {
  private final FolderDataset dataset;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Path> known = new HashSet<>();

  Verification(FolderDataset dataset) {
    this.dataset = dataset;
  }

  List<Finding> run(Progress progress) {
    dataset.tidy();
    DatasetInfo info = null;
    try {
      info = dataset.info();
    } catch (UserProblem e) {
      findings.add(new Finding("dataset.json", e.getMessage()));
    }
    RowChecks rows = new RowChecks(dataset, findings);
    if (!rows.run(info)) {
      return findings;
    }
    progress.start("Verifying " + dataset.name(), rows.files().size());
    for (RowChecks.Recorded file : rows.files()) {
      progress.check();
      check(file);
      progress.advance(1);
    }
    if (info != null) {
      for (Subject s : info.subjects()) {
        evidence(s);
      }
      info.former().forEach(f -> evidence(f.subject()));
    }
    strangers("media");
    strangers("faces");
    strangers("evidence");
    return findings;
  }

  private void evidence(Subject s) {
    if (!s.evidenceSha256().isEmpty()) {
      check(new RowChecks.Recorded(s.evidence(), s.evidenceSha256(), -1, "the evidence"));
    }
  }

  private void check(RowChecks.Recorded recorded) {
    String name = recorded.file();
    Path file;
    try {
      file = dataset.folder().resolve(Paths.get(name));
    } catch (RuntimeException e) {
      findings.add(new Finding(name, name + ": this is no name of a file"));
      return;
    }
    if (!known.add(file)) {
      findings.add(new Finding(name, name + ": " + recorded.what() + " is recorded twice"));
    }
    if (!Files.isRegularFile(file)) {
      findings.add(new Finding(name, name + ": " + recorded.what() + " is missing"));
      return;
    }
    try {
      if (recorded.bytes() >= 0 && Files.size(file) != recorded.bytes() || !Hashes.sha256(file).equals(recorded.sha256())) {
        findings.add(new Finding(name, name + ": " + recorded.what() + " was changed since it was added"));
      }
    } catch (UserProblem e) {
      findings.add(new Finding(name, e.getMessage()));
    } catch (IOException e) {
      findings.add(new Finding(name, Problems.reading(file, e).getMessage()));
    }
  }

  /** Files that nothing refers to: put there by hand. What a killed process left is tidied away before. */
  private void strangers(String sub) {
    Path folder = dataset.folder().resolve(sub);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files.filter(f -> Files.isRegularFile(f) && !known.contains(f) && !f.getFileName().toString().startsWith(Staging.PREFIX))
          .sorted().forEach(f -> {
            String name = dataset.folder().relativize(f).toString().replace('\\', '/');
            findings.add(new Finding(name, name + ": this file is not recorded in the dataset; it can be deleted"));
          });
    } catch (IOException | UncheckedIOException e) {
      findings.add(new Finding(sub, "The folder " + folder + " cannot be read: " + Problems.why(e)));
    }
  }
}
