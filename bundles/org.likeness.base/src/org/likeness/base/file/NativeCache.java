// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * A folder into which a library unpacks its native code once, to load it at every start. A damaged file there can end the whole
 * process without a word, so what was unpacked is written down with its length, time and CRC-32C, and compared before it is
 * loaded: by length and time always, by content once after each start of the machine (power failures lose pages that were not
 * on the disk yet) and whenever length or time differ. For any thread; several processes may do so at once.
 */
public final class NativeCache {
  private static final String LIST = "likeness-unpacked.txt";

  private final Path folder;

  /** @param folder that the library unpacks into; it need not exist */
  public NativeCache(Path folder) {
    this.folder = folder;
  }

  private record Entry(long length, long time, long crc) {}

  /**
   * The files whose content is not what was unpacked, missing ones included.
   *
   * @param thoroughly whether every byte is read; otherwise as the class says
   */
  public List<Path> damaged(boolean thoroughly) {
    List<Path> out = new ArrayList<>();
    Map<String, Entry> known = new TreeMap<>();
    boolean read = !read(known).equals(Owner.me().boot()) || thoroughly;
    known.forEach((name, e) -> {
      Path file = folder.resolve(name);
      try {
        boolean as = Files.size(file) == e.length && Files.getLastModifiedTime(file).toMillis() == e.time;
        if (Files.size(file) != e.length || (read || !as) && crc(file) != e.crc) {
          out.add(file);
        }
      } catch (IOException x) {
        out.add(file);
      }
    });
    return out;
  }

  /**
   * Deletes what is damaged, so that the library unpacks it again.
   *
   * @param whole whether the library looks at the folder alone, and so all of it has to go
   * @return what was damaged
   * @throws IOException when it cannot be deleted, for example because a process on Windows has it loaded
   */
  public List<Path> heal(boolean thoroughly, boolean whole) throws IOException {
    List<Path> damaged = damaged(thoroughly);
    if (!damaged.isEmpty() && whole) {
      Durable.delete(folder);
    }
    for (Path p : damaged) {
      Files.deleteIfExists(p);
    }
    return damaged;
  }

  /** Writes down what lies in the folder now: to be called when it was loaded. Costs nothing when that is known already. */
  public void record() throws IOException {
    Map<String, Entry> known = new TreeMap<>();
    boolean changed = !read(known).equals(Owner.me().boot());
    Map<String, Entry> now = new TreeMap<>();
    for (Path file : files()) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      Entry before = known.get(name);
      long length = Files.size(file);
      long time = Files.getLastModifiedTime(file).toMillis();
      boolean same = before != null && before.length == length && before.time == time;
      now.put(name, same ? before : new Entry(length, time, crc(file)));
      changed |= !same;
    }
    if (changed || now.size() != known.size()) {
      write(now);
    }
  }

  private List<Path> files() throws IOException {
    try (var all = Files.walk(folder)) {
      return all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS))
          .filter(f -> !f.getFileName().toString().equals(LIST) && !f.getFileName().toString().startsWith(".")).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void write(Map<String, Entry> entries) throws IOException {
    StringBuilder text = new StringBuilder(Owner.me().boot()).append('\n');
    entries.forEach((n, e) -> text.append(e.length).append(' ').append(e.time).append(' ').append(e.crc).append(' ').append(n).append('\n'));
    for (String name : entries.keySet()) {
      Durable.sync(folder.resolve(name));
    }
    Path list = folder.resolve(LIST);
    Path temp = Staging.beside(list);
    try {
      Files.writeString(temp, text);
      Durable.publish(temp, list);
    } finally {
      Files.deleteIfExists(temp);
    }
  }

  /** Fills in what is known; returns the start of the machine in which it was compared last, empty when nothing is known. */
  private String read(Map<String, Entry> into) {
    try {
      List<String> lines = Files.readAllLines(folder.resolve(LIST), StandardCharsets.UTF_8);
      for (String line : lines.subList(1, lines.size())) {
        String[] p = line.split(" ", 4);
        into.put(p[3], new Entry(Long.parseLong(p[0]), Long.parseLong(p[1]), Long.parseLong(p[2])));
      }
      return lines.getFirst();
    } catch (IOException | RuntimeException e) {
      into.clear();
      return ""; // no list, or a damaged one: then nothing is known
    }
  }

  private static long crc(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    byte[] buffer = new byte[1 << 20];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n; (n = in.read(buffer)) >= 0; ) {
        crc.update(buffer, 0, n);
      }
    }
    return crc.getValue();
  }
}
