// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets.internal;

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
import org.likeness.base.file.NaturalOrder;
import org.likeness.base.io.NewFolder;
import org.likeness.base.io.Problems;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetInfo;
import org.likeness.datasets.Datasets;
import org.likeness.datasets.Formats;
import org.likeness.datasets.Home;
import org.likeness.datasets.ImportOptions;
import org.likeness.datasets.Imported;

/** The folders below {@code datasets/}. */
public final class FolderDatasets implements Datasets {
  private final Path folder;
  private final Formats formats;
  private final Home home;

  public FolderDatasets(Path folder, Formats formats, Home home) {
    this.folder = folder;
    this.formats = formats;
    this.home = home;
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
      return all.filter(f -> isDataset(f) && !f.getFileName().toString().startsWith(".")).sorted(NaturalOrder.PATHS)
          .map(f -> (Dataset) new FolderDataset(f, home)).toList();
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
  }

  /** Half a dataset is one, too: it is listed, and said to be damaged. */
  private static boolean isDataset(Path f) {
    return Files.exists(f.resolve("dataset.json")) || Files.exists(f.resolve("dataset.db"));
  }

  @Override
  public Optional<Dataset> find(String name) {
    return list().stream().filter(d -> d.name().equals(name)).findFirst();
  }

  @Override
  public Dataset get(String name) {
    return find(name).orElseThrow(() -> {
      List<String> names = list().stream().map(Dataset::name).toList();
      return new UserProblem("There is no dataset '" + name + "' in " + home.folder()
          + (names.isEmpty() ? "; it has no datasets yet" : Suggestions.sentence(name, names)));
    });
  }

  @Override
  public Dataset create(String name, DatasetInfo info) {
    home.requireWritable();
    requireName(name);
    try (Reservation held = Reservation.of(folder, name)) {
      Path target = folder.resolve(name);
      if (Files.exists(target)) {
        throw new UserProblem("There is a dataset '" + name + "' already");
      }
      NewFolder.create(target, temp -> empty(temp, info));
      return new FolderDataset(target, home);
    }
  }

  private static void requireName(String name) {
    if (!name.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,79}")) {
      throw new UserProblem("The name of a dataset must be letters, digits, hyphens, dots (at most 80), not '" + name + "'");
    }
  }

  private static void empty(Path temp, DatasetInfo info) throws IOException {
    Files.createDirectories(temp.resolve("media"));
    Files.createDirectories(temp.resolve("faces"));
    DatasetJson.write(temp.resolve("dataset.json"), info);
    try (Connection c = Database.create(temp.resolve("dataset.db"))) {
      Seals.totals(c);
      c.commit();
    } catch (SQLException e) {
      throw Database.problem(temp.resolve("dataset.db"), e);
    }
  }

  @Override
  public Imported importFrom(List<Path> sources, ImportOptions options, Progress progress) {
    home.requireWritable();
    requireName(options.name());
    Import job = new Import(formats, sources, options);
    job.chooseFormats();
    Path target = folder.resolve(options.name());
    if (!Files.exists(target)) {
      Optional<Imported> made = made(job, target, options, progress);
      if (made.isPresent()) {
        return made.get();
      }
    }
    return job.into(get(options.name()), false, progress);
  }

  /** A dataset that is not there yet is filled before it gets its name: it is there whole or not at all. Empty when another was quicker. */
  private Optional<Imported> made(Import job, Path target, ImportOptions options, Progress progress) {
    try (Reservation held = Reservation.of(folder, options.name())) {
      if (Files.exists(target)) {
        return Optional.empty();
      }
      DatasetInfo info = new DatasetInfo(options.name(), "", Instant.now(), options.subjects(), options.source(), options.licence());
      Imported[] result = new Imported[1];
      NewFolder.create(target, temp -> {
        empty(temp, info);
        result[0] = job.into(new FolderDataset(temp, home), true, progress);
      });
      return Optional.of(result[0].in(new FolderDataset(target, home)));
    }
  }
}
