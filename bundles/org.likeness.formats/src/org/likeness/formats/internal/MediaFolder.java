// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.file.NaturalOrder;
import org.likeness.media.file.MediaFiles;

/** Finding pictures and clips, in the order in which people count and which is the same everywhere. */
public final class MediaFolder {
  private static final int LOOK_AT = 2000;

  private MediaFolder() {}

  /** How many of a file (1) or of a folder's first files are of each kind. */
  public static Map<MediaFiles.Kind, Integer> count(Path source, int depth) {
    Map<MediaFiles.Kind, Integer> count = new EnumMap<>(MediaFiles.Kind.class);
    if (!Files.exists(source)) {
      return count;
    }
    try {
      for (Path f : Walk.files(source, depth, LOOK_AT).files()) {
        count.merge(MediaFiles.of(f), 1, Integer::sum);
      }
    } catch (IOException e) {
      return Map.of(); // what cannot be looked into cannot be read
    }
    return count;
  }

  /** The share (0 to 1) of some kinds among the files. */
  public static double share(Path source, Set<MediaFiles.Kind> kinds, int depth) {
    Map<MediaFiles.Kind, Integer> count = count(source, depth);
    int all = count.values().stream().mapToInt(n -> n).sum();
    return all == 0 ? 0 : kinds.stream().mapToInt(k -> count.getOrDefault(k, 0)).sum() / (double) all;
  }

  /**
   * The files of some kinds, by their path below the source. What is left out is said, by the endings of the names; so are
   * folders that cannot be read. Linked folders are followed, each folder once.
   */
  public static List<Path> list(Path source, Set<MediaFiles.Kind> kinds, int depth, Progress progress) {
    if (!Files.exists(source)) {
      throw new UserProblem("There is no file or folder " + source);
    }
    if (Files.isRegularFile(source)) {
      return List.of(source.toAbsolutePath());
    }
    Walk walk;
    try {
      walk = Walk.files(source.toAbsolutePath(), depth, Integer.MAX_VALUE);
    } catch (IOException e) {
      throw new UserProblem("Cannot read the folder " + source + ": " + e.getMessage(), e);
    }
    List<Path> out = new ArrayList<>();
    Map<String, Integer> others = new TreeMap<>();
    for (Path f : walk.files()) {
      if (kinds.contains(MediaFiles.of(f))) {
        out.add(f);
      } else {
        String ending = MediaFiles.ending(f);
        others.merge(ending.isEmpty() ? "without an ending" : "." + ending, 1, Integer::sum);
      }
    }
    walk.problems().forEach(progress::note);
    if (!others.isEmpty()) {
      int n = others.values().stream().mapToInt(i -> i).sum();
      progress.note("Left out " + n + (n == 1 ? " file" : " files") + " of other kinds: "
          + others.entrySet().stream().limit(12).map(e -> e.getValue() + " " + e.getKey()).collect(Collectors.joining(", "))
          + (others.size() > 12 ? ", ..." : ""));
    }
    Path root = source.toAbsolutePath();
    out.sort(Comparator.comparing(root::relativize, NaturalOrder.PATHS));
    return out;
  }

  /**
   * The first folder below the source on the way to a file; empty when the file lies in the source itself.
   */
  public static String firstFolder(Path source, Path file) {
    Path below = source.toAbsolutePath().relativize(file);
    return below.getNameCount() > 1 ? below.getName(0).toString() : "";
  }
}
