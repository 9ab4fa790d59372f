// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.workspace;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Problems;
import org.likeness.core.workspace.Trash;

/** The folder {@code trash/}. */
final class FolderTrash implements Trash {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss-SSS");
  private static final int STAMP_LENGTH = 19;

  private final Path workspace;
  private final Path folder;

  FolderTrash(Path workspace) {
    this.workspace = workspace;
    this.folder = workspace.resolve("trash");
  }

  @Override
  public Path put(Path inside) {
    Path what = inside.toAbsolutePath().normalize();
    if (!what.startsWith(workspace) || what.equals(workspace)) {
      throw new UserProblem(inside + " does not lie in the workspace " + workspace);
    }
    if (what.startsWith(folder)) {
      throw new UserProblem(inside + " lies in the trash already");
    }
    try (Writers nobody = Writers.keepOut(what)) {
      Path to = reserve().resolve(workspace.relativize(what).toString());
      Files.createDirectories(to.getParent());
      return moved(what, to, nobody);
    } catch (IOException e) {
      throw new UserProblem("Cannot move " + what + " to the trash: " + Problems.why(e), e);
    }
  }

  private Path reserve() throws IOException {
    Files.createDirectories(folder);
    for (LocalDateTime now = LocalDateTime.now();; now = now.plusNanos(1_000_000)) {
      try {
        return Files.createDirectory(folder.resolve(STAMP.format(now)));
      } catch (FileAlreadyExistsException e) {
        continue; // discarded in the same millisecond: the next one
      }
    }
  }

  /** Some systems do not move a folder with an open file in it: there the locks are let go just before. */
  private static Path moved(Path what, Path to, Writers nobody) throws IOException {
    try {
      return Files.move(what, to);
    } catch (IOException e) {
      nobody.close();
      return Files.move(what, to);
    }
  }

  @Override
  public List<Item> items() {
    List<Item> out = new ArrayList<>();
    for (Path entry : list(folder)) {
      Optional<LocalDateTime> when = stamp(entry.getFileName().toString());
      if (when.isEmpty()) {
        continue;
      }
      if (entry.getFileName().toString().length() > STAMP_LENGTH) {
        older(entry).ifPresent(from -> out.add(new Item(entry, from, when.get())));
        continue;
      }
      for (Path kind : list(entry)) {
        things(kind).forEach(thing -> out.add(new Item(thing, workspace.resolve(entry.relativize(thing).toString()), when.get())));
      }
    }
    out.sort(Comparator.comparing(Item::discarded).thenComparing(Item::name).reversed());
    return out;
  }

  /** Recipes may lie in folders below theirs. */
  private static List<Path> things(Path kind) {
    if (!kind.getFileName().toString().equals("recipes")) {
      return list(kind);
    }
    try (var all = Files.walk(kind)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw Problems.reading(kind, e);
    }
  }

  /** {@code STAMP-NAME}, as the first version wrote it: what is in it says where it came from. */
  private Optional<Path> older(Path entry) {
    String name = entry.getFileName().toString().substring(STAMP_LENGTH + 1);
    String kind = Files.exists(entry.resolve("dataset.json")) ? "datasets" : Files.exists(entry.resolve("run.json")) ? "runs"
        : name.matches(".*\\.ya?ml") ? "recipes" : null;
    return Optional.ofNullable(kind).map(k -> workspace.resolve(k).resolve(name));
  }

  private static Optional<LocalDateTime> stamp(String name) {
    if (name.length() < STAMP_LENGTH || name.length() > STAMP_LENGTH && name.charAt(STAMP_LENGTH) != '-') {
      return Optional.empty();
    }
    try {
      return Optional.of(LocalDateTime.parse(name.substring(0, STAMP_LENGTH), STAMP));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static List<Path> list(Path of) {
    if (!Files.isDirectory(of)) {
      return List.of();
    }
    try (var all = Files.list(of)) {
      return all.sorted().toList();
    } catch (IOException e) {
      throw Problems.reading(of, e);
    }
  }

  @Override
  public Path restore(Item item) {
    if (Files.exists(item.from())) {
      throw new UserProblem("Cannot restore '" + item.name() + "': there is another one of this name in " + item.from().getParent()
          + "; move that one to the trash first");
    }
    try {
      Files.createDirectories(item.from().getParent());
      Files.move(item.place(), item.from());
      emptied(item.place().getParent());
      return item.from();
    } catch (IOException e) {
      throw new UserProblem("Cannot restore " + item.from() + ": " + Problems.why(e), e);
    }
  }

  /** Removes the empty folders that restoring leaves. */
  private void emptied(Path from) throws IOException {
    for (Path p = from; p.startsWith(folder) && !p.equals(folder); p = p.getParent()) {
      if (!list(p).isEmpty()) {
        return;
      }
      Files.delete(p);
    }
  }
}
