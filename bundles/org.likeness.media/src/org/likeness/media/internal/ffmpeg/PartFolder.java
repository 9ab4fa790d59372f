// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.file.Durable;
import org.likeness.base.file.Staging;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Problems;

/** The folder in which the parts of a video gather, locked for one process. For one thread. */
final class PartFolder implements AutoCloseable {
  private static final String LOCK = "lock";
  private static final String KEY = "key.txt";
  private static final Pattern NAME = Pattern.compile("part-(\\d{9})-(\\d{6})\\." + PartsWriter.FORMAT);

  private final Path folder;
  private FileChannel lock;

  /** A part: the number of its first frame and how many it holds. */
  record Part(Path file, long first, int count) {}

  /** @param key parts that were made under another one are deleted */
  PartFolder(Path folder, Path video, String key) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
      lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock()) {
        throw new UserProblem("Cannot write " + video + ": another process is at work on it.");
      }
      Staging.sweep(folder);
      Path file = folder.resolve(KEY);
      if (!Files.exists(file) || !new String(Files.readAllBytes(file), StandardCharsets.UTF_8).equals(key)) {
        for (Part p : all()) {
          Files.delete(p.file);
        }
        Atomic.write(file, key.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      close();
      throw Problems.writing(folder, e);
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  private boolean lock() throws IOException {
    try {
      return lock.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false; // this process holds it already
    }
  }

  /** The parts that follow each other from the first frame on. */
  List<Part> parts() {
    try {
      List<Part> out = new ArrayList<>();
      long next = 0;
      for (Part p : all()) {
        if (p.first == next) {
          out.add(p);
          next += p.count;
        }
      }
      return out;
    } catch (IOException e) {
      throw new UserProblem("Cannot read " + folder + ": " + e.getMessage() + ".", e);
    }
  }

  private List<Part> all() throws IOException {
    try (var files = Files.list(folder)) {
      return files.flatMap(f -> {
        Matcher m = NAME.matcher(f.getFileName().toString());
        return m.matches() ? java.util.stream.Stream.of(new Part(f, Long.parseLong(m.group(1)), Integer.parseInt(m.group(2)))) : null;
      }).sorted(java.util.Comparator.comparingLong(Part::first)).toList();
    }
  }

  /** Deletes a part and all behind it. */
  void cut(Part from) {
    try {
      for (Part p : all()) {
        if (p.first >= from.first) {
          Files.delete(p.file);
        }
      }
    } catch (IOException e) {
      throw Problems.writing(folder, e);
    }
  }

  /** Where a part belongs. */
  Path place(long first, int count) {
    return folder.resolve(String.format("part-%09d-%06d.%s", first, count, PartsWriter.FORMAT));
  }

  static void discard(Path folder) {
    try {
      Durable.delete(folder);
    } catch (IOException e) {
      throw new UserProblem("The parts in " + folder + " could not be deleted: " + e.getMessage() + ".", e);
    }
  }

  @Override
  public void close() {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      // the lock goes with the process at the latest
    }
  }
}
