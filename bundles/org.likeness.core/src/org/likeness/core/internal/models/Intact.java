// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.likeness.base.io.Hashes;
import org.likeness.core.models.ModelEntry;
import org.likeness.core.models.ModelEntry.ModelFile;

/**
 * Whether the files of a model are those that were installed: each is read once per process and again only when its size,
 * time or place on the disk has changed. For any thread.
 */
final class Intact {
  private final Map<Path, Seen> seen = new ConcurrentHashMap<>();

  private record Seen(long bytes, FileTime modified, Object key, String sha256) {}

  /** What is wrong with the first file that is not as it should be. */
  Optional<String> problem(ModelEntry entry, Path folder) {
    for (ModelFile file : entry.files()) {
      Path path = folder.resolve(file.name());
      try {
        if (!Files.isRegularFile(path)) {
          return Optional.of(path + " is missing");
        }
        if (Files.size(path) != file.bytes()) {
          return Optional.of(path + " has " + Files.size(path) + " bytes instead of " + file.bytes());
        }
        if (!sha256(path).equals(file.sha256())) {
          return Optional.of(path + " is not as it was installed (wrong checksum)");
        }
      } catch (IOException e) {
        return Optional.of(path + " cannot be read");
      }
    }
    return Optional.empty();
  }

  private String sha256(Path path) throws IOException {
    BasicFileAttributes now = Files.readAttributes(path, BasicFileAttributes.class);
    Seen before = seen.get(path);
    if (before != null && before.bytes == now.size() && before.modified.equals(now.lastModifiedTime())
        && java.util.Objects.equals(before.key, now.fileKey())) {
      return before.sha256;
    }
    String sha256 = Hashes.sha256(path);
    seen.put(path, new Seen(now.size(), now.lastModifiedTime(), now.fileKey(), sha256));
    return sha256;
  }
}
