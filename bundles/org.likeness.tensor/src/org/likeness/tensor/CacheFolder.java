// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import java.nio.file.Path;
import java.util.Locale;

/** Where a user's caches lie on this system. */
final class CacheFolder {

  private CacheFolder() {}

  static Path user() {
    String own = System.getenv("LIKENESS_CACHE");
    if (own != null && !own.isBlank()) {
      return Path.of(own);
    }
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      String local = System.getenv("LOCALAPPDATA");
      return (local == null ? home.resolve("AppData/Local") : Path.of(local)).resolve("likeness");
    }
    if (system.contains("mac")) {
      return home.resolve("Library/Caches/likeness");
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return (xdg == null || xdg.isBlank() ? home.resolve(".cache") : Path.of(xdg)).resolve("likeness");
  }
}
