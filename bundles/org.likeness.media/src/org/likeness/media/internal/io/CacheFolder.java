// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.io;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Where this user's caches of Likeness lie: {@code LIKENESS_CACHE}, or the place that the system provides for caches. */
public final class CacheFolder {

  private CacheFolder() {}

  public static Path path() {
    return path(System.getenv(), System.getProperty("os.name"), Path.of(System.getProperty("user.home")));
  }

  static Path path(Map<String, String> env, String os, Path home) {
    String system = os.toLowerCase(Locale.ROOT);
    if (set(env, "LIKENESS_CACHE")) {
      return Path.of(env.get("LIKENESS_CACHE"));
    }
    if (system.startsWith("windows") && set(env, "LOCALAPPDATA")) {
      return Path.of(env.get("LOCALAPPDATA"), "likeness");
    }
    if (system.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches").resolve("likeness");
    }
    return (set(env, "XDG_CACHE_HOME") ? Path.of(env.get("XDG_CACHE_HOME")) : home.resolve(".cache")).resolve("likeness");
  }

  private static boolean set(Map<String, String> env, String name) {
    return env.get(name) != null && !env.get(name).isBlank();
  }
}
