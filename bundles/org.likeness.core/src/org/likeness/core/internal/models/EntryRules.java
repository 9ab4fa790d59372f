// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.models;

import java.util.Optional;
import org.likeness.core.models.ModelEntry;
import org.likeness.core.models.ModelEntry.ModelFile;

/** What an entry of somebody else's must be, so that installing it writes into its own folder and nowhere else. */
final class EntryRules {

  private EntryRules() {}

  /** Why it cannot stand; empty when it can. */
  static Optional<String> complaint(ModelEntry e) {
    if (!e.id().matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      return Optional.of("an id is words in lower case with hyphens");
    }
    if (e.files().isEmpty()) {
      return Optional.of("it has no files");
    }
    if (!e.packer().isEmpty() || !e.sources().isEmpty()) {
      return Optional.of("only entries of Likeness itself are packed from other files");
    }
    return e.files().stream().map(EntryRules::complaint).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> complaint(ModelFile f) {
    if (!f.name().matches("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*")) {
      return Optional.of("a file's name must be a path below its folder, of letters, digits, dots and hyphens, not '" + f.name() + "'");
    }
    if (!f.sha256().matches("[0-9a-f]{64}")) {
      return Optional.of("the file '" + f.name() + "' needs its sha256, 64 hexadecimal digits");
    }
    if (f.bytes() <= 0) {
      return Optional.of("the file '" + f.name() + "' needs its size in bytes");
    }
    return f.url().matches("https?://.+") ? Optional.empty()
        : Optional.of("the file '" + f.name() + "' needs an address that begins with https:// or http:// (base and path)");
  }
}
