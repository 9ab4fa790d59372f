// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Problems;
import org.likeness.core.run.Run;

/** Writes a run as one file to be mailed; {@link RunUnzip} reads it. */
final class RunZip {

  private RunZip() {}

  static Path write(Run run, Path zip, Progress progress) {
    if (!Files.exists(run.folder().resolve("run.json"))) {
      throw new UserProblem("The run " + run.id() + " cannot be exported: it has no run.json"
          + (run.info().kind().equals(Run.FOREIGN) ? ", since another tool has written it" : ""));
    }
    Path root = run.folder();
    List<Path> files = files(root);
    progress.start("Packing " + run.id(), files.size());
    Atomic.write(zip, temp -> {
      try (OutputStream raw = Files.newOutputStream(temp); ZipOutputStream out = new ZipOutputStream(raw)) {
        for (Path file : files) {
          progress.check();
          out.putNextEntry(new ZipEntry(run.id() + "/" + root.relativize(file).toString().replace('\\', '/')));
          Files.copy(file, out);
          out.closeEntry();
          progress.advance(1);
        }
      }
    });
    return zip;
  }

  private static List<Path> files(Path root) {
    try (var all = Files.walk(root)) {
      return all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).filter(f -> !f.getFileName().toString().equals("run.lock"))
          .filter(f -> !root.relativize(f).toString().contains(Atomic.TEMPORARY)).sorted().toList();
    } catch (IOException e) {
      throw Problems.reading(root, e);
    }
  }
}
