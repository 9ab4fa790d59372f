// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness new}. */
@Command(name = "new", description = "Makes an empty workspace.", footer = {"", "Example:", "  likeness new ~/experiments"})
final class NewCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "DIR", description = "The folder of the workspace.")
  private String folder;

  @Override
  public Integer call() {
    Path made = options.likeness().workspace(options.session().path(folder), true).folder();
    options.output().print(Map.of("workspace", made.toString()), () -> options.output().line("Workspace " + made));
    return 0;
  }
}
