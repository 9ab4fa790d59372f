// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * What lies in a prepared area: some twenty small files, 0.2 MB in all, so that looking at every byte at each start costs
 * about a millisecond. A line each: checksum, size, name.
 */
final class AreaFiles {

  static final String READY = "ready";

  private AreaFiles() {}

  /** Whether all files are as they were when this was written. */
  static boolean intact(Path area) {
    Path ready = area.resolve(READY);
    try {
      return Files.isRegularFile(ready) && Files.readAllLines(ready).equals(lines(area));
    } catch (IOException e) {
      return false; // what cannot be read cannot be started from
    }
  }

  /** Written last: an area without it was not prepared to the end. */
  static void write(Path area) throws IOException {
    Path temp = Files.write(area.resolve(READY + ".new"), lines(area));
    Files.move(temp, area.resolve(READY), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static List<String> lines(Path area) throws IOException {
    try (Stream<Path> all = Files.walk(area)) {
      List<Path> files = all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).filter(f -> !transientFile(f)).sorted().toList();
      List<String> out = new java.util.ArrayList<>();
      for (Path f : files) {
        byte[] bytes = Files.readAllBytes(f);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        out.add(String.format("%08x %d %s", crc.getValue(), bytes.length, area.relativize(f)));
      }
      return out;
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /**
   * The list itself; locks and logs of the framework and what it marks a running process by ({@code .tmp2.instance}), which say
   * nothing about its state: a second process must not take a first one's for damage.
   */
  private static boolean transientFile(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(READY) || name.endsWith(".lock") || name.endsWith(".log") || name.startsWith(".fileTable")
        || name.startsWith(".tmp") && name.endsWith(".instance");
  }
}
