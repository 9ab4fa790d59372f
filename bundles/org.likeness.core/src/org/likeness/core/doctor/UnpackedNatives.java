// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.doctor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Json;

/**
 * The libraries of the engine and of FFmpeg that were unpacked into the cache. Their checksums are written down when they
 * have worked; one that is different later (a disk that failed, a cleaner) is taken away, so that it is unpacked anew at the
 * next use. Only a library that is not loaded yet can be mended within the process.
 */
final class UnpackedNatives {
  private static final String RECORD = "natives.json";
  private static final List<String> FOLDERS = List.of("djl", "javacpp");
  private final Path cache;

  UnpackedNatives(Path cache) {
    this.cache = cache;
  }

  /** Takes away what is not as it was written down. @return the names of those files */
  List<String> heal() throws IOException {
    List<String> damaged = new ArrayList<>();
    for (Map.Entry<String, String> e : recorded().entrySet()) {
      Path file = cache.resolve(e.getKey()).normalize();
      if (!file.startsWith(cache) || Files.exists(file) && checksum(file).equals(e.getValue())) {
        continue;
      }
      if (Files.exists(unit(file))) {
        damaged.add(e.getKey());
        Atomic.delete(unit(file));
      }
    }
    if (!damaged.isEmpty()) {
      Atomic.delete(cache.resolve(RECORD));
    }
    return damaged;
  }

  /** Writes down how the libraries are that have just worked. */
  void remember() throws IOException {
    Map<String, String> now = new TreeMap<>();
    for (String name : FOLDERS) {
      Path folder = cache.resolve(name);
      if (Files.isDirectory(folder)) {
        try (var all = Files.walk(folder)) {
          for (Path f : all.filter(f -> Files.isRegularFile(f, LinkOption.NOFOLLOW_LINKS)).filter(UnpackedNatives::library).toList()) {
            now.put(cache.relativize(f).toString().replace('\\', '/'), checksum(f));
          }
        } catch (UncheckedIOException e) {
          throw e.getCause();
        }
      }
    }
    if (!now.isEmpty() && !now.equals(recorded())) {
      Atomic.write(cache.resolve(RECORD), Json.write(new LinkedHashMap<>(Map.of("files", now))));
    }
  }

  /** Takes away everything of the engine or of FFmpeg: for libraries that do not load and of which nothing was written down. */
  void discard(String folder) throws IOException {
    Atomic.delete(cache.resolve(folder));
    Atomic.delete(cache.resolve(RECORD));
  }

  private Map<String, String> recorded() {
    Path record = cache.resolve(RECORD);
    try {
      return Files.exists(record) ? Json.texts(Json.readMap(record), "files") : Map.of();
    } catch (UserProblem e) {
      return Map.of(); // damaged itself: written anew
    }
  }

  /** The engine is unpacked a version's folder at a time, and only when its folder is missing; FFmpeg file by file. */
  private Path unit(Path file) {
    Path name = cache.relativize(file);
    return name.startsWith("djl") && name.getNameCount() > 3 ? cache.resolve(name.subpath(0, 3)) : file;
  }

  private static boolean library(Path file) {
    return file.getFileName().toString().matches(".*\\.(so|dll|dylib|jnilib)(\\.[0-9.]+)?");
  }

  private static String checksum(Path file) throws IOException {
    CRC32 crc = new CRC32();
    byte[] buffer = new byte[1 << 18];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        crc.update(buffer, 0, n);
      }
    }
    return Long.toHexString(crc.getValue()) + "-" + Files.size(file);
  }
}
