// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.run.RunSink;
import org.likeness.api.task.Progress;
import org.likeness.core.io.Atomic;
import org.likeness.core.io.Problems;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunComparison;
import org.likeness.core.run.RunFolder;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunState;
import org.likeness.core.run.Runs;

/** The folders below {@code runs/}. */
public final class FolderRuns implements Runs {
  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");
  private final Path folder;

  public FolderRuns(Path folder) {
    this.folder = folder;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public List<Run> list() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (var folders = Files.list(folder)) {
      return folders.filter(f -> Files.isDirectory(f) && !f.getFileName().toString().startsWith(".")).map(f -> (Run) new FolderRun(f))
          .sorted(Comparator.comparing(Run::id).reversed()).toList();
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
  }

  @Override
  public Run find(String idOrPrefix) {
    List<Run> all = list();
    Path path = path(idOrPrefix);
    if (path != null && Files.exists(path.resolve("run.json"))) {
      return new FolderRun(path);
    }
    if (all.isEmpty()) {
      throw new UserProblem("There is no run '" + idOrPrefix + "': there are no runs in " + folder);
    }
    if (idOrPrefix.equals("last")) {
      return all.stream().max(Comparator.comparing((Run r) -> r.info().created()).thenComparing(Run::id)).orElseThrow();
    }
    List<Run> same = all.stream().filter(r -> r.id().equals(idOrPrefix)).toList();
    same = same.isEmpty() ? all.stream().filter(r -> r.id().startsWith(idOrPrefix) && !idOrPrefix.isEmpty()).toList() : same;
    if (same.size() == 1) {
      return same.get(0);
    }
    if (same.size() > 1) {
      throw new UserProblem("There are " + same.size() + " runs that begin with '" + idOrPrefix + "': "
          + String.join(", ", same.stream().limit(5).map(Run::id).toList()));
    }
    return all.stream().filter(r -> r.info().name().equals(idOrPrefix)).findFirst().orElseThrow(() -> new UserProblem(
        "There is no run '" + idOrPrefix + "'" + Suggestions.sentence(idOrPrefix, all.stream().map(r -> r.info().name()).distinct().toList())));
  }

  private static Path path(String text) {
    try {
      return text.contains("/") || text.contains("\\") ? Path.of(text) : null;
    } catch (java.nio.file.InvalidPathException e) {
      return null; // then it is an id
    }
  }

  /** Makes the folder of a new run, QUEUED and locked. @param sinks opens the run's sinks */
  public RunFolder create(Recipe resolved, Map<String, String> versions, BiFunction<Path, Long, List<RunSink.Writer>> sinks) {
    String id = LocalDateTime.now().format(STAMP) + "-" + resolved.name();
    Path run = reserve(id);
    FileLocks lock = FileLocks.tryLock(run.resolve("run.lock")).orElseThrow(() -> new UserProblem("The run " + id + " is being written"));
    try {
      Atomic.write(run.resolve("recipe.yaml"), resolved.toYaml());
      RunInfo info = new RunInfo(run.getFileName().toString(), resolved.name(), resolved.kind(), RunState.QUEUED, "", Instant.now(),
          null, 0, resolved.seed(), versions, Map.of(), List.of(), "");
      RunWriter writer = new RunWriter(run, lock, info, sinks.apply(run, 0L));
      writer.state(RunState.QUEUED, "");
      return writer;
    } catch (RuntimeException e) {
      lock.close();
      removed(run, e);
      throw e;
    }
  }

  /** Opens the folder of a run that is to go on after a step. */
  public RunFolder reopen(Run run, long fromStep, BiFunction<Path, Long, List<RunSink.Writer>> sinks) {
    FileLocks lock = FileLocks.tryLock(run.folder().resolve("run.lock"))
        .orElseThrow(() -> new UserProblem("The run " + run.id() + " is being executed by another process"));
    try {
      cleared(run.folder());
      return new RunWriter(run.folder(), lock, run.info(), sinks.apply(run.folder(), fromStep));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private Path reserve(String id) {
    try {
      Files.createDirectories(folder);
      for (int n = 1;; n++) {
        Path run = folder.resolve(n == 1 ? id : id + "-" + n);
        try {
          return Files.createDirectory(run);
        } catch (FileAlreadyExistsException e) {
          continue; // started in the same second: the next number
        }
      }
    } catch (IOException e) {
      throw Problems.writing(folder.resolve(id), e);
    }
  }

  /** Deletes what a killed process has left half-written. */
  private static void cleared(Path run) {
    try (var files = Files.walk(run, 2)) {
      for (Path p : files.filter(f -> f.getFileName().toString().startsWith(Atomic.TEMPORARY)).toList()) {
        Atomic.delete(p);
      }
    } catch (IOException e) {
      throw Problems.writing(run, e);
    }
  }

  private static void removed(Path run, RuntimeException cause) {
    try {
      Atomic.delete(run);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  @Override
  public RunComparison compare(List<Run> runs) {
    return Comparisons.of(runs);
  }

  @Override
  public Path exportZip(Run run, Path zip, Progress progress) {
    return RunZip.write(run, zip, progress);
  }

  @Override
  public Run importZip(Path zip, Progress progress) {
    return new FolderRun(RunZip.read(zip, folder, progress));
  }
}
