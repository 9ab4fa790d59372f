// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.FileLocks;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;
import org.likeness.core.models.ModelEntry;
import org.likeness.core.models.ModelEntry.ModelFile;

/** Installs one entry: files are gathered in a part folder, which takes its name when all of them are right. */
final class Installation {
  private final ModelEntry entry;
  private final Path library;
  private final Path part;
  private final Progress progress;

  Installation(ModelEntry entry, Path library, Progress progress) {
    this.entry = entry;
    this.library = library;
    this.part = library.resolve(".part-" + entry.id());
    this.progress = progress;
  }

  Path run(Path from) {
    try {
      Files.createDirectories(part);
    } catch (IOException e) {
      throw Problems.writing(part, e);
    }
    try (FileLocks lock = FileLocks.tryLock(library.resolve(".lock-" + entry.id())).orElseThrow(() -> new UserProblem(
        "The model '" + entry.id() + "' is being installed by another process"))) {
      if (from == null) {
        download();
      } else {
        copy(from);
      }
      return finish();
    } catch (IOException e) {
      throw Problems.writing(part, e);
    }
  }

  private void copy(Path from) throws IOException {
    if (!Files.isDirectory(from)) {
      throw new UserProblem("There is no folder " + from);
    }
    Map<String, Path> there = index(from);
    List<ModelFile> missing = entry.files().stream().filter(f -> !there.containsKey(name(f))).toList();
    boolean pack = !entry.packer().isEmpty() && entry.sources().stream().allMatch(s -> there.containsKey(name(s)));
    if (!missing.isEmpty() && !pack) {
      throw new UserProblem("The folder " + from + " lacks " + missing.get(0).name()
          + (missing.size() > 1 ? " and " + (missing.size() - 1) + " more files" : "") + " of the model '" + entry.id() + "'");
    }
    progress.start("Copying " + entry.id(), entry.bytes());
    for (ModelFile file : entry.files()) {
      if (there.containsKey(name(file))) {
        progress.check();
        accept(file, there.get(name(file)));
        Atomic.copy(there.get(name(file)), part.resolve(file.name()));
        progress.advance(file.bytes());
      }
    }
    if (!missing.isEmpty()) {
      Map<String, Path> sources = new HashMap<>();
      entry.sources().forEach(s -> sources.put(name(s), there.get(name(s))));
      pack(sources);
    }
  }

  /** Files by name; of several with one name (LICENSE) the one that is right, else the one nearest to the top. */
  private Map<String, Path> index(Path from) throws IOException {
    Map<String, String> wanted = new HashMap<>();
    entry.files().forEach(f -> wanted.put(name(f), f.sha256()));
    Map<String, Path> there = new HashMap<>();
    try (var all = Files.walk(from, 5)) {
      for (Path p : all.filter(Files::isRegularFile).sorted(Comparator.comparingInt(Path::getNameCount).thenComparing(p -> p)).toList()) {
        String name = p.getFileName().toString();
        Path before = there.putIfAbsent(name, p);
        if (before != null && wanted.containsKey(name) && !Hashes.sha256(before).equals(wanted.get(name))
            && Hashes.sha256(p).equals(wanted.get(name))) {
          there.put(name, p);
        }
      }
    }
    return there;
  }

  private static String name(ModelFile file) {
    return file.name().substring(file.name().lastIndexOf('/') + 1);
  }

  private void download() throws IOException {
    Download download = new Download(progress);
    List<ModelFile> direct = entry.files().stream().filter(f -> !f.url().isEmpty()).toList();
    long bytes = direct.stream().mapToLong(ModelFile::bytes).sum() + entry.sources().stream().mapToLong(ModelFile::bytes).sum();
    progress.start("Downloading " + entry.id(), bytes);
    for (ModelFile file : direct) {
      download.fetch(file, part.resolve(file.name()));
    }
    if (!entry.packer().isEmpty()) {
      Map<String, Path> sources = new HashMap<>();
      for (ModelFile source : entry.sources()) {
        Path to = part.resolve("sources").resolve(name(source));
        download.fetch(source, to);
        sources.put(name(source), to);
      }
      pack(sources);
    }
  }

  private void pack(Map<String, Path> sources) throws IOException {
    for (ModelFile source : entry.sources()) {
      accept(source, sources.get(name(source)));
    }
    if (!entry.packer().equals("ict-facekit")) {
      throw new IllegalStateException("Unknown packer " + entry.packer());
    }
    progress.start("Packing " + entry.id(), entry.sources().size());
    Atomic.write(part.resolve(IctPacker.FILE), temp -> IctPacker.pack(sources, temp, progress));
  }

  private void accept(ModelFile file, Path path) {
    if (!Hashes.sha256(path).equals(file.sha256())) {
      throw new UserProblem(path + " is not the file that belongs to the model '" + entry.id() + "' (wrong checksum)");
    }
  }

  private Path finish() throws IOException {
    for (ModelFile file : entry.files()) {
      accept(file, part.resolve(file.name()));
    }
    Atomic.delete(part.resolve("sources"));
    Path target = library.resolve(entry.id());
    Path old = library.resolve(".old-" + entry.id());
    Atomic.delete(old);
    if (Files.exists(target)) {
      Files.move(target, old);
    }
    Files.move(part, target);
    Atomic.sync(library);
    Atomic.delete(old);
    return target;
  }
}
