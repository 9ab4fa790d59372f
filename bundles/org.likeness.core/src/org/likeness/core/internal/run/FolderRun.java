// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.FileLocks;
import org.likeness.base.io.Json;
import org.likeness.base.io.Problems;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunCheck;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunState;
import org.likeness.events.EventData;

/** Reads a run folder. */
public final class FolderRun implements Run {
  private final Path folder;
  private EventData events;
  private String shownState = "";
  private List<String> shown = List.of();

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
    if (!Files.exists(file)) {
      return Unstarted.of(folder).orElseGet(() -> damaged(file + ": there is no such file"));
    }
    RunInfo info;
    try {
      info = RunJson.read(file);
    } catch (UserProblem e) {
      return damaged(e.getMessage());
    }
    boolean gone = info.state().live() && !RunJson.owner(file).map(this::working).orElse(false);
    RunState state = gone ? RunState.INTERRUPTED : info.state();
    String reason = gone ? "Its process ended without a word (killed, crashed, or the machine was switched off)" : info.reason();
    List<String> changed = info.state().live() ? List.of() : shownChanges();
    if (!changed.isEmpty()) {
      reason = "Changed since it was written: " + String.join(", ", changed) + (reason.isEmpty() ? "" : "; " + reason);
    }
    // a folder that was moved or imported has another name than when it was written: the folder's counts
    return new RunInfo(id(), info.name(), info.kind(), state, reason, info.created(), info.ended(), info.activeSeconds(), info.seed(),
        info.versions(), info.device(), info.inputs(), info.parent());
  }

  /** Lists ask for this often: looked at again only when one of the files has another time or size. */
  private synchronized List<String> shownChanges() {
    StringBuilder now = new StringBuilder();
    for (String name : List.of(Manifest.FILE, "run.json", "recipe.yaml", "results.json")) {
      try {
        Path file = folder.resolve(name);
        now.append(Files.getLastModifiedTime(file)).append(' ').append(Files.size(file)).append('\n');
      } catch (IOException e) {
        now.append("missing\n");
      }
    }
    if (!now.toString().equals(shownState)) {
      shown = changes(true, Verification.SHOWN);
      shownState = now.toString();
    }
    return shown;
  }

  private RunInfo damaged(String why) {
    return new RunInfo(id(), RunJson.name(id()), "", RunState.FAILED, "This run is damaged: " + why, modified(), null, 0, 0, Map.of(),
        Map.of(), List.of(), "");
  }

  private List<String> changes(boolean ended, Predicate<String> which) {
    return new Verification(folder, ended).problems(which, Progress.NONE);
  }

  /** As {@code run.json} says, whether or not the process is still there. */
  private boolean ended() {
    try {
      return !RunJson.read(folder.resolve("run.json")).state().live();
    } catch (UserProblem e) {
      return true; // damaged: what can be compared is compared strictly
    }
  }

  /** A number of a process may come from a stranger's file: only one that holds the run's lock is at work on it. */
  private boolean working(Owner owner) {
    Path lock = folder.resolve("run.lock");
    if (owner.sameHost() && !owner.alive()) {
      return false;
    }
    return FileLocks.heldHere(lock) || !unlocked(lock);
  }

  static boolean unlocked(Path lock) {
    if (!Files.exists(lock)) {
      return true;
    }
    if (!Files.isWritable(lock)) {
      return false; // another user's run, of which nothing can be known
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
      events = EventData.unread(folder);
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
    boolean shown = Files.exists(file) && changes(ended(), "results.json"::equals).isEmpty();
    return shown ? RunJson.results(Json.readMap(file)) : List.of();
  }

  @Override
  public RunCheck check(Progress progress) {
    List<String> problems = new ArrayList<>(new Verification(folder, ended()).problems(n -> true, progress));
    problems.addAll(CheckpointFiles.problems(folder.resolve("checkpoints"), progress));
    return new RunCheck(Files.exists(folder.resolve(Manifest.FILE)), problems);
  }

  @Override
  public void requireUnchanged(String name) {
    List<String> problems = new Verification(folder, ended()).problems(n -> n.equals(name) || n.startsWith(name + "/"), Progress.NONE);
    if (!problems.isEmpty()) {
      throw new UserProblem("The run " + id() + " cannot be used: " + problems.get(0));
    }
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
