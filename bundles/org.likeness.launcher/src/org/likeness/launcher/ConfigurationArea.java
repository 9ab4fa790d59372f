// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The framework's own state (installed bundles, wiring, registry cache) for one build of the product, in the user's
 * cache, so that the product folder may be read-only. It is prepared once, under a lock; afterwards any number of
 * processes start from it at the same time and none changes it. One that is damaged (a disk that failed, a cleaner that
 * took half of it away) is noticed at the next start and prepared anew.
 *
 * @param folder the area
 */
record ConfigurationArea(Path folder) {

  private static final long OLD_MILLIS = 14L * 24 * 3600 * 1000;

  /** What {@link #prepare} runs once. */
  interface Preparation {
    void run() throws IOException;
  }

  static ConfigurationArea of(Product product, Face face, UserFolders folders) throws IOException {
    String plugins = UserPlugins.fingerprint(folders.plugins());
    String name = face.folder() + "-" + product.buildId() + (plugins.isEmpty() ? "" : "-" + plugins);
    return new ConfigurationArea(folders.cache().resolve("osgi").resolve(name));
  }

  /** @return whether a damaged one was mended */
  boolean prepare(Preparation preparation) throws IOException {
    if (AreaFiles.intact(folder)) return false;
    Files.createDirectories(folder.getParent());
    Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
    try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid() || AreaFiles.intact(folder)) return false; // another process was quicker
      boolean damaged = Files.exists(folder.resolve(AreaFiles.READY));
      delete(folder); // what a killed process left
      deleteOldSiblings();
      Files.createDirectories(folder);
      preparation.run();
      AreaFiles.write(folder);
      return damaged;
    }
  }

  /** After an orderly end: what the framework has written of its own accord counts as its state. */
  void settle() throws IOException {
    if (Files.exists(folder.resolve(AreaFiles.READY)) && !AreaFiles.intact(folder)) AreaFiles.write(folder);
  }

  private void deleteOldSiblings() throws IOException {
    long limit = System.currentTimeMillis() - OLD_MILLIS;
    try (Stream<Path> siblings = Files.list(folder.getParent())) {
      for (Path p : siblings.filter(Files::isDirectory).toList()) {
        if (Files.getLastModifiedTime(p).toMillis() < limit) delete(p);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    if (!Files.exists(tree)) return;
    try (Stream<Path> all = Files.walk(tree)) {
      for (Path p : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(p);
    }
  }
}
