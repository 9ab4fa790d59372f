// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
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
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Claims;
import org.likeness.base.io.FileLocks;
import org.likeness.base.io.Problems;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Checkpoint;
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
      return folders.filter(f -> Files.isDirectory(f) && !f.getFileName().toString().startsWith(".")).flatMap(f -> runs(f).stream())
          .sorted(Comparator.comparing(Run::id).reversed()).toList();
    } catch (IOException e) {
      throw Problems.reading(folder, e);
    }
  }

  /** One of ours, or those of another tool in it. */
  private static List<Run> runs(Path f) {
    List<Run> foreign = ForeignRun.in(f);
    return foreign.isEmpty() ? List.of(new FolderRun(f)) : foreign;
  }

  @Override
  public Run find(String idOrPrefix) {
    List<Run> all = list();
    Path path = path(idOrPrefix);
    if (path != null && Files.exists(path.resolve("run.json"))) {
      return new FolderRun(path);
    }
    List<Run> foreign = path != null && Files.isDirectory(path) ? ForeignRun.in(path) : List.of();
    if (foreign.size() == 1) {
      return foreign.get(0);
    }
    if (foreign.size() > 1) {
      throw new UserProblem("In " + path + " there are " + foreign.size() + " runs: "
          + String.join(", ", foreign.stream().limit(5).map(r -> r.folder().toString()).toList()));
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
    Path run = Claims.claim(folder.resolve(id));
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

  /**
   * A run that is to go on.
   *
   * @param folder its writer, which holds the lock
   * @param from its last good checkpoint, looked for under the lock: nobody else goes on from it
   */
  public record Reopened(RunFolder folder, Checkpoint from) {}

  /** Opens the folder of a run that is to go on. */
  public Reopened reopen(Run run, BiFunction<Path, Long, List<RunSink.Writer>> sinks) {
    FileLocks lock = FileLocks.tryLock(run.folder().resolve("run.lock"))
        .orElseThrow(() -> new UserProblem("The run " + run.id() + " is being executed by another process"));
    try {
      cleared(run.folder());
      Checkpoint from = run.lastGoodCheckpoint().orElseThrow(() -> new UserProblem("The run " + run.id()
          + " has no checkpoint that can be used" + why(run) + "; run its recipe again"));
      RunInfo info = RunJson.read(run.folder().resolve("run.json"));
      return new Reopened(new RunWriter(run.folder(), lock, info, sinks.apply(run.folder(), from.step())), from);
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Opens the folder of a run that is to go on, and that keeps no checkpoints. */
  public RunFolder reopenWithout(Run run, BiFunction<Path, Long, List<RunSink.Writer>> sinks) {
    FileLocks lock = FileLocks.tryLock(run.folder().resolve("run.lock"))
        .orElseThrow(() -> new UserProblem("The run " + run.id() + " is being executed by another process"));
    try {
      cleared(run.folder());
      return new RunWriter(run.folder(), lock, RunJson.read(run.folder().resolve("run.json")), sinks.apply(run.folder(), 0L));
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static String why(Run run) {
    List<String> problems = CheckpointFiles.problems(run.folder().resolve("checkpoints"), Progress.NONE);
    return problems.isEmpty() ? "" : " (" + problems.getLast() + ")";
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
    Run run = new FolderRun(new RunUnzip(zip, progress).into(folder));
    run.check(progress).problems().forEach(p -> progress.note("The run " + run.id() + " is not as it was written: " + p));
    return run;
  }
}
