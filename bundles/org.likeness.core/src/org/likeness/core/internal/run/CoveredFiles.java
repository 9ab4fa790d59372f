// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;

/**
 * The hashes of a run's files while they are being written: what has not changed since the last time is not read again, and
 * of what only grows only the new part is. For one thread.
 */
final class CoveredFiles {
  private final Path run;
  private final Map<String, Known> known = new HashMap<>();

  /** @param digest of the first {@code bytes} bytes, to be gone on with */
  private record Known(long bytes, long modified, MessageDigest digest, String sha256) {}

  CoveredFiles(Path run) {
    this.run = run;
  }

  /** @param runJson the bytes that {@code run.json} is about to have */
  Manifest manifest(byte[] runJson) {
    Map<String, Manifest.Entry> out = new TreeMap<>();
    for (String name : Manifest.names(run)) {
      Known k = known.merge(name, look(name), (before, now) -> now);
      out.put(name, new Manifest.Entry(k.bytes(), k.sha256()));
    }
    out.put("run.json", new Manifest.Entry(runJson.length, Hashes.sha256(runJson)));
    return new Manifest(out);
  }

  private Known look(String name) {
    Path file = run.resolve(name);
    Known before = known.get(name);
    try {
      long bytes = Files.size(file);
      long modified = Files.getLastModifiedTime(file).toMillis();
      if (before != null && before.bytes() == bytes && before.modified() == modified) {
        return before;
      }
      boolean on = before != null && Manifest.grows(name) && before.bytes() <= bytes;
      MessageDigest digest = on ? before.digest() : Hashes.digest();
      long end = read(file, on ? before.bytes() : 0, bytes, digest);
      return new Known(end, modified, digest, Hashes.hex(copy(digest).digest()));
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
  }

  /** Adds a part of a file to a digest. @return where reading ended */
  static long read(Path file, long from, long to, MessageDigest digest) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      channel.position(from);
      InputStream in = Channels.newInputStream(channel);
      byte[] buffer = new byte[1 << 16];
      long at = from;
      while (at < to) {
        int n = in.read(buffer, 0, (int) Math.min(buffer.length, to - at));
        if (n < 0) {
          break;
        }
        digest.update(buffer, 0, n);
        at += n;
      }
      return at;
    }
  }

  private static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("Java's SHA-256 can be copied", e);
    }
  }
}
