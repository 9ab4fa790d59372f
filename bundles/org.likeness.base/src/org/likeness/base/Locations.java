// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the user's files of Likeness lie, outside any workspace.
 *
 * @param config signing key and settings
 * @param models installed models
 * @param cache what can be deleted at any time
 */
public record Locations(Path config, Path models, Path cache) {
  /** For portable installations and tests. */
  public static final String USER_FOLDER = "likeness.user.dir";

  /**
   * The operating system's usual folders, overridden by LIKENESS_CONFIG, LIKENESS_DATA (models lie in it), LIKENESS_MODELS and
   * LIKENESS_CACHE; all below one folder when the system property {@value #USER_FOLDER} names it.
   */
  public static Locations ofUser() {
    String folder = System.getProperty(USER_FOLDER, "");
    return !folder.isEmpty() ? under(Path.of(folder).toAbsolutePath().normalize()) : of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", ".")));
  }

  /**
   * Where things lie that are the same for every installation of this user, whatever {@value #USER_FOLDER} says: unpacked
   * native libraries of some hundred megabytes.
   */
  public static Path sharedCache() {
    return of(System.getenv(), System.getProperty("os.name", ""), Path.of(System.getProperty("user.home", "."))).cache();
  }

  /** Everything below one folder: for tests and portable installations. */
  public static Locations under(Path folder) {
    return new Locations(folder.resolve("config"), folder.resolve("models"), folder.resolve("cache"));
  }

  static Locations of(Map<String, String> env, String os, Path home) {
    String name = os.toLowerCase(Locale.ROOT);
    Path config;
    Path data;
    Path cache;
    if (name.contains("win")) {
      Path roaming = path(env, "APPDATA", home.resolve("AppData").resolve("Roaming"));
      Path local = path(env, "LOCALAPPDATA", home.resolve("AppData").resolve("Local"));
      config = roaming.resolve("likeness");
      data = local.resolve("likeness").resolve("data");
      cache = local.resolve("likeness").resolve("cache");
    } else if (name.contains("mac")) {
      Path library = home.resolve("Library");
      config = library.resolve("Preferences").resolve("likeness");
      data = library.resolve("Application Support").resolve("likeness");
      cache = library.resolve("Caches").resolve("likeness");
    } else {
      config = path(env, "XDG_CONFIG_HOME", home.resolve(".config")).resolve("likeness");
      data = path(env, "XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("likeness");
      cache = path(env, "XDG_CACHE_HOME", home.resolve(".cache")).resolve("likeness");
    }
    return new Locations(path(env, "LIKENESS_CONFIG", config), path(env, "LIKENESS_MODELS", path(env, "LIKENESS_DATA", data).resolve("models")),
        path(env, "LIKENESS_CACHE", cache));
  }

  private static Path path(Map<String, String> env, String key, Path fallback) {
    String value = env.get(key);
    return value == null || value.isBlank() ? fallback : Path.of(value).toAbsolutePath().normalize();
  }
}
