// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Faults;
import org.likeness.base.io.Plain;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Executor;
import org.likeness.core.runner.RunStopped;

/** Runs one after another. One that fails does not stop the others; Ctrl-C stops them all. */
final class RunQueue {

  private static final int LONGEST = 2_000;

  private RunQueue() {}

  /** @param what for people, such as the recipe's name */
  record Entry(String what, Executor.Job job) {}

  /** @param problem empty when it was finished */
  record Outcome(String what, Optional<Run> run, String problem) {

    boolean failed() {
      return !problem.isEmpty();
    }

    Map<String, Object> plain() {
      Map<String, Object> out = new LinkedHashMap<>();
      out.put("what", what);
      out.put("run", run.map(Run::id).orElse(null));
      out.put("problem", problem);
      return out;
    }
  }

  /**
   * @param stop whether the first that fails ends it
   * @return of those that were executed
   * @throws java.util.concurrent.CancellationException when a person stopped them
   */
  static List<Outcome> execute(Options options, Where where, List<Entry> entries, boolean stop) {
    List<Outcome> out = new ArrayList<>();
    for (Entry entry : entries) {
      options.session().control().check();
      options.progress().note("[" + (out.size() + 1) + "/" + entries.size() + "] " + entry.what());
      Outcome outcome = one(options, where, entry);
      out.add(outcome);
      if (outcome.failed()) {
        options.session().err().println(Plain.line(entry.what() + ": " + outcome.problem(), LONGEST));
        if (stop) {
          break;
        }
      }
    }
    return out;
  }

  private static Outcome one(Options options, Where where, Entry entry) {
    try {
      return new Outcome(entry.what(), Optional.of(where.execute(options, entry.job())), "");
    } catch (RunStopped e) {
      if (options.session().control().cancelled()) {
        throw e;
      }
      return new Outcome(entry.what(), Optional.of(entry.job().workspace().runs().find(e.runId())), e.getMessage());
    } catch (UserProblem e) {
      return new Outcome(entry.what(), Optional.empty(), e.getMessage());
    } catch (IllegalStateException e) {
      return new Outcome(entry.what(), Optional.empty(), "internal failure: " + Faults.brief(e));
    }
  }

  /** 0 when all were finished, else 1. */
  static int status(List<Outcome> outcomes) {
    return outcomes.stream().anyMatch(Outcome::failed) ? 1 : 0;
  }

  /** {@code 3 of 4 finished; failed: b (why)}, a line each. */
  static List<String> summary(List<Outcome> outcomes, int wanted) {
    List<String> lines = new ArrayList<>();
    long good = outcomes.stream().filter(o -> !o.failed()).count();
    lines.add(good + " of " + wanted + " finished");
    outcomes.forEach(o -> lines.add((o.failed() ? "failed    " : "finished  ") + o.what() + o.run().map(r -> "  " + r.id()).orElse("")
        + (o.failed() ? ": " + o.problem() : "")));
    if (outcomes.size() < wanted) {
      lines.add((wanted - outcomes.size()) + " not started, since --stop was given");
    }
    return lines;
  }
}
