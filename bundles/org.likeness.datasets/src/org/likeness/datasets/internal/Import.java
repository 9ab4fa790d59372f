// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Finding;
import org.likeness.datasets.Formats;
import org.likeness.datasets.ImportOptions;
import org.likeness.datasets.Imported;
import org.likeness.datasets.Subject;

/** One import, of one or several sources in one transaction. */
final class Import {
  private final Formats formatsThere;
  private final ImportOptions options;
  private final Map<Path, Chosen<DatasetFormat<Record>>> formats = new LinkedHashMap<>();
  private final List<Finding> refused = new ArrayList<>();
  private int kept;
  private int known;
  private GivenRights rights;

  Import(Formats known, List<Path> sources, ImportOptions options) {
    this.formatsThere = known;
    this.options = options;
    sources.forEach(s -> formats.put(s.toAbsolutePath().normalize(), null));
  }

  /** Before anything is made or locked. */
  void chooseFormats() {
    formats.replaceAll((source, none) -> format(source));
  }

  private Chosen<DatasetFormat<Record>> format(Path source) {
    if (!Files.exists(source)) {
      throw new UserProblem("There is no file or folder " + source);
    }
    return options.format() != null ? formatsThere.named(options.format()) : formatsThere.surest(source);
  }

  /** @param fresh whether the dataset was made for this import, with its subjects */
  Imported into(Dataset dataset, boolean fresh, Progress progress) {
    try (DatasetEditor editor = dataset.edit()) {
      rights = fresh ? null : new GivenRights(dataset, options.subjects());
      for (Map.Entry<Path, Chosen<DatasetFormat<Record>>> e : formats.entrySet()) {
        progress.start("Importing " + e.getKey().getFileName(), -1);
        read(e.getKey(), e.getValue(), editor, progress);
      }
      if (!fresh) {
        editor.info(merged(dataset.info()));
      }
      editor.commit();
    }
    Imported result = new Imported(dataset, kept, known, List.copyOf(refused));
    refused.forEach(f -> progress.note("Left out: " + f.sentence()));
    progress.note("Imported into '" + options.name() + "': " + result.inWords());
    return result;
  }

  private void read(Path source, Chosen<DatasetFormat<Record>> format, DatasetEditor editor, Progress progress) {
    int before = kept + known;
    int refusedBefore = refused.size();
    try (Stream<DatasetFormat.Item> items = format.plugin().read(format.parameters(), source, progress)) {
      Iterator<DatasetFormat.Item> i = items.iterator();
      for (DatasetFormat.Item item = next(i); item != null; item = next(i)) {
        progress.check();
        add(item, editor);
        progress.advance(1);
      }
    }
    if (kept + known == before) {
      throw new UserProblem(refused.size() == refusedBefore ? source + " holds no pictures or clips that " + format.id() + " can read"
          : refused.size() == refusedBefore + 1 ? refused.getLast().sentence()
          : "None of the " + (refused.size() - refusedBefore) + " files of " + source + " can be read; the first: "
              + refused.get(refusedBefore).sentence());
    }
  }

  private void add(DatasetFormat.Item item, DatasetEditor editor) {
    String subject = item.subject().isEmpty() ? options.subject() : item.subject();
    int items = editor.items();
    try {
      editor.addItem(item.file(), item.media(), subject, item.split(), item.label(), options.link());
    } catch (UnreadableFile e) {
      refuse(e);
      return;
    }
    if (editor.items() > items) {
      if (rights != null) {
        rights.require(subject, item.file());
      }
      kept++;
    } else {
      known++;
    }
  }

  /** The next file that its format accepts; null at the end. */
  private DatasetFormat.Item next(Iterator<DatasetFormat.Item> items) {
    while (true) {
      try {
        return items.hasNext() ? items.next() : null;
      } catch (UserProblem e) {
        if (!refused.isEmpty() && refused.getLast().sentence().equals(e.getMessage())) {
          throw e; // the format does not get past it
        }
        refuse(e);
      }
    }
  }

  private void refuse(UserProblem e) {
    if (options.strict()) {
      throw e;
    }
    refused.add(new Finding("", e.getMessage()));
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
