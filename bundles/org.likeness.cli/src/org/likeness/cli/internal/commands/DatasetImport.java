// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.List;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.Options;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.ImportOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness dataset import}. */
@Command(name = "import", description = "Imports pictures or clips into a dataset.", footer = {"", "Example:",
    "  likeness dataset import ~/clips --name anna --subject Anna --basis written-consent --evidence consent.pdf"})
final class DatasetImport implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Rights rights;

  @Parameters(paramLabel = "SOURCE", description = "A picture, a clip or a folder.")
  private String source;

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "Name of the dataset; an existing one is added to.")
  private String name;

  @Option(names = "--format", paramLabel = "ID", description = "Dataset format; found out when not given.")
  private String format;

  @Option(names = "--link", description = "Record where the files are instead of copying them.")
  private boolean link;

  @Option(names = "--source", paramLabel = "TEXT", description = "Where the pictures come from.")
  private String origin = "";

  @Option(names = "--licence", paramLabel = "TEXT", description = "Licence of the pictures.")
  private String licence = "";

  @Override
  public Integer call() {
    ImportOptions how = new ImportOptions(name, format, link, rights.name(), List.of(rights.toSubject()), origin, licence);
    Dataset dataset = options.workspaceOrNew().datasets().importFrom(options.session().path(source), how, options.progress());
    options.output().print(DatasetShow.plain(dataset), () -> DatasetShow.text(options.output(), dataset));
    return 0;
  }
}
