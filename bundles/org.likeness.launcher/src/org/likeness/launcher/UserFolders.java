// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.nio.file.Path;
import java.util.Locale;

/**
 * Where this user's files lie, by the customs of the operating system.
 *
 * @param cache what can be deleted at any time: unpacked natives, framework state (LIKENESS_CACHE overrides it)
 * @param data what belongs to the user: installed plug-ins and models, window state (LIKENESS_DATA overrides it)
 */
record UserFolders(Path cache, Path data) {

  static UserFolders ofThisMachine() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    Path home = Path.of(System.getProperty("user.home"));
    Path cache;
    Path data;
    if (os.contains("win")) {
      cache = env("LOCALAPPDATA", home.resolve("AppData/Local")).resolve("likeness");
      data = env("APPDATA", home.resolve("AppData/Roaming")).resolve("likeness");
    } else if (os.contains("mac")) {
      cache = home.resolve("Library/Caches/likeness");
      data = home.resolve("Library/Application Support/likeness");
    } else {
      cache = env("XDG_CACHE_HOME", home.resolve(".cache")).resolve("likeness");
      data = env("XDG_DATA_HOME", home.resolve(".local/share")).resolve("likeness");
    }
    return new UserFolders(env("LIKENESS_CACHE", cache).toAbsolutePath(), env("LIKENESS_DATA", data).toAbsolutePath());
  }

  /** The user's own plug-in jars. */
  Path plugins() {
    return env("LIKENESS_PLUGINS", data.resolve("plugins")).toAbsolutePath();
  }

  /** Tells the rest of the process by system properties; one given on the command line wins. */
  void publish(Path home) {
    set("likeness.home", home);
    set("likeness.cache.dir", cache);
    set("likeness.data.dir", data);
    set("likeness.plugins.dir", plugins());
    set("DJL_CACHE_DIR", cache.resolve("djl"));
    set("org.bytedeco.javacpp.cachedir", cache.resolve("javacpp"));
    set("ai.djl.offline", "true"); // never download, never call home
    set("OPT_OUT_TRACKING", "true");
    set("java.awt.headless", "true"); // no AWT window ever opens; SWT does not care
  }

  private static void set(String key, Object value) {
    if (System.getProperty(key) == null) System.setProperty(key, value.toString());
  }

  private static Path env(String name, Path otherwise) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? otherwise : Path.of(value);
  }
}
