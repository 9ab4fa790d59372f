// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.models.ModelEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness models install}. */
@Command(name = "install", description = "Installs an entry of the model library after checking every checksum.",
    footer = {"", "Example:", "  likeness models install face-api --from downloads/face-api"})
final class ModelsInstall implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "ID", description = "An id that 'likeness models list' shows.")
  private String id;

  @Option(names = "--from", paramLabel = "FOLDER", description = "A folder that holds the files. Default: fetch them from upstream.")
  private String from;

  @Override
  public Integer call() {
    ModelEntry entry = options.likeness().models().entry(id);
    options.session().err().println(entry.label() + " " + entry.version() + ", " + entry.licence() + ", " + entry.copyright());
    Path folder = options.likeness().models().install(id, from == null ? null : options.session().path(from), options.progress());
    options.output().print(Map.of("id", id, "folder", folder.toString()), () -> {
      entry.files().forEach(f -> options.output().line(f.sha256().substring(0, 16) + "…  " + f.name()));
      options.output().line("Installed " + id + " in " + folder);
    });
    return 0;
  }
}
