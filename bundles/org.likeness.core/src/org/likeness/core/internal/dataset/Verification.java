// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.dataset.DatasetItem;
import org.likeness.core.dataset.Finding;
import org.likeness.core.io.Hashes;
import org.likeness.core.io.Problems;

/** Compares a dataset's files with what is recorded. */
final class Verification {
  private final FolderDataset dataset;
  private final List<Finding> findings = new ArrayList<>();
  private final Set<Path> known = new HashSet<>();

  Verification(FolderDataset dataset) {
    this.dataset = dataset;
  }

  List<Finding> run(Progress progress) {
    record Crop(String file, String sha256) {}
    List<DatasetItem> items;
    List<Crop> crops;
    try {
      dataset.info();
    } catch (UserProblem e) {
      findings.add(new Finding("dataset.json", e.getMessage()));
    }
    try {
      for (String answer : dataset.query("PRAGMA quick_check", r -> r.getString(1))) {
        if (!answer.equals("ok")) {
          findings.add(new Finding("dataset.db", "The database is damaged: " + answer));
        }
      }
      items = dataset.items();
      crops = dataset.query("SELECT crop, sha256 FROM faces ORDER BY id", r -> new Crop(r.getString(1), r.getString(2)));
    } catch (UserProblem e) {
      findings.add(new Finding("dataset.db", e.getMessage()));
      return findings;
    }
    progress.start("Verifying " + dataset.name(), items.size() + crops.size());
    for (DatasetItem item : items) {
      progress.check();
      check(item.file(), dataset.file(item), item.sha256(), item.linked() ? "the linked file" : "the file");
      progress.advance(1);
    }
    for (Crop crop : crops) {
      progress.check();
      check(crop.file(), dataset.folder().resolve(crop.file()), crop.sha256(), "the face crop");
      progress.advance(1);
    }
    strangers("media");
    strangers("faces");
    return findings;
  }

  private void check(String name, Path file, String sha256, String what) {
    known.add(file);
    if (!Files.isRegularFile(file)) {
      findings.add(new Finding(name, name + ": " + what + " is missing"));
      return;
    }
    try {
      if (!Hashes.sha256(file).equals(sha256)) {
        findings.add(new Finding(name, name + ": " + what + " was changed since it was added"));
      }
    } catch (UserProblem e) {
      findings.add(new Finding(name, e.getMessage()));
    }
  }

  /** Files that nothing refers to: left by a killed import, or put there by hand. */
  private void strangers(String sub) {
    Path folder = dataset.folder().resolve(sub);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      files.filter(f -> Files.isRegularFile(f) && !known.contains(f)).sorted().forEach(f -> {
        String name = dataset.folder().relativize(f).toString().replace('\\', '/');
        findings.add(new Finding(name, name + ": this file is not recorded in the dataset; it can be deleted"));
      });
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
  }
}
