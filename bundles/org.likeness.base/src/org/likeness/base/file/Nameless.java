// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Temporary names that do not say whose they are: {@code .tmp-1a2b3c4d-NAME} of weights that are being written, and of all
 * files and folders in earlier versions, whose clips and pictures were {@code .partial-1a2b.ENDING}.
 */
final class Nameless {
  private static final Pattern BESIDE = Pattern.compile("\\.tmp-[0-9a-f]{8}-(.+)");
  private static final Pattern PARTIAL = Pattern.compile("\\.partial-[0-9a-f]{1,16}\\.[A-Za-z0-9]{1,11}");

  private Nameless() {}

  /**
   * Whether a path is one. A folder whose target is missing is none: earlier versions set the old content aside under such a
   * name for the moment before the new one took its place, and then it may be the only copy.
   */
  static boolean is(Path path) {
    String name = path.getFileName().toString();
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Matcher m = BESIDE.matcher(name);
      return m.matches() && Files.exists(path.resolveSibling(m.group(1)));
    }
    return PARTIAL.matcher(name).matches() || BESIDE.matcher(name).matches();
  }

  /** When it, or anything in it, was written last. */
  static Instant modified(Path path) throws IOException {
    Instant latest = Instant.MIN;
    try (Stream<Path> all = Files.walk(path)) {
      for (Iterator<Path> i = all.iterator(); i.hasNext();) {
        Instant t = Files.getLastModifiedTime(i.next(), LinkOption.NOFOLLOW_LINKS).toInstant();
        latest = t.isAfter(latest) ? t : latest;
      }
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    return latest;
  }
}
