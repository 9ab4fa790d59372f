// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import org.likeness.cli.internal.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code likeness} without a command: explains itself. (The launcher opens the workbench before it comes to that.) */
@Command(name = "likeness", versionProvider = Root.Version.class, synopsisSubcommandLabel = "COMMAND",
    description = {"Research and teaching on synthetic faces: GANs, face swaps and the detectors that catch them.",
        "Without a command the workbench opens."},
    footer = {"", "Begin with:", "  likeness demo --out demo     the whole job on persons who do not exist",
        "  likeness doctor              what is there and what is missing"},
    subcommands = {DemoCommand.class, DoctorCommand.class, ExtractCommand.class, RunCommand.class, ResumeCommand.class, BranchCommand.class, ConvertCommand.class, EvaluateCommand.class,
        DetectCommand.class, EditCommand.class, SynthesiseCommand.class, SampleCommand.class, SweepCommand.class, RatesCommand.class, LessonCommand.class, RunsCommand.class, NewCommand.class, DatasetCommand.class,
        PluginsCommand.class, ModelsCommand.class, ProvenanceCommand.class, BenchCommand.class})
public final class Root implements Runnable {
  private final Session session;

  @Spec
  private CommandSpec spec;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explain what there is.")
  private boolean help;

  @Option(names = {"-V", "--version"}, versionHelp = true, description = "Print the version.")
  private boolean version;

  public Root(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    spec.commandLine().usage(session.out());
  }

  /** Reads the bundle's version without starting anything. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {"Likeness " + org.osgi.framework.FrameworkUtil.getBundle(Root.class).getVersion()};
    }
  }
}
