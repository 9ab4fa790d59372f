// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;

/** Consents and licences that lie in a dataset's folder {@code evidence/}. */
final class Evidence {
  static final String FOLDER = "evidence/";

  private Evidence() {}

  /** Where a copy belongs: under its own name, or one with a number when another file has that name. */
  static String name(Path dataset, Path file) {
    if (!Files.isRegularFile(file)) {
      throw new UserProblem("There is no file " + file);
    }
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.') < 1 ? name.length() : name.lastIndexOf('.');
    String place = FOLDER + name;
    String hash = Hashes.sha256(file);
    for (int n = 2; Files.exists(dataset.resolve(place)) && !Hashes.sha256(dataset.resolve(place)).equals(hash); n++) {
      place = FOLDER + name.substring(0, dot) + "-" + n + name.substring(dot);
    }
    return place;
  }
}
