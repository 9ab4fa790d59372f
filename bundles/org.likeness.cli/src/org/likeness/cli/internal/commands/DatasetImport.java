// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.datasets.Finding;
import org.likeness.datasets.ImportOptions;
import org.likeness.datasets.Imported;
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

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Pictures, clips and folders.")
  private List<String> sources;

  @Option(names = "--strict", description = "Refuse everything for one file that cannot be read, instead of leaving that file out.")
  private boolean strict;

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
    ImportOptions how = new ImportOptions(name, format, link, rights.name(), List.of(rights.toSubject()), origin, licence, strict);
    List<Path> paths = sources.stream().map(options.session()::path).toList();
    Imported imported = options.workspaceOrNew().datasets().importFrom(paths, how, options.progress());
    Map<String, Object> plain = DatasetShow.plain(imported.dataset());
    plain.put("kept", imported.kept());
    plain.put("known", imported.known());
    plain.put("refused", imported.refused().stream().map(Finding::sentence).toList());
    options.output().print(plain, () -> {
      options.output().line(imported.inWords());
      DatasetShow.text(options.output(), imported.dataset());
    });
    if (!imported.refused().isEmpty()) {
      options.session().err().println("likeness: warning: " + imported.refused().size() + " of the files cannot be read and were left out"
          + "; the first: " + imported.refused().get(0).sentence());
    }
    return 0;
  }
}
