// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.run.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness runs export}. */
@Command(name = "export", description = "Writes a run as a zip file that can be mailed and imported elsewhere.",
    footer = {"", "Example:", "  likeness runs export last --out run.zip"})
final class RunsExport implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Parameters(paramLabel = "RUN", description = "Id, its beginning, a recipe's name, or 'last'.")
  private String id;

  @Option(names = "--out", paramLabel = "FILE", description = "The zip file. Default: the run's id in the current folder.")
  private String file;

  @Override
  public Integer call() {
    Run run = options.workspace().runs().find(options.session().run(id));
    Path zip = options.session().path(file == null ? run.id().replace('/', '-') + ".zip" : file);
    overwrite.outputs().input(run.folder(), "the run that is packed").file(zip).require();
    options.workspace().runs().exportZip(run, zip, options.progress());
    options.output().print(Map.of("run", run.id(), "file", zip.toString()), () -> options.output().line("Wrote " + zip));
    return 0;
  }
}
