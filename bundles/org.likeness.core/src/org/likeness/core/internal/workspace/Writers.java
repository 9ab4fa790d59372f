// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.workspace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.FileLocks;

/** The locks of a run or dataset, held so that nobody begins to write while it is moved. */
final class Writers implements AutoCloseable {
  /** What is in a folder of a kind, and the lock that its writers take. */
  private static final Map<String, String> LOCKS = Map.of("dataset.json", "dataset.lock", "dataset.db", "dataset.lock", "run.json", "run.lock");
  private final List<FileLocks> held = new ArrayList<>();

  private Writers() {}

  /** @throws UserProblem when a living process, this one too, writes there: it would go on in a folder that is gone */
  static Writers keepOut(Path what) throws IOException {
    Writers out = new Writers();
    for (Path lock : locks(what)) {
      try {
        out.held.add(FileLocks.tryLock(lock).orElseThrow(() -> new UserProblem("'" + what.getFileName()
            + "' is being written by a run or job that is going on; stop it or wait until it is done, then move it to the trash")));
      } catch (RuntimeException e) {
        out.close();
        throw e;
      }
    }
    return out;
  }

  private static List<Path> locks(Path what) throws IOException {
    List<Path> out = new ArrayList<>();
    Path beside = what.resolveSibling("." + what.getFileName() + ".lock");
    if (Files.isRegularFile(beside)) {
      out.add(beside);
    }
    if (Files.isDirectory(what)) {
      try (var all = Files.list(what)) {
        all.filter(f -> f.getFileName().toString().endsWith(".lock") && Files.isRegularFile(f)).forEach(out::add);
      }
      LOCKS.forEach((sign, lock) -> {
        if (Files.exists(what.resolve(sign)) && !out.contains(what.resolve(lock))) {
          out.add(what.resolve(lock)); // nobody has written yet: nobody shall begin now
        }
      });
    }
    return out;
  }

  @Override
  public void close() {
    held.forEach(FileLocks::close);
    held.clear();
  }
}
