// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.DatasetInfo;
import org.likeness.core.dataset.Datasets;
import org.likeness.core.dataset.ImportOptions;
import org.likeness.core.io.Atomic;
import org.likeness.core.io.Problems;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.workspace.Workspace;

/** The folders below {@code datasets/}. */
public final class FolderDatasets implements Datasets {
  private final Path folder;
  private final PluginRegistry plugins;
  private final Workspace workspace;

  public FolderDatasets(Path folder, PluginRegistry plugins, Workspace workspace) {
    this.folder = folder;
    this.plugins = plugins;
    this.workspace = workspace;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public List<Dataset> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var all = Files.list(folder)) {
      return all.filter(f -> Files.exists(f.resolve("dataset.json")) && !f.getFileName().toString().startsWith(".")).sorted()
          .map(f -> (Dataset) new FolderDataset(f, workspace)).toList();
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
  }

  @Override
  public Optional<Dataset> find(String name) {
    return list().stream().filter(d -> d.name().equals(name)).findFirst();
  }

  @Override
  public Dataset get(String name) {
    return find(name).orElseThrow(() -> {
      List<String> names = list().stream().map(Dataset::name).toList();
      return new UserProblem("There is no dataset '" + name + "' in " + workspace.folder()
          + (names.isEmpty() ? "; it has no datasets yet" : Suggestions.sentence(name, names)));
    });
  }

  @Override
  public Dataset create(String name, DatasetInfo info) {
    workspace.requireWritable();
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
      throw new UserProblem("The name of a dataset must be letters, digits, hyphens, dots (at most 80), not '" + name + "'");
    }
    Path target = folder.resolve(name);
    if (Files.exists(target)) {
      throw new UserProblem("There is a dataset '" + name + "' already");
    }
    Atomic.folder(target, temp -> {
      Files.createDirectories(temp.resolve("media"));
      Files.createDirectories(temp.resolve("faces"));
      DatasetJson.write(temp.resolve("dataset.json"), info);
      try (Connection c = Database.write(temp.resolve("dataset.db"))) {
        c.commit();
      } catch (SQLException e) {
        throw Database.problem(temp.resolve("dataset.db"), e);
      }
    });
    return new FolderDataset(target, workspace);
  }

  @Override
  public Dataset importFrom(Path source, ImportOptions options, Progress progress) {
    Import job = new Import(plugins, source, options);
    job.chooseFormat();
    boolean fresh = find(options.name()).isEmpty();
    Dataset dataset = fresh ? create(options.name(), new DatasetInfo(options.name(), "", Instant.now(), options.subjects(),
        options.source(), options.licence())) : get(options.name());
    try {
      job.into(dataset, fresh, progress);
      return dataset;
    } catch (RuntimeException | Error e) {
      if (fresh) {
        removed(dataset.folder(), e);
      }
      throw e;
    }
  }

  private static void removed(Path dataset, Throwable cause) {
    try {
      Atomic.delete(dataset);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }
}
