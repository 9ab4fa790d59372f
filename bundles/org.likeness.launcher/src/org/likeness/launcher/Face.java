// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.util.Optional;

/** The two applications of the product. */
enum Face {
  COMMAND("org.likeness.cli.application"),
  WORKBENCH("org.likeness.workbench.application");

  private static final String WORKSPACE = "--workspace";

  private final String application;

  Face(String application) {
    this.application = application;
  }

  /** Which one is asked for: a workspace alone is one to look at. */
  static Face of(String[] args) {
    return args.length == 0 || workspace(args).isPresent() ? WORKBENCH : COMMAND;
  }

  /** The folder of {@code --workspace DIR} or {@code --workspace=DIR} when there is nothing else. */
  static Optional<String> workspace(String[] args) {
    if (args.length == 2 && args[0].equals(WORKSPACE)) {
      return Optional.of(args[1]);
    }
    return args.length == 1 && args[0].startsWith(WORKSPACE + "=") ? Optional.of(args[0].substring(WORKSPACE.length() + 1)) : Optional.empty();
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
