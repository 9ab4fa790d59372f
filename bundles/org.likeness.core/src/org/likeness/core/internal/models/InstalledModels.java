// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.core.models.ModelEntry;
import org.likeness.core.models.ModelEntry.ModelFile;
import org.likeness.core.models.ModelLibrary;

/** Models in folders: {@code FOLDER/ID/files}. The first folder is the one that is installed into. */
public class InstalledModels implements ModelLibrary {
  private final List<Path> folders;
  private final Supplier<Catalogue> catalogue;
  private final Intact intact;

  public InstalledModels(Path folder) {
    this(List.of(folder), Catalogue.ours());
  }

  /** With a catalogue that may grow and shrink. */
  InstalledModels(Path folder, Supplier<Catalogue> catalogue) {
    this(List.of(folder), catalogue, new Intact());
  }

  private InstalledModels(List<Path> folders, Catalogue fixed) {
    this(folders, () -> fixed, new Intact());
  }

  /** Those of a library and those of one more folder. */
  public InstalledModels(ModelLibrary library, Path extra) {
    this(List.of(library.folder(), extra), () -> new Catalogue(library.catalogue(), library.problems()),
        library instanceof InstalledModels m ? m.intact : new Intact());
  }

  /** With another catalogue: for tests. */
  public InstalledModels(List<Path> folders, List<ModelEntry> catalogue) {
    this(folders, new Catalogue(List.copyOf(catalogue), List.of()));
  }

  private InstalledModels(List<Path> folders, Supplier<Catalogue> catalogue, Intact intact) {
    this.intact = intact;
    this.folders = List.copyOf(folders);
    this.catalogue = catalogue;
  }

  @Override
  public List<ModelEntry> catalogue() {
    return catalogue.get().entries();
  }

  @Override
  public List<String> problems() {
    return catalogue.get().problems();
  }

  @Override
  public ModelEntry entry(String id) {
    return catalogue().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow(() -> new UserProblem(
        "There is no model '" + id + "'" + Suggestions.sentence(id, catalogue().stream().map(ModelEntry::id).toList())));
  }

  @Override
  public List<String> installed() {
    return catalogue().stream().map(ModelEntry::id).filter(this::isInstalled).toList();
  }

  @Override
  public boolean isInstalled(String id) {
    return find(id).isPresent();
  }

  @Override
  public Optional<Path> find(String id) {
    return catalogue().stream().filter(e -> e.id().equals(id)).findFirst()
        .flatMap(e -> folders.stream().map(f -> f.resolve(id)).filter(f -> complete(e, f)).findFirst());
  }

  private static boolean complete(ModelEntry entry, Path folder) {
    try {
      for (ModelFile file : entry.files()) {
        Path path = folder.resolve(file.name());
        if (!Files.isRegularFile(path) || Files.size(path) != file.bytes()) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false; // what cannot be looked at cannot be used
    }
  }

  @Override
  public Path path(String id) {
    ModelEntry entry = entry(id);
    damage(id).ifPresent(what -> {
      throw new UserProblem("The model '" + id + "' (" + entry.label() + ") is damaged: " + what + "; 'likeness models install " + id + "' mends it");
    });
    return find(id).orElseThrow(() -> new UserProblem("The model '" + id + "' (" + entry.label() + ") is not installed; 'likeness models"
        + " install " + id + "' does it, with '--from FOLDER' from files that you have"));
  }

  @Override
  public Optional<String> damage(String id) {
    ModelEntry entry = entry(id);
    List<Path> there = folders.stream().map(f -> f.resolve(id)).filter(Files::isDirectory).toList();
    Optional<Path> whole = find(id);
    return whole.isPresent() ? intact.problem(entry, whole.get()) : there.isEmpty() ? Optional.empty() : intact.problem(entry, there.get(0));
  }

  @Override
  public Path install(String id, Path from, Progress progress) {
    ModelEntry entry = entry(id);
    return new Installation(entry, folder(), progress).run(from);
  }

  @Override
  public List<String> verify(String id, Progress progress) {
    ModelEntry entry = entry(id);
    Path folder = folders.stream().map(f -> f.resolve(id)).filter(Files::isDirectory).findFirst().orElseGet(() -> path(id));
    List<String> problems = new ArrayList<>();
    progress.start("Checking " + id, entry.bytes());
    for (ModelFile file : entry.files()) {
      progress.check();
      if (!Files.isRegularFile(folder.resolve(file.name()))) {
        problems.add(folder.resolve(file.name()) + " is missing");
      } else if (!Hashes.sha256(folder.resolve(file.name())).equals(file.sha256())) {
        problems.add(folder.resolve(file.name()) + " is not the file that belongs to '" + id + "' (wrong checksum)");
      }
      progress.advance(file.bytes());
    }
    return problems;
  }

  @Override
  public Path folder() {
    return folders.get(0);
  }
}
