// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.likeness.api.problem.UserProblem;

/** Finding files by the endings of their names, in an order that is the same everywhere. */
public final class MediaFolder {
  private static final int LOOK_AT = 500;

  private MediaFolder() {}

  static boolean matches(Path file, Pattern endings) {
    return endings.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT)).matches();
  }

  /** The share of a file (0 or 1) or of a folder's first files with these endings. */
  public static double share(Path source, Pattern endings, int depth) {
    if (Files.isRegularFile(source)) {
      return matches(source, endings) ? 1 : 0;
    }
    if (!Files.isDirectory(source)) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(source, depth)) {
      int[] count = new int[2];
      files.filter(MediaFolder::visible).limit(LOOK_AT).forEach(f -> count[matches(f, endings) ? 1 : 0]++);
      return count[1] == 0 ? 0 : (double) count[1] / (count[0] + count[1]);
    } catch (IOException | UncheckedIOException e) {
      return 0; // what cannot be looked into cannot be read
    }
  }

  /** The files with these endings, by their path below the source. */
  public static List<Path> list(Path source, Pattern endings, int depth) {
    if (!Files.exists(source)) {
      throw new UserProblem("There is no file or folder " + source);
    }
    if (Files.isRegularFile(source)) {
      return List.of(source.toAbsolutePath());
    }
    try (Stream<Path> files = Files.walk(source.toAbsolutePath(), depth)) {
      List<Path> out = new ArrayList<>(files.filter(f -> visible(f) && matches(f, endings)).toList());
      out.sort(Comparator.comparing(f -> source.toAbsolutePath().relativize(f).toString().replace('\\', '/')));
      return out;
    } catch (IOException | UncheckedIOException e) {
      throw new UserProblem("Cannot read the folder " + source + ": " + e.getMessage(), e);
    }
  }

  private static boolean visible(Path f) {
    return Files.isRegularFile(f) && !f.getFileName().toString().startsWith(".");
  }

  /**
   * The first folder below the source on the way to a file; empty when the file lies in the source itself.
   */
  public static String firstFolder(Path source, Path file) {
    Path below = source.toAbsolutePath().relativize(file);
    return below.getNameCount() > 1 ? below.getName(0).toString() : "";
  }
}
