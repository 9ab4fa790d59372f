// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.task.RunControl;
import org.likeness.core.task.Task;
import org.likeness.core.workspace.Workspace;

/**
 * The whole job, as a lab would do it step by step: persons, extraction from the encoded clips, training, conversion, two
 * baselines, evaluation against the exact answer, forgery detectors, report. Each step is a recipe and leaves a run.
 */
public final class Demo implements Task<DemoResult> {
  static final long SEED = 7;

  private final Likeness likeness;
  private final DemoOptions options;
  private final RunControl control;
  private final Map<String, String> runs = new LinkedHashMap<>();
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  public Demo(Likeness likeness, DemoOptions options, RunControl control) {
    this.likeness = likeness;
    this.options = options;
    this.control = control;
  }

  @Override
  public DemoResult run(Progress progress) throws IOException {
    DemoFolder.take(options.out(), options.overwrite());
    Workspace workspace = likeness.workspace(options.out(), true);
    workspace.requireWritable();
    Steps steps = new Steps(workspace, progress);
    Plan plan = new Plan(options.quick());
    Path out = workspace.folder();
    long begun = System.nanoTime();
    Persons persons = persons(plan, steps, out.resolve("persons"));
    progress.note(persons.origin());
    Clips clips = new Clips(out);
    Persons.create(clips.unchanged().getParent());
    Map<String, Run> done = new LinkedHashMap<>();
    List<Run> detectors = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (Step step : plan.steps(persons, clips)) {
      if (!step.name().startsWith(Plan.DETECTION)) {
        done.put(step.name(), steps.run(step));
        continue;
      }
      try {
        detectors.add(steps.run(step));
      } catch (UserProblem e) {
        failed.add(step.keys().get("detector") + " could not be trained: " + e.getMessage());
      }
    }
    Run evaluation = done.get(Plan.EVALUATION);
    seconds.put("In all", (System.nanoTime() - begun) / 1e9);
    List<MetricResult> results = new ArrayList<>(evaluation.results());
    detectors.forEach(d -> results.addAll(d.results()));
    List<String> findings = new ArrayList<>(Findings.of(results));
    findings.addAll(failed);
    Path report = out.resolve("report.html");
    new DemoReport(likeness, workspace, persons, runs, seconds, findings).write(report, done.get(Plan.TRAINING), evaluation, detectors, clips);
    return new DemoResult(report, clips.swap(), runs, seconds, results, findings);
  }

  private Persons persons(Plan plan, Steps steps, Path folder) {
    if (options.seed().isEmpty()) {
      return Persons.bundled(folder);
    }
    long seed = options.seed().getAsLong();
    steps.run(new Step("Rendering of the persons", "render-persons", "synthesise", plan.persons(seed, folder)));
    return new Persons(folder, "Two new persons drawn from seed " + seed + " and rendered by SynthFace; they do not exist.");
  }

  /** Runs recipes one after the other and adds up the time of each phase. */
  private final class Steps {
    private final Workspace workspace;
    private final Progress progress;

    Steps(Workspace workspace, Progress progress) {
      this.workspace = workspace;
      this.progress = progress;
    }

    Run run(Step step) {
      control.check();
      long from = System.nanoTime();
      Run run = likeness.runner().run(RecipeYaml.of(step.kind(), step.name(), options.seed().orElse(SEED), step.keys()), workspace, control, progress);
      runs.put(step.name(), run.id());
      seconds.merge(step.phase(), (System.nanoTime() - from) / 1e9, Double::sum);
      return run;
    }
  }
}
