// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import org.likeness.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The group {@code likeness models}. */
@Command(name = "models", description = "Lists and installs networks and head models that do not come with the product.", synopsisSubcommandLabel = "COMMAND",
    subcommands = {ModelsList.class, ModelsInstall.class})
final class ModelsCommand implements Runnable {
  private final Session session;

  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explain this command.")
  private boolean help;

  ModelsCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    spec.commandLine().usage(session.out());
  }
}
