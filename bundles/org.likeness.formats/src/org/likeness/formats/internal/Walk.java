// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The visible files below a folder, links followed. A link that leads back to where it lies ends there; a folder that is
 * reached by two ways is looked into once.
 *
 * @param files in no order
 * @param problems sentences about what could not be looked into
 */
record Walk(List<Path> files, List<String> problems) {

  /** @param most how many files at most. @throws IOException when the folder itself cannot be read */
  static Walk files(Path source, int depth, int most) throws IOException {
    Walk walk = new Walk(new ArrayList<>(), new ArrayList<>());
    Set<Path> seen = new HashSet<>();
    Files.walkFileTree(source, EnumSet.of(FileVisitOption.FOLLOW_LINKS), depth, new SimpleFileVisitor<>() {
      @Override
      public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) throws IOException {
        boolean hidden = !dir.equals(source) && dir.getFileName().toString().startsWith(".");
        return hidden || !seen.add(dir.toRealPath()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isSymbolicLink()) {
          walk.problems.add(file + " is a link to nothing");
        } else if (attributes.isRegularFile() && (file.equals(source) || !file.getFileName().toString().startsWith("."))) {
          walk.files.add(file);
        }
        return walk.files.size() >= most ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(source)) {
          throw e;
        }
        if (!(e instanceof FileSystemLoopException)) {
          walk.problems.add("Cannot look into " + file + ": there is no right to read it");
        }
        return FileVisitResult.CONTINUE;
      }

      @Override
      public FileVisitResult postVisitDirectory(Path dir, IOException e) {
        if (e != null) {
          walk.problems.add("Cannot read the folder " + dir + " to its end");
        }
        return FileVisitResult.CONTINUE;
      }
    });
    return walk;
  }
}
