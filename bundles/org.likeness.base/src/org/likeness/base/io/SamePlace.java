// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** Whether two paths mean the same file, however they are spelt: links, {@code ..}, the letters' case, composed accents. */
final class SamePlace {

  private SamePlace() {}

  /** Whether both lead to one file. A hard link is the same file; files that are not there yet are compared by their place. */
  static boolean is(Path a, Path b) {
    try {
      if (Files.exists(a) && Files.exists(b)) {
        return Files.isSameFile(a, b);
      }
    } catch (IOException e) {
      return real(a).equals(real(b)); // one that cannot be looked at is told by its place
    }
    return real(a).equals(real(b));
  }

  /** Whether the file is in the folder, at any depth, or would be. */
  static boolean within(Path folder, Path file) {
    Path real = real(file);
    Path outer = real(folder);
    return real.startsWith(outer) && !real.equals(outer);
  }

  /** The absolute path without links, as far as it exists; what does not exist yet is taken as it is written. */
  static Path real(Path path) {
    Path at = path.toAbsolutePath().normalize();
    Path rest = null;
    while (at != null) {
      try {
        Path real = at.toRealPath();
        return rest == null ? real : real.resolve(rest);
      } catch (IOException e) {
        Path name = at.getFileName();
        if (name == null) {
          break;
        }
        rest = rest == null ? name : name.resolve(rest);
        at = at.getParent();
      }
    }
    return path.toAbsolutePath().normalize();
  }

  /** Anything at all at that place, a link that leads nowhere included. */
  static boolean taken(Path path) {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  /** The same for names that a file system might take for one. */
  static String folded(Path name) {
    return Normalizer.normalize(name.toString(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
