// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.FileLocks;
import org.likeness.base.io.Problems;

/**
 * The right to make a dataset of one name, held from the first look until it is there. The locks lie beside the datasets,
 * since a folder that is not there yet cannot hold one; they are never deleted, for a lock that is deleted locks nobody out.
 */
final class Reservation implements AutoCloseable {
  private static final String FOLDER = ".locks";
  private final FileLocks lock;

  private Reservation(FileLocks lock) {
    this.lock = lock;
  }

  /** @throws UserProblem when another process or job is making a dataset of this name */
  static Reservation of(Path datasets, String name) {
    Path folder = datasets.resolve(FOLDER);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Problems.writing(folder, e);
    }
    // One name on file systems that do not tell cases apart
    return new Reservation(FileLocks.tryLock(folder.resolve(name.toLowerCase(Locale.ROOT))).orElseThrow(() -> new UserProblem(
        "The dataset '" + name + "' is being made by another process or job; try again when it is done")));
  }

  @Override
  public void close() {
    lock.close();
  }
}
