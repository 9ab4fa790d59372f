// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A temporary file or folder in which something is written before it takes its name: {@code .tmp-OWNER-RANDOM.ENDING}. The
 * name says which process owns it, so that what a killed process left is known for what it is and removed by the next writer
 * in that folder, and what a living one is writing is never touched. For any thread.
 *
 * @param path of the file or folder
 * @param state of its owner
 * @param modified when it, or what lies directly in it, was written last
 */
public record Staging(Path path, State state, Instant modified) {

  /** Names of what is being written begin with this; readers skip them. */
  public static final String PREFIX = ".tmp-";

  /** How long nothing was written before the work of a process on another machine counts as given up. */
  public static final Duration ELSEWHERE_GIVEN_UP = Duration.ofDays(7);
  /** The same on this machine before it was started anew (copies of one machine may share a disk), and where no owner is named. */
  private static final Duration BOOT_GIVEN_UP = Duration.ofMinutes(10);
  private static final Duration SWEEP_AGAIN = Duration.ofMinutes(1);
  private static final int REMEMBERED = 10_000;
  private static final Map<Path, Instant> SWEPT = new ConcurrentHashMap<>();

  /** What is known of the owner. */
  public enum State {
    /** It runs. */
    LIVES,
    /** It is gone: the staging is of no use. */
    GONE,
    /** It ran on another machine that shares this disk, and may run there still. */
    ELSEWHERE
  }

  /** Whether the next writer removes it: its owner is gone, or nothing was written from elsewhere for seven days. */
  public boolean stale() {
    return state == State.GONE || state == State.ELSEWHERE && modified.plus(ELSEWHERE_GIVEN_UP).isBefore(Instant.now());
  }

  /**
   * A new name beside a target, with the same ending; nothing is made there. What killed processes left in that folder is
   * removed (looked for at most once a minute). The name is short whatever the target's is.
   */
  public static Path beside(Path target) {
    Path folder = target.toAbsolutePath().getParent();
    Instant now = Instant.now();
    Instant before = SWEPT.get(folder);
    if (before == null || before.plus(SWEEP_AGAIN).isBefore(now)) {
      if (SWEPT.size() >= REMEMBERED) {
        SWEPT.clear();
      }
      SWEPT.put(folder, now);
      sweep(folder);
    }
    String name = target.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String ending = dot > 0 && name.length() - dot <= 12 ? name.substring(dot) : "";
    return folder.resolve(PREFIX + Owner.me() + "-" + Long.toHexString(ThreadLocalRandom.current().nextLong()) + ending);
  }

  /** Whether a name is one that {@link #beside} gives. */
  public static boolean named(String name) {
    return owner(name).isPresent();
  }

  /** The stagings directly in a folder, whoever owns them; none when the folder is missing or may not be read. */
  public static List<Staging> list(Path folder) {
    List<Staging> out = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder, p -> p.getFileName().toString().startsWith("."))) {
      for (Path p : all) {
        String name = p.getFileName().toString();
        owner(name).flatMap(o -> of(p, o)).or(() -> Nameless.is(p) ? nameless(p) : Optional.empty()).ifPresent(out::add);
      }
    } catch (IOException | DirectoryIteratorException e) {
      return out; // there is nothing that could be removed
    }
    return out;
  }

  /**
   * Removes the stale stagings directly in a folder. One that cannot be removed stays; that is no fault of the caller's work.
   *
   * @return what was removed
   */
  public static List<Path> sweep(Path folder) {
    List<Path> removed = new ArrayList<>();
    for (Staging s : list(folder)) {
      try {
        if (s.stale()) {
          Durable.delete(s.path);
          removed.add(s.path);
        }
      } catch (IOException e) {
        // another process is removing it too, or there is no right to
      }
    }
    return removed;
  }

  private static Optional<Owner> owner(String name) {
    int end = name.lastIndexOf('-');
    return name.startsWith(PREFIX) && end > PREFIX.length() && name.substring(end + 1).matches("[0-9a-f]{1,16}(\\..{0,11})?")
        ? Owner.parse(name.substring(PREFIX.length(), end)) : Optional.empty();
  }

  /** One whose name says nothing of its owner: given up when nothing was written for ten minutes. */
  private static Optional<Staging> nameless(Path path) {
    try {
      Instant modified = Nameless.modified(path);
      return Optional.of(new Staging(path, modified.plus(BOOT_GIVEN_UP).isBefore(Instant.now()) ? State.GONE : State.ELSEWHERE, modified));
    } catch (IOException e) {
      return Optional.empty(); // gone meanwhile
    }
  }

  private static Optional<Staging> of(Path path, Owner owner) {
    try {
      Instant modified = modified(path);
      State state = !owner.here() ? State.ELSEWHERE
          : owner.beforeBoot() ? modified.plus(BOOT_GIVEN_UP).isBefore(Instant.now()) ? State.GONE : State.ELSEWHERE
          : owner.lives() ? State.LIVES : State.GONE;
      return Optional.of(new Staging(path, state, modified));
    } catch (IOException e) {
      return Optional.empty(); // gone meanwhile
    }
  }

  private static Instant modified(Path path) throws IOException {
    Instant latest = Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS).toInstant();
    if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> inside = Files.newDirectoryStream(path)) {
        for (Path p : inside) {
          Instant t = Files.getLastModifiedTime(p, LinkOption.NOFOLLOW_LINKS).toInstant();
          latest = t.isAfter(latest) ? t : latest;
        }
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    return latest;
  }
}
