// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Executor;
import org.likeness.core.runner.RunStopped;
import org.likeness.core.task.RunControl;
import org.osgi.service.component.annotations.Component;

/**
 * In a process of its own: {@code likeness run RECIPE --workspace FOLDER --json}. What takes that process along, a failure in
 * native code or the lack of memory, leaves this one alone, and the run as a killed run is: it can be resumed.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "executor.process", label = "A process of its own", parameters = ProcessExecutor.Parameters.class,
    description = "In a process of its own, which takes nothing along when it dies; or on another machine that sees the workspace under"
        + " the same path, by a command such as 'ssh lab likeness'.")
public final class ProcessExecutor implements Executor<ProcessExecutor.Parameters> {

  /** The command by which this program was started, its parts on lines of their own; the launcher says it. */
  public static final String COMMAND = "likeness.command";

  private static final long LOOK_MS = 100;
  /** Longer than the command itself takes to keep a checkpoint. */
  private static final long PATIENCE_MS = 6_000;

  /** How it is started. */
  public record Parameters(
      @Parameter(label = "Command", description = "What is started, in parts; empty = this program once more") List<String> command,
      @Parameter(label = "Memory", min = 0, max = 4096, unit = "GiB", description = "Largest heap of the process, where it is this program once more; 0 = Java's usual share")
      int memory) {
    public static final Parameters DEFAULTS = new Parameters(List.of(), 0);
  }

  @Override
  public Run execute(Parameters p, Job job, RunControl control, Progress progress) {
    Set<String> before = new HashSet<>(job.workspace().runs().list().stream().map(Run::id).toList());
    Path file = null;
    try {
      if (job.recipe().isPresent()) {
        file = Files.createTempFile("likeness-recipe", ".yaml");
        // resolved here: what is wrong with it is said at once, with its own file and line, and paths are whole
        Files.writeString(file, job.likeness().runner().resolve(job.recipe().get(), job.workspace()).toYaml());
      }
      return execute(p, job, line(p, job, file), before, control, progress);
    } catch (IOException e) {
      throw new UncheckedIOException("A process could not be started", e);
    } finally {
      delete(file);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      file.toFile().deleteOnExit();
    }
  }

  private static List<String> line(Parameters p, Job job, Path recipe) {
    List<String> line = new ArrayList<>(p.command());
    if (line.isEmpty()) {
      String own = System.getProperty(COMMAND, "");
      if (own.isEmpty()) {
        throw new UserProblem("executor.process: this program does not know how it was started; say it with 'command'");
      }
      line.addAll(List.of(own.split("\n")));
      if (p.memory() > 0) {
        line.add(1, "-Xmx" + p.memory() + "g");
      }
    }
    line.addAll(recipe != null ? List.of("run", recipe.toString()) : List.of("resume", job.resume().orElseThrow().id()));
    line.addAll(List.of("--workspace", job.workspace().folder().toString(), "--json"));
    return line;
  }

  private static Run execute(Parameters p, Job job, List<String> line, Set<String> before, RunControl control, Progress progress) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(line).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UserProblem("executor.process: '" + line.get(0) + "' cannot be started: " + e.getMessage(), e);
    }
    process.getOutputStream().close();
    progress.start("Executed by process " + process.pid(), -1);
    ChildWords words = ChildWords.of(process.getErrorStream(), progress);
    try {
      int status = waited(process, control);
      words.join();
      Optional<Run> run = job.resume().or(() -> made(job, before));
      if (control.cancelled()) {
        throw run.<CancellationException>map(r -> new RunStopped(r.id())).orElseGet(() -> new CancellationException("Stopped before there was a run"));
      }
      if (status != 0) {
        throw failed(status, words, run);
      }
      return run.orElseThrow(() -> new UserProblem("executor.process: the process has ended well, but there is no run of it in " + job.workspace().folder()
          + "; does the command see the same workspace?"));
    } finally {
      kill(process);
    }
  }

  /** Waits; a cancel is passed on politely first. */
  private static int waited(Process process, RunControl control) {
    long asked = 0;
    try {
      while (!process.waitFor(LOOK_MS, TimeUnit.MILLISECONDS)) {
        if (control.cancelled() && asked == 0) {
          asked = System.nanoTime();
          process.destroy(); // as Ctrl-C: it keeps a checkpoint
        } else if (asked != 0 && System.nanoTime() - asked > PATIENCE_MS * 1_000_000) {
          kill(process);
        }
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      kill(process);
      throw new CancellationException("Interrupted");
    }
  }

  private static void kill(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** The one that was not there before; of several the newest of the recipe's name. */
  private static Optional<Run> made(Job job, Set<String> before) {
    String name = job.recipe().map(Recipe::name).orElse("");
    return job.workspace().runs().list().stream().filter(r -> !before.contains(r.id()) && r.info().name().equals(name)).findFirst();
  }

  private static UserProblem failed(int status, ChildWords words, Optional<Run> run) {
    if (!words.problem().isEmpty()) {
      return new UserProblem(words.problem());
    }
    return new UserProblem("The process that executed it has ended with status " + status + (words.last().isEmpty() ? "" : " after '" + words.last() + "'")
        + run.map(r -> "; 'likeness resume " + r.id() + "' goes on where it can").orElse(""));
  }
}
