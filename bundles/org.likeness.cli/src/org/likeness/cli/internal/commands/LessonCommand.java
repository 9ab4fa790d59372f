// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import org.likeness.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The group {@code likeness lesson}. */
@Command(name = "lesson", description = "Lists, shows, checks, runs and exports lessons.", synopsisSubcommandLabel = "COMMAND",
    subcommands = {LessonList.class, LessonShow.class, LessonCheckFile.class, LessonRun.class, LessonExport.class})
final class LessonCommand implements Runnable {
  private final Session session;

  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explain this command.")
  private boolean help;

  LessonCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    spec.commandLine().usage(session.out());
  }
}
