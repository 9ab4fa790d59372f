// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.nio.file.Path;
import org.likeness.cli.internal.Cli;
import org.likeness.cli.internal.session.Session;

/** The command in a process of its own, so that it can be interrupted and killed. */
public final class ChildCommand {

  private ChildCommand() {}

  /** Without a framework. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  /** Called by {@link ChildFramework} in a framework. */
  public static int run(String[] args) {
    return new Cli(new Session(Product::likeness, System.out, System.err, Path.of("").toAbsolutePath(), System.getenv())).execute(args);
  }
}
