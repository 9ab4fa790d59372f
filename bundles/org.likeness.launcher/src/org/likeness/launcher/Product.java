// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A built product: a folder with {@code plugins} and {@code configuration}.
 *
 * @param home the folder
 * @param bundles what is in it, in the order of its bundles.info
 * @param buildId changes whenever the product does
 */
record Product(Path home, List<Entry> bundles, String buildId) {

  /** One installed bundle; {@code location} is its jar or folder. */
  record Entry(String name, String version, Path location, int startLevel, boolean start) {}

  private static final String INFO = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";

  static Product around(Class<?> launcher) throws IOException {
    Path jar;
    try {
      jar = Path.of(launcher.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IOException("the launcher's own place is no path", e);
    }
    return read(jar.toRealPath().getParent().getParent());
  }

  static Product read(Path home) throws IOException {
    String info = Files.readString(home.resolve(INFO));
    List<Entry> entries = new ArrayList<>();
    for (String line : info.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) continue;
      String[] f = line.split(",");
      entries.add(new Entry(f[0], f[1], home.resolve(URI.create(f[2]).getPath()).normalize(),
          Integer.parseInt(f[3]), Boolean.parseBoolean(f[4])));
    }
    // The same qualifier can come back with other contents in a developer's builds: the time counts too.
    long time = Files.getLastModifiedTime(home.resolve(INFO)).toMillis();
    return new Product(home, List.copyOf(entries), Integer.toHexString((home + info).hashCode()) + "-" + Long.toString(time, 36));
  }
}
