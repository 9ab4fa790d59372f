// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunCheck;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunState;
import org.likeness.events.EventData;

/**
 * A folder with event files that another tool has written: it has curves and pictures and nothing else. It is looked at and
 * never written into.
 */
final class ForeignRun implements Run {
  private static final int DEEPEST = 4;
  private final Path folder;
  private final String id;
  private EventData events;

  /** @param id the way from the folder of runs, with slashes, as TensorBoard names it */
  ForeignRun(Path folder, String id) {
    this.folder = folder.toAbsolutePath().normalize();
    this.id = id;
  }

  /** The folders with event files in and below a folder in which Likeness has written nothing; by name. */
  static List<Run> in(Path top) {
    if (ours(top)) {
      return List.of();
    }
    Path base = top.toAbsolutePath().normalize();
    try (var all = Files.walk(base, DEEPEST)) {
      return all.filter(Files::isDirectory).filter(ForeignRun::hasEvents).sorted()
          .map(f -> (Run) new ForeignRun(f, base.getParent().relativize(f).toString().replace('\\', '/'))).toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of(); // what may not be looked into shows nothing
    }
  }

  private static boolean ours(Path folder) {
    return List.of("run.json", "run.lock", "recipe.yaml", Manifest.FILE).stream().anyMatch(n -> Files.exists(folder.resolve(n)));
  }

  private static boolean hasEvents(Path folder) {
    try (var files = Files.list(folder)) {
      return !ours(folder) && files.anyMatch(f -> f.getFileName().toString().contains("tfevents") && Files.isRegularFile(f));
    } catch (IOException | java.io.UncheckedIOException e) {
      return false;
    }
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public RunInfo info() {
    Instant modified;
    try {
      modified = Files.getLastModifiedTime(folder).toInstant();
    } catch (IOException e) {
      modified = Instant.EPOCH; // the folder has just gone
    }
    return new RunInfo(id, RunJson.name(id), FOREIGN, RunState.FINISHED, "Written by another tool: only looked at", modified, null, 0, 0,
        Map.of(), Map.of(), List.of(), "");
  }

  @Override
  public Recipe recipe() {
    return RecipeYaml.of(FOREIGN, RunJson.name(id), 0, Map.of());
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return List.of();
  }

  @Override
  public Optional<Checkpoint> lastGoodCheckpoint() {
    return Optional.empty();
  }

  @Override
  public synchronized EventData events() {
    if (events == null) {
      events = EventData.of(folder);
    }
    return events;
  }

  @Override
  public List<Path> samples() {
    return List.of();
  }

  @Override
  public List<MetricResult> results() {
    return List.of();
  }

  @Override
  public String log() {
    return "";
  }

  @Override
  public String notes() {
    return "";
  }

  @Override
  public void notes(String text) {
    throw new UserProblem("The folder " + folder + " belongs to another tool; nothing is written into it");
  }

  @Override
  public Optional<Path> file(String name) {
    return Optional.empty();
  }

  @Override
  public RunCheck check(Progress progress) {
    return new RunCheck(false, List.of());
  }

  @Override
  public void requireUnchanged(String name) {
    // nobody has said how the files were written
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof ForeignRun r && r.folder.equals(folder);
  }

  @Override
  public int hashCode() {
    return folder.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
