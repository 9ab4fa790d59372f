// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.likeness.base.file.Durable;
import org.likeness.base.file.Staging;
import org.likeness.base.io.Problems;

/**
 * The files that a writer has added since its last commit. Their names stand in a list on disk before the files do, so that
 * the next writer knows what a killed one has left, and deletes nothing else. Used under the dataset's lock.
 */
final class AddedFiles {
  static final String LIST = Staging.PREFIX + "added";
  private final Path folder;
  private final List<Path> added = new ArrayList<>();

  AddedFiles(Path folder) {
    this.folder = folder;
  }

  /** @param name relative to the dataset, which will exist in a moment */
  Path add(String name) {
    Path file = folder.resolve(name);
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(folder.resolve(LIST), name + "\n", StandardCharsets.UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
    added.add(file);
    return file;
  }

  /** Forces the files to the disk: before the commit that speaks of them. */
  void sync() {
    try {
      for (Path file : added) {
        Durable.sync(file);
      }
      for (Path parent : added.stream().map(Path::getParent).distinct().toList()) {
        Durable.sync(parent);
      }
    } catch (IOException e) {
      throw Problems.writing(folder, e);
    }
  }

  /** From now on they stay. */
  void committed() {
    added.clear();
    try {
      Files.deleteIfExists(folder.resolve(LIST));
    } catch (IOException e) {
      throw Problems.writing(folder, e);
    }
  }

  void takeBack() throws IOException {
    for (Path file : added) {
      Files.deleteIfExists(file);
    }
    committed();
  }

  /** Whether there is anything temporary in a dataset. */
  static boolean leftIn(Path folder) {
    for (Path place : places(folder)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(place, Staging.PREFIX + "*")) {
        if (all.iterator().hasNext()) {
          return true;
        }
      } catch (IOException | DirectoryIteratorException e) {
        // a folder that is not there holds nothing
      }
    }
    return false;
  }

  private static List<Path> places(Path folder) {
    return List.of(folder, folder.resolve("media"), folder.resolve("faces"), folder.resolve("evidence"));
  }

  /**
   * Deletes what a killed writer has left: its temporary files, and of the files on its list those that no row speaks of.
   *
   * @param recorded names relative to the dataset
   */
  static void clean(Path folder, Set<String> recorded) {
    Path list = folder.resolve(LIST);
    try {
      for (Path place : places(folder)) {
        Staging.sweep(place);
      }
      if (!Files.exists(list)) {
        return;
      }
      for (String name : Files.readString(list).split("\n")) {
        Path file = folder.resolve(name).normalize();
        if (!name.isBlank() && file.startsWith(folder) && !recorded.contains(name)) {
          Files.deleteIfExists(file);
        }
      }
      Files.deleteIfExists(list);
    } catch (IOException e) {
      throw Problems.writing(folder, e);
    }
  }
}
