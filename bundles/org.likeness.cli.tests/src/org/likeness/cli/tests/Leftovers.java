// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Names of files that an unfinished writer has left. */
final class Leftovers {

  private Leftovers() {}

  static String in(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.map(f -> f.getFileName().toString()).filter(n -> n.startsWith(".tmp-") || n.contains(".part") || n.endsWith(".tmp")
          || n.endsWith("-journal")).collect(Collectors.joining(" "));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
