// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The plug-in jars that the user installed. */
final class UserPlugins {

  private UserPlugins() {}

  /** The jars in {@code folder}, by name; none when it does not exist. Folders and links to nothing are no jars. */
  static List<Path> in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(p -> p.getFileName().toString().endsWith(".jar") && Files.isRegularFile(p)).sorted().toList();
    }
  }

  /** Changes when a jar comes, goes or is replaced; empty when there is none. */
  static String fingerprint(Path folder) throws IOException {
    List<Path> jars = in(folder);
    if (jars.isEmpty()) return "";
    StringBuilder s = new StringBuilder();
    for (Path jar : jars) s.append(jar).append(Files.size(jar)).append(Files.getLastModifiedTime(jar).toMillis());
    return Integer.toHexString(s.toString().hashCode());
  }
}
