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
import org.likeness.core.events.EventData;
import org.likeness.core.internal.events.EventFiles;
import org.likeness.core.io.Atomic;
import org.likeness.core.io.Json;
import org.likeness.core.io.Problems;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunState;

/** Reads a run folder. */
public final class FolderRun implements Run {
  private final Path folder;
  private EventData events;

  public FolderRun(Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  @Override
  public String id() {
    return folder.getFileName().toString();
  }

  @Override
  public Path folder() {
    return folder;
  }

  @Override
  public RunInfo info() {
    Path file = folder.resolve("run.json");
    RunInfo info;
    try {
      info = RunJson.read(file);
    } catch (UserProblem e) {
      return new RunInfo(id(), id(), "", RunState.FAILED, "This run is damaged: " + e.getMessage(), modified(), null, 0, 0, Map.of(),
          Map.of(), List.of(), "");
    }
    boolean gone = info.state().live() && RunJson.owner(file).map(o -> o.sameHost() ? !o.alive() : unlocked()).orElse(true);
    // a folder that was moved or imported has another name than when it was written: the folder's counts
    return new RunInfo(id(), info.name(), info.kind(), gone ? RunState.INTERRUPTED : info.state(),
        gone ? "Its process ended without a word (killed, crashed, or the machine was switched off)" : info.reason(), info.created(),
        info.ended(), info.activeSeconds(), info.seed(), info.versions(), info.device(), info.inputs(), info.parent());
  }

  /** For runs of another machine on a shared disk. */
  private boolean unlocked() {
    Path lock = folder.resolve("run.lock");
    if (!Files.isWritable(lock)) {
      return !Files.exists(lock);
    }
    return FileLocks.tryLock(lock).map(l -> {
      l.close();
      return true;
    }).orElse(false);
  }

  private Instant modified() {
    try {
      return Files.getLastModifiedTime(folder).toInstant();
    } catch (IOException e) {
      return Instant.EPOCH; // the folder has just gone
    }
  }

  @Override
  public Recipe recipe() {
    return RecipeYaml.read(folder.resolve("recipe.yaml"));
  }

  @Override
  public List<Checkpoint> checkpoints() {
    return CheckpointFiles.list(folder.resolve("checkpoints"));
  }

  @Override
  public Optional<Checkpoint> lastGoodCheckpoint() {
    return CheckpointFiles.lastGood(checkpoints());
  }

  @Override
  public synchronized EventData events() {
    if (events == null) {
      events = new EventFiles(folder);
      events.refresh();
    }
    return events;
  }

  @Override
  public List<Path> samples() {
    Path samples = folder.resolve("samples");
    if (!Files.isDirectory(samples)) {
      return List.of();
    }
    try (var files = Files.list(samples)) {
      return files.filter(f -> f.getFileName().toString().matches("step-\\d{1,18}([^0-9].*)?\\.(png|jpg)"))
          .sorted(java.util.Comparator.comparingLong(FolderRun::step)).toList();
    } catch (IOException e) {
      throw Problems.reading(samples, e);
    }
  }

  private static long step(Path sample) {
    return Long.parseLong(sample.getFileName().toString().replaceAll("step-(\\d+).*", "$1"));
  }

  @Override
  public List<MetricResult> results() {
    Path file = folder.resolve("results.json");
    return Files.exists(file) ? RunJson.results(Json.readMap(file)) : List.of();
  }

  @Override
  public String log() {
    return text("log.txt");
  }

  @Override
  public String notes() {
    return text("notes.md");
  }

  @Override
  public void notes(String text) {
    Atomic.write(folder.resolve("notes.md"), text);
  }

  @Override
  public Optional<Path> file(String name) {
    Path file = folder.resolve(name).normalize();
    return file.startsWith(folder) && Files.exists(file) ? Optional.of(file) : Optional.empty();
  }

  private String text(String name) {
    Path file = folder.resolve(name);
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof FolderRun r && r.folder.equals(folder);
  }

  @Override
  public int hashCode() {
    return folder.hashCode();
  }

  @Override
  public String toString() {
    return id();
  }
}
