// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.plugin.Kind;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.DatasetEditor;
import org.likeness.core.dataset.DatasetInfo;
import org.likeness.core.dataset.ImportOptions;
import org.likeness.core.dataset.Subject;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;

/** One import. */
final class Import {
  private final PluginRegistry plugins;
  private final Path source;
  private final ImportOptions options;
  private Configured format;

  Import(PluginRegistry plugins, Path source, ImportOptions options) {
    this.plugins = plugins;
    this.source = source.toAbsolutePath().normalize();
    this.options = options;
  }

  void chooseFormat() {
    if (!Files.exists(source)) {
      throw new UserProblem("There is no file or folder " + source);
    }
    if (options.format() != null) {
      format = plugins.configure(Kind.DATASET_FORMAT, options.format(), "");
      return;
    }
    double best = 0;
    List<String> asked = new ArrayList<>();
    for (PluginEntry entry : plugins.entries(Kind.DATASET_FORMAT)) {
      if (entry.state() == PluginEntry.State.READY) {
        Configured candidate = plugins.configure(Kind.DATASET_FORMAT, entry.id(), "");
        double sure = candidate.<DatasetFormat<Record>>as(DatasetFormat.class).recognises(source);
        asked.add(entry.id());
        if (sure > best) {
          best = sure;
          format = candidate;
        }
      }
    }
    if (format == null) {
      throw new UserProblem(source + " holds nothing that can be imported; formats that were asked: "
          + (asked.isEmpty() ? "none is installed" : String.join(", ", asked)));
    }
  }

  void into(Dataset dataset, boolean fresh, Progress progress) {
    DatasetFormat<Record> plugin = format.as(DatasetFormat.class);
    progress.start("Importing " + source.getFileName(), -1);
    int n = 0;
    try (DatasetEditor editor = dataset.edit(); Stream<DatasetFormat.Item> items = plugin.read(format.parameters(), source, progress)) {
      for (Iterator<DatasetFormat.Item> i = items.iterator(); i.hasNext();) {
        progress.check();
        DatasetFormat.Item item = i.next();
        String subject = item.subject().isEmpty() ? options.subject() : item.subject();
        editor.addItem(item.file(), item.media(), subject, item.split(), item.label(), options.link());
        progress.advance(1);
        n++;
      }
      if (n == 0) {
        throw new UserProblem(source + " holds no pictures or clips that " + format.id() + " can read");
      }
      if (!fresh) {
        editor.info(merged(dataset.info()));
      }
      editor.commit();
    }
    progress.note("Imported " + n + (n == 1 ? " file into '" : " files into '") + dataset.name() + "'");
  }

  /** Subjects that are new are added; those that are known keep what is recorded. */
  private DatasetInfo merged(DatasetInfo info) {
    List<Subject> all = new ArrayList<>(info.subjects());
    for (Subject s : options.subjects()) {
      if (all.stream().noneMatch(x -> x.name().equals(s.name()))) {
        all.add(s);
      }
    }
    return info.withSubjects(all);
  }
}
