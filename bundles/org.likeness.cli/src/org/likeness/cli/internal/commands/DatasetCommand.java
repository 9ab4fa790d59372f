// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import org.likeness.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The group {@code likeness dataset}. */
@Command(name = "dataset", description = "Imports, lists, shows, changes and verifies datasets.", synopsisSubcommandLabel = "COMMAND",
    subcommands = {DatasetImport.class, DatasetList.class, DatasetShow.class, DatasetFaces.class, DatasetRights.class, DatasetRemove.class,
        DatasetVerify.class})
final class DatasetCommand implements Runnable {
  private final Session session;

  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explain this command.")
  private boolean help;

  DatasetCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    spec.commandLine().usage(session.out());
  }
}
