// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.io.Atomic;
import org.likeness.core.io.Problems;
import org.likeness.core.run.Run;

/** A run as one file to be mailed. */
final class RunZip {

  private RunZip() {}

  static Path write(Run run, Path zip, Progress progress) {
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
      return all.filter(Files::isRegularFile).filter(f -> !f.getFileName().toString().equals("run.lock"))
          .filter(f -> !root.relativize(f).toString().contains(Atomic.TEMPORARY)).sorted().toList();
    } catch (IOException e) {
      throw Problems.reading(root, e);
    }
  }

  /** @return the new run folder */
  static Path read(Path zip, Path runs, Progress progress) {
    try (ZipFile in = new ZipFile(zip.toFile())) {
      List<? extends ZipEntry> entries = in.stream().filter(e -> !e.isDirectory()).toList();
      String id = id(entries).orElseThrow(() -> new UserProblem(zip + ": this is not an exported run: it has no run.json"));
      Path target = free(runs, id);
      progress.start("Unpacking " + id, entries.size());
      Atomic.folder(target, temp -> {
        for (ZipEntry e : entries) {
          progress.check();
          Path file = inside(temp, e.getName().substring(id.length() + 1), zip);
          Files.createDirectories(file.getParent());
          try (InputStream content = in.getInputStream(e)) {
            Files.copy(content, file);
          }
          progress.advance(1);
        }
      });
      return target;
    } catch (ZipException e) {
      throw new UserProblem(zip + ": this is not a zip file that can be read: " + e.getMessage(), e);
    } catch (CancellationException e) {
      throw e;
    } catch (IOException e) {
      throw Problems.reading(zip, e);
    }
  }

  private static Optional<String> id(List<? extends ZipEntry> entries) {
    return entries.stream().map(ZipEntry::getName).filter(n -> n.matches("[A-Za-z0-9][A-Za-z0-9._-]*/run\\.json"))
        .map(n -> n.substring(0, n.indexOf('/'))).findFirst()
        .filter(id -> entries.stream().allMatch(e -> e.getName().startsWith(id + "/")));
  }

  private static Path inside(Path folder, String name, Path zip) {
    Path file = folder.resolve(name).normalize();
    if (name.isEmpty() || !file.startsWith(folder) || file.equals(folder)) {
      throw new UserProblem(zip + ": this file is refused: the entry '" + name + "' would lie outside the run");
    }
    return file;
  }

  private static Path free(Path runs, String id) {
    Path target = runs.resolve(id);
    for (int n = 2; Files.exists(target); n++) {
      target = runs.resolve(id + "-" + n);
    }
    return target;
  }
}
