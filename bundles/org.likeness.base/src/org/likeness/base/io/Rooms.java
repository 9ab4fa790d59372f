// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.file.Staging;

/**
 * Whether folders can take files of certain names. It is tried, for nothing else answers for every file system: a file of the
 * longest name is made in a temporary folder and deleted again.
 */
final class Rooms {

  /** Bytes of UTF-8 that most file systems allow in a name; only for the sentence. */
  private static final int USUAL = 255;

  private Rooms() {}

  /**
   * Makes missing folders; removes them again when something is refused.
   *
   * @param files each with the file of whom it is the record, or an empty text
   * @param alike pairs whose names differ only where some file systems see no difference
   */
  static void check(Map<Path, String> files, List<Path[]> alike) {
    Map<Path, Path> longest = new HashMap<>();
    files.keySet().forEach(f -> longest.merge(f.getParent(), f, (a, b) -> bytes(b) > bytes(a) ? b : a));
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Map.Entry<Path, Path> e : longest.entrySet()) {
        folder(e.getKey(), e.getValue(), made);
        attempt(e.getValue(), files.get(e.getValue()));
      }
      alike.forEach(Rooms::apart);
    } catch (UserProblem e) {
      made.forEach(f -> remove(f, e));
      throw e;
    }
  }

  private static void folder(Path folder, Path file, Deque<Path> made) {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path at = folder; at != null && !Files.exists(at); at = at.getParent()) {
      missing.push(at);
    }
    for (Path at : missing) {
      try {
        Files.createDirectory(at);
        made.push(at);
      } catch (IOException e) {
        if (!Files.isDirectory(at)) {
          throw Problems.writing(file, e);
        }
      }
    }
    if (!Files.isDirectory(folder)) {
      throw new UserProblem("Cannot write " + file + ": " + folder + " is no folder");
    }
    if (!Problems.canWriteInto(folder)) {
      throw new UserProblem("Cannot write " + file + ": the folder is read-only for you");
    }
  }

  private static void attempt(Path file, String recordOf) {
    try {
      probe(file, file.getFileName());
    } catch (IOException e) {
      if (!Problems.why(e).toLowerCase(Locale.ROOT).contains("name too long")) {
        throw Problems.writing(file, e);
      }
      Path name = recordOf.isEmpty() ? file.getFileName() : Path.of(recordOf);
      int most = USUAL - (bytes(file) - bytes(name));
      throw new UserProblem("Cannot write " + file.resolveSibling(name) + ": the name has " + bytes(name) + " bytes in UTF-8, which is too long"
          + (recordOf.isEmpty() ? "" : " for the signed record beside it") + "; at most " + most + " usually fit", e);
    }
  }

  /** On a file system that sees no difference between two names, a file made under one is found under the other. */
  private static void apart(Path[] pair) {
    try {
      if (probe(pair[0], pair[1].getFileName())) {
        throw new UserProblem("Cannot write both " + pair[0] + " and " + pair[1] + ": this file system takes them for one file");
      }
    } catch (IOException e) {
      throw Problems.writing(pair[0], e);
    }
  }

  /** Makes a file of that name in a temporary folder beside its place; whether it is also found under the other name. */
  private static boolean probe(Path file, Path other) throws IOException {
    Path folder = Staging.beside(file.resolveSibling("probe"));
    try {
      Files.createDirectory(folder);
      Files.createFile(folder.resolve(file.getFileName()));
      return Files.exists(folder.resolve(other));
    } finally {
      Atomic.delete(folder);
    }
  }

  private static void remove(Path folder, Throwable cause) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static int bytes(Path path) {
    return path.getFileName().toString().getBytes(StandardCharsets.UTF_8).length;
  }
}
