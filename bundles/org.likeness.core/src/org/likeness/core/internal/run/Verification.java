// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Plain;
import org.likeness.base.io.Problems;

/**
 * Compares the files of a run with its {@code files.json}. Of a run that has ended every covered file must be as it was; of
 * one that goes on, or was interrupted, the recipe, and of what grows the part that was there.
 */
final class Verification {
  /** What lists and tables show of a run: small, looked at each time. */
  static final Predicate<String> SHOWN = n -> n.equals("run.json") || n.equals("recipe.yaml") || n.equals("results.json");
  private final Path run;
  private final boolean ended;

  /** @param ended whether {@code run.json} says so */
  Verification(Path run, boolean ended) {
    this.run = run;
    this.ended = ended;
  }

  /** One sentence per file; nothing for a run that has no {@code files.json}. */
  List<String> problems(Predicate<String> which, Progress progress) {
    Optional<Manifest> manifest;
    try {
      manifest = Manifest.read(run);
    } catch (UserProblem e) {
      return List.of(e.getMessage());
    }
    if (manifest.isEmpty()) {
      return List.of();
    }
    List<String> out = new ArrayList<>();
    Map<String, Manifest.Entry> files = manifest.get().files();
    for (Map.Entry<String, Manifest.Entry> e : files.entrySet()) {
      if (which.test(e.getKey())) {
        progress.check();
        problem(e.getKey(), e.getValue()).ifPresent(out::add);
      }
    }
    if (ended) {
      for (String name : Manifest.names(run)) {
        if (which.test(name) && !files.containsKey(name) && read(name)) {
          out.add(Plain.line(name) + " was added after the run had ended");
        }
      }
    }
    return out;
  }

  /** What Likeness would show as the run's own. */
  private static boolean read(String name) {
    return name.equals("results.json") || Manifest.grows(name) || name.startsWith("samples/") || name.startsWith("checkpoints/");
  }

  private Optional<String> problem(String name, Manifest.Entry e) {
    Path file = run.resolve(name);
    boolean grows = Manifest.grows(name);
    if (!ended && !grows && !name.equals("recipe.yaml")) {
      return Optional.empty(); // may be written anew at any time
    }
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.of(Plain.line(name) + " is missing");
      }
      long size = Files.size(file);
      if (ended && size > e.bytes() && grows) {
        return Optional.of(Plain.line(name) + " has grown since the run ended");
      }
      if (size < e.bytes() || size > e.bytes() && !grows || !hash(file, e.bytes()).equals(e.sha256())) {
        return Optional.of(Plain.line(name) + " is not as it was written");
      }
      return Optional.empty();
    } catch (IOException x) {
      throw Problems.reading(file, x);
    }
  }

  private static String hash(Path file, long bytes) throws IOException {
    MessageDigest digest = Hashes.digest();
    CoveredFiles.read(file, 0, bytes, digest);
    return Hashes.hex(digest.digest());
  }
}
