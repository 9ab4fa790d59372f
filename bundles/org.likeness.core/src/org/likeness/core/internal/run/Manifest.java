// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Json;
import org.likeness.base.io.Problems;

/**
 * {@code files.json}: size and SHA-256 of the files of a run, written at every checkpoint and at the end. Not covered are
 * {@code notes.md}, which may be edited, the lock, what is hidden, and the large files of checkpoints, whose hashes stand in
 * the checkpoint's own {@code state.json}, which is covered.
 *
 * @param files by name with slashes
 */
record Manifest(Map<String, Entry> files) {
  static final String FILE = "files.json";
  private static final long LARGEST = 1L << 50;

  /** @param bytes size @param sha256 in hex */
  record Entry(long bytes, String sha256) {}

  /** Nothing when the run has none: it was made by an earlier version, or was never started. */
  static Optional<Manifest> read(Path run) {
    Path file = run.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Map<String, Entry> out = new TreeMap<>();
    Json.map(Json.readMap(file), "files").forEach((name, value) -> {
      if (!(value instanceof Map<?, ?> m) || !inside(run, name)) {
        throw new UserProblem(file + ": this is no list of the files of a run");
      }
      @SuppressWarnings("unchecked")
      Map<String, Object> entry = (Map<String, Object>) m;
      out.put(name, new Entry(Json.integer(entry, "bytes", 0, LARGEST, file.toString()), Json.text(entry, "sha256")));
    });
    return Optional.of(new Manifest(out));
  }

  private static boolean inside(Path run, String name) {
    try {
      Path p = run.resolve(name);
      return !name.isEmpty() && p.normalize().equals(p) && p.startsWith(run) && !p.equals(run);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  void write(Path run) {
    Map<String, Object> entries = new LinkedHashMap<>();
    files.forEach((name, e) -> {
      Map<String, Object> m = new LinkedHashMap<>();
      m.put("bytes", e.bytes());
      m.put("sha256", e.sha256());
      entries.put(name, m);
    });
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("likeness", 1);
    json.put("files", entries);
    Atomic.write(run.resolve(FILE), Json.write(json));
  }

  /** The names of the files that are to be covered, in order. */
  static Iterable<String> names(Path run) {
    try (var all = Files.walk(run)) {
      return all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).map(f -> run.relativize(f).toString().replace('\\', '/'))
          .filter(Manifest::covered).sorted().toList();
    } catch (IOException e) {
      throw Problems.reading(run, e);
    } catch (java.io.UncheckedIOException e) {
      throw Problems.reading(run, e.getCause());
    }
  }

  private static boolean covered(String name) {
    if (name.equals(FILE) || name.equals("run.lock") || name.equals("notes.md") || name.equals("run.json")) {
      return false; // run.json is covered by itself: what it says is known before it is written
    }
    if (name.startsWith(".") || name.contains("/.")) {
      return false;
    }
    return !name.startsWith("checkpoints/") || name.endsWith("/" + CheckpointFiles.STATE) || name.endsWith("/" + CheckpointFiles.STATE_HASH);
  }

  /** Files that are only ever added to: while a run goes on, what was there must still be there. */
  static boolean grows(String name) {
    return name.equals("log.txt") || name.contains("tfevents");
  }
}
