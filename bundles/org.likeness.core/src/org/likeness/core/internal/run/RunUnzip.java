// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Claims;
import org.likeness.base.io.Plain;
import org.likeness.base.io.Problems;

/**
 * Reads an exported run, which may come from anybody: names that are safe on every system, checksums that are right, sizes
 * within limits, whatever the file says of itself.
 */
final class RunUnzip {
  private static final int MOST_FILES = 100_000;
  private static final long LARGEST_FILE = 16L << 30;
  private static final long LARGEST = 64L << 30;
  /** Below this no file is a bomb; above it, what unpacks to more than a hundred times its size is. */
  private static final long HARMLESS = 64L << 20;
  private static final int MOST_RATIO = 100;
  private final Path zip;
  private final Progress progress;
  private long written;

  RunUnzip(Path zip, Progress progress) {
    this.zip = zip;
    this.progress = progress;
  }

  /** @return the new run's folder; with another number at its end when the name is taken */
  Path into(Path runs) {
    try (ZipFile in = new ZipFile(zip.toFile())) {
      if (in.size() > MOST_FILES) {
        throw refused("it holds more than " + MOST_FILES + " files");
      }
      ZipModes.first(zip).ifPresent(s -> {
        throw refused("the entry '" + Plain.line(s.name(), 120) + (s.link() ? "' is a symbolic link" : "' is a device, pipe or socket")
            + ", and a run has files alone; unpack it and export it anew");
      });
      List<? extends ZipEntry> entries = in.stream().filter(e -> !e.isDirectory()).toList();
      String id = id(entries);
      requireSafe(entries, id);
      progress.start("Unpacking " + id, entries.size());
      return Claims.folder(runs.resolve(id), temp -> {
        for (ZipEntry e : entries) {
          progress.check();
          Path file = temp.resolve(e.getName().substring(id.length() + 1));
          Files.createDirectories(file.getParent());
          unpack(in, e, file);
          progress.advance(1);
        }
      });
    } catch (ZipException | IllegalArgumentException e) {
      throw new UserProblem(zip + ": this is not a zip file that can be read: " + Plain.line(e.getMessage(), 200), e);
    } catch (IOException e) {
      throw Problems.reading(zip, e);
    }
  }

  private String id(List<? extends ZipEntry> entries) {
    Optional<String> id = entries.stream().map(ZipEntry::getName).filter(n -> n.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,119}/run\\.json"))
        .map(n -> n.substring(0, n.indexOf('/'))).findFirst();
    return id.orElseThrow(() -> new UserProblem(zip + ": this is not an exported run: it has no run.json"));
  }

  private void requireSafe(List<? extends ZipEntry> entries, String id) {
    Set<String> seen = new HashSet<>();
    Set<String> folders = new HashSet<>();
    long total = 0;
    for (ZipEntry e : entries) {
      String name = e.getName();
      if (!name.startsWith(id + "/") || !safe(name)) {
        throw refused("the entry '" + Plain.line(name, 120) + "' would lie outside the run or has a name that no file may have");
      }
      String folded = name.toLowerCase(Locale.ROOT);
      if (!seen.add(folded)) {
        throw refused("the entry '" + Plain.line(name, 120) + "' is there twice (capital and small letters are the same on many disks)");
      }
      for (int i = folded.indexOf('/'); i >= 0; i = folded.indexOf('/', i + 1)) {
        folders.add(folded.substring(0, i));
      }
      total += Math.max(0, e.getSize());
      if (e.getSize() > LARGEST_FILE || total > LARGEST || total < 0) {
        throw refused("it unpacks to more than a run can have");
      }
    }
    folders.retainAll(seen);
    if (!folders.isEmpty()) {
      throw refused("'" + Plain.line(folders.iterator().next(), 120) + "' is a file and a folder");
    }
  }

  /** A name of plain parts: none is empty, a dot or two, a drive, a device, or ends as Windows does not allow. */
  private static boolean safe(String name) {
    if (name.length() > 400 || name.chars().anyMatch(c -> c < 0x20 || c == 0x7f || "\\:*?\"<>|".indexOf(c) >= 0)) {
      return false;
    }
    for (String part : name.split("/", -1)) {
      if (part.isEmpty() || part.length() > 200 || part.equals("..") || part.endsWith(".") || part.endsWith(" ") || part.startsWith(Atomic.TEMPORARY)
          || part.matches("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?") || !Plain.line(part).equals(part)) {
        return false;
      }
    }
    return true;
  }

  /** Sizes and checksums in the file are claims: what really comes out is counted. */
  private void unpack(ZipFile in, ZipEntry e, Path file) throws IOException {
    CRC32 crc = new CRC32();
    long size = 0;
    byte[] buffer = new byte[1 << 16];
    long packed = Files.size(zip);
    try (InputStream content = in.getInputStream(e); OutputStream out = Files.newOutputStream(file)) {
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        progress.check();
        size += n;
        written += n;
        if (size > LARGEST_FILE || written > LARGEST || written > HARMLESS && written / MOST_RATIO > packed) {
          throw refused("it unpacks to more than " + MOST_RATIO + " times its size, which no run does");
        }
        crc.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
    } catch (ZipException x) {
      throw damaged(e, x);
    } catch (java.io.EOFException x) {
      throw damaged(e, x);
    }
    if (crc.getValue() != e.getCrc() || e.getSize() >= 0 && e.getSize() != size) {
      throw damaged(e, null);
    }
  }

  private UserProblem damaged(ZipEntry e, Exception cause) {
    return new UserProblem(zip + ": this file is damaged: the entry '" + Plain.line(e.getName(), 120) + "' has a wrong checksum or size", cause);
  }

  private UserProblem refused(String why) {
    return new UserProblem(zip + ": this file is refused: " + why);
  }
}
