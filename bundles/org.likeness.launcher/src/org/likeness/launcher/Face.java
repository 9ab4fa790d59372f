// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

/** The two applications of the product. */
enum Face {
  COMMAND("org.likeness.cli.application"),
  WORKBENCH("org.likeness.workbench.application");

  private final String application;

  Face(String application) {
    this.application = application;
  }

  /** Extension id of the Equinox application. */
  String application() {
    return application;
  }

  /** Name of its files in the cache. */
  String folder() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
