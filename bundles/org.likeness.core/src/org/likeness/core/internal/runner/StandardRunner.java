// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.runner;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.likeness.api.parameters.Suggestions;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.run.RunSink;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Faults;
import org.likeness.base.io.Plain;
import org.likeness.core.Likeness;
import org.likeness.core.internal.run.CheckpointFiles;
import org.likeness.core.internal.run.FolderRun;
import org.likeness.core.internal.run.FolderRuns;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunFolder;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.HealthStop;
import org.likeness.core.runner.LiveRuns;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RecipeRunner;
import org.likeness.core.runner.RunStopped;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;

/** Runs recipes by the kinds that are there. */
public final class StandardRunner implements RecipeRunner {
  private static final int MOST_DETAILS = 20_000;
  private final Likeness likeness;
  private final Supplier<List<RecipeKind>> kinds;
  private final Supplier<Map<String, String>> versions;
  private final LiveTable live = new LiveTable();

  public StandardRunner(Likeness likeness, Supplier<List<RecipeKind>> kinds, Supplier<Map<String, String>> versions) {
    this.likeness = likeness;
    this.kinds = kinds;
    this.versions = versions;
  }

  @Override
  public List<RecipeKind> kinds() {
    List<RecipeKind> own = kinds.get();
    Stream<RecipeKind> further = Stream.concat(WorkKind.all(likeness.plugins()), own.stream().flatMap(k -> k.further(likeness.plugins()).stream()))
        .filter(f -> own.stream().noneMatch(k -> k.kind().equals(f.kind())));
    return Stream.concat(own.stream(), further).sorted(Comparator.comparing(RecipeKind::kind)).toList();
  }

  @Override
  public RecipeKind kind(String name) {
    return kinds.get().stream().filter(k -> k.kind().equals(name)).findFirst()
        .or(() -> kinds().stream().filter(k -> k.kind().equals(name)).findFirst()).orElseThrow(() -> new UserProblem(
        "unknown kind of recipe '" + name + "'" + Suggestions.sentence(name, kinds().stream().map(RecipeKind::kind).toList())));
  }

  @Override
  public LiveRuns live() {
    return live;
  }

  @Override
  public Recipe resolve(Recipe recipe, Workspace workspace) {
    RecipeKind kind;
    try {
      kind = kind(recipe.kind());
    } catch (UserProblem e) {
      throw new UserProblem(recipe.root().child("kind").where() + ": " + e.getMessage(), e);
    }
    return RecipeYaml.with(recipe, kind.resolve(recipe, likeness, workspace));
  }

  @Override
  public Run run(Recipe recipe, Workspace workspace, RunControl control, Progress progress) {
    workspace.requireWritable();
    Recipe resolved = resolve(recipe, workspace);
    RunFolder folder = new FolderRuns(workspace.runs().folder()).create(resolved, versions.get(), this::sinks);
    return execute(resolved, workspace, folder, Optional.empty(), control, progress);
  }

  @Override
  public Run resume(Run run, Workspace workspace, RunControl control, Progress progress) {
    workspace.requireWritable();
    RunState state = run.info().state();
    if (run.info().kind().equals(Run.FOREIGN)) {
      throw new UserProblem("The run " + run.id() + " was written by another tool and cannot be resumed here");
    }
    if (state == RunState.INTERRUPTED && Files.notExists(run.folder().resolve("run.json"))) {
      throw new UserProblem("The run " + run.id() + " was killed before it had begun, so there is nothing to go on with; "
          + "give its command again, and 'likeness runs remove " + run.id() + "' takes it away");
    }
    Recipe recipe = run.recipe();
    RecipeKind kind = kind(recipe.kind());
    if (!kind.resumable()) {
      throw new UserProblem("A run of the kind '" + kind.kind() + "' cannot be resumed; run its recipe again");
    }
    if (state.live()) {
      throw new UserProblem("The run " + run.id() + " is being executed now");
    }
    if (!kind.fromCheckpoints()) {
      if (state == RunState.FINISHED) {
        throw new UserProblem("The run " + run.id() + " is finished; there is nothing to go on with");
      }
      RunFolder folder = new FolderRuns(run.folder().getParent()).reopenWithout(run, this::sinks);
      return execute(recipe, workspace, folder, Optional.empty(), control, progress);
    }
    FolderRuns.Reopened reopened = new FolderRuns(run.folder().getParent()).reopen(run, this::sinks);
    RunFolder folder = reopened.folder();
    Checkpoint from = reopened.from();
    CheckpointFiles.problems(run.folder().resolve("checkpoints"), control.over(progress)).forEach(p -> {
      progress.note(p + "; going on from step " + from.step());
      folder.log(p + "; going on from step " + from.step());
    });
    return execute(recipe, workspace, folder, Optional.of(from), control, progress);
  }

  private Run execute(Recipe recipe, Workspace workspace, RunFolder folder, Optional<Checkpoint> from, RunControl control,
      Progress progress) {
    Run run = new FolderRun(folder.path());
    AutoCloseable listening = control.onChange(() -> paused(folder, control));
    try (folder; LiveTable.Entry entry = live.add(run, control, folder)) {
      try {
        folder.state(RunState.RUNNING, "");
        folder.log(from.map(c -> "Resumed at step " + c.step()).orElse("Started: " + recipe.kind() + " '" + recipe.name() + "'"));
        List<String> warnings = new CopyOnWriteArrayList<>();
        kind(recipe.kind())
            .execute(new Execution(likeness, workspace, recipe, folder, control, control.over(progress), from, entry, warnings));
        ended(folder, RunState.FINISHED, warnings.isEmpty() ? "" : "with a warning: " + String.join("; ", warnings));
      } catch (HealthStop e) {
        ended(folder, RunState.STOPPED, e.getMessage());
        throw new RunStopped(folder.id(), e.getMessage());
      } catch (CancellationException e) {
        ended(folder, RunState.STOPPED, "Stopped by a person");
        throw new RunStopped(folder.id());
      } catch (UserProblem e) {
        failed(folder, e, e.getMessage());
        throw e;
      } catch (Exception | Error e) {
        if (control.cancelled() && interrupted(e)) {
          ended(folder, RunState.STOPPED, "Stopped by a person");
          throw new RunStopped(folder.id());
        }
        UserProblem known = Faults.explain(e).orElse(null);
        failed(folder, e, known == null ? "An internal failure: " + Faults.brief(e) : known.getMessage());
        details(folder, e);
        throw known == null ? new IllegalStateException("The run " + folder.path() + " has failed: " + Faults.brief(e), e) : known;
      } finally {
        close(listening);
      }
    }
    return run;
  }

  private static boolean interrupted(Throwable e) {
    return e instanceof InterruptedException || e instanceof java.nio.channels.ClosedByInterruptException;
  }

  private static void paused(RunFolder folder, RunControl control) {
    RunState now = folder.info().state();
    if (control.paused() && now == RunState.RUNNING) {
      folder.state(RunState.PAUSED, "");
    } else if (!control.paused() && now == RunState.PAUSED) {
      folder.state(RunState.RUNNING, "");
    }
  }

  private static void ended(RunFolder folder, RunState state, String reason) {
    folder.sink().flush();
    folder.log(state == RunState.FINISHED ? "Finished" : reason);
    folder.state(state, reason);
  }

  /** What nobody wants to read in a sentence stays to be found: the whole message and where it came from, in the log. */
  private static void details(RunFolder folder, Throwable e) {
    StringWriter trace = new StringWriter();
    e.printStackTrace(new PrintWriter(trace));
    try {
      folder.log("Details: " + Plain.text(trace.toString(), MOST_DETAILS));
    } catch (RuntimeException x) {
      e.addSuppressed(x);
    }
  }

  /** A full disk may be what has failed: the cause counts, not that it cannot be written down. */
  private static void failed(RunFolder folder, Throwable cause, String sentence) {
    try {
      ended(folder, RunState.FAILED, sentence);
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  private static void close(AutoCloseable what) {
    try {
      what.close();
    } catch (Exception e) {
      throw new IllegalStateException("A listener cannot be taken off", e);
    }
  }

  /** Every run sink that works, with its defaults. */
  private List<RunSink.Writer> sinks(Path run, long fromStep) {
    return likeness.plugins().entries(RunSink.KIND).stream().filter(e -> e.state() == PluginEntry.State.READY).map(e -> {
      Configured sink = likeness.plugins().configure(RunSink.KIND, e.id(), "");
      RunSink<Record> plugin = sink.as(RunSink.class);
      try {
        return plugin.open(sink.parameters(), run, fromStep);
      } catch (PluginFailure failure) {
        return new FailedSink(failure);
      }
    }).toList();
  }
}
