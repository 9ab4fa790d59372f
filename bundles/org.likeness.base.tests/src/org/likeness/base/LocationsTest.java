// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LocationsTest {
  private static final Path HOME = Path.of("/home/ada");

  @Test
  void eachSystemHasItsUsualFolders() {
    assertEquals(new Locations(HOME.resolve(".config/likeness"), HOME.resolve(".local/share/likeness/models"), HOME.resolve(".cache/likeness")),
        Locations.of(Map.of(), "Linux", HOME));
    assertEquals(HOME.resolve("Library/Caches/likeness"), Locations.of(Map.of(), "Mac OS X", HOME).cache());
    assertEquals(HOME.resolve("AppData/Local/likeness/cache"), Locations.of(Map.of(), "Windows 11", HOME).cache());
  }

  @Test
  void theEnvironmentDecides() {
    Path models = Path.of("models").toAbsolutePath();
    Locations l = Locations.of(Map.of("LIKENESS_MODELS", "models", "XDG_CONFIG_HOME", HOME.resolve("cfg").toString(), "LIKENESS_CACHE", " "), "Linux", HOME);
    assertEquals(models, l.models());
    assertEquals(HOME.resolve("cfg/likeness").toAbsolutePath(), l.config().toAbsolutePath());
    assertEquals(HOME.resolve(".cache/likeness"), l.cache(), "an empty value counts for nothing");
  }
}
