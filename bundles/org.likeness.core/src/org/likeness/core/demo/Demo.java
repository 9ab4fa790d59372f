// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.demo;

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
  private static final long SEED = 7;

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
    steps.run("Extraction", "extract-a", "extract", plan.extractToTrain(persons.a(), Plan.A, "A"));
    steps.run("Extraction", "extract-b", "extract", plan.extractToTrain(persons.b(), Plan.B, "B"));
    Run swap = steps.run("Training of the swap", "swap-a-b", "swap", plan.swap());
    Path clip = out.resolve("swap.mp4");
    Path unchanged = out.resolve("baselines/b-unchanged.mp4");
    Path mean = out.resolve("baselines/mean-face.mp4");
    Persons.create(unchanged.getParent());
    steps.run("Conversion", "convert", "convert", plan.convert(swap.id(), persons.driving(), clip));
    steps.run("Baselines", "baseline-unchanged", "convert", plan.baseline("unchanged", persons.driving(), unchanged));
    steps.run("Baselines", "baseline-mean-face", "convert", plan.baseline("mean-face", persons.driving(), mean));
    Run evaluation = steps.run("Evaluation", "evaluate", "evaluate", plan.evaluate(clip, unchanged, mean, persons));
    Path pasted = out.resolve("baselines/b-pasted-back.mp4");
    Path pastedFull = out.resolve("baselines/b-pasted-back-full.mp4");
    steps.run("Baselines", "baseline-pasted-back", "convert", plan.pastedBack(swap.id(), persons.driving(), pasted));
    steps.run("Baselines", "baseline-pasted-back-full", "convert", plan.pastedBack(null, persons.driving(), pastedFull));
    steps.run("Forgery detectors", "extract-real", "extract", plan.extract(unchanged, Plan.REAL, "B", 1));
    steps.run("Forgery detectors", "extract-swapped", "extract", plan.extractSwapped(clip));
    steps.run("Forgery detectors", "extract-pasted-back", "extract", plan.extractControl(pasted, Plan.PASTED_FRAMES));
    steps.run("Forgery detectors", "extract-pasted-back-full", "extract", plan.extractControl(pastedFull, Plan.PASTED_FULL_FRAMES));
    List<Run> detectors = new ArrayList<>();
    List<String> failed = new ArrayList<>();
    for (String id : plan.detectors()) {
      try {
        detectors.add(steps.run("Forgery detectors", "detect-" + id.substring(id.indexOf('.') + 1), "detect", plan.detect(id)));
      } catch (UserProblem e) {
        failed.add(id + " could not be trained: " + e.getMessage());
      }
    }
    seconds.put("In all", (System.nanoTime() - begun) / 1e9);
    List<MetricResult> results = new ArrayList<>(evaluation.results());
    detectors.forEach(d -> results.addAll(d.results()));
    List<String> findings = new ArrayList<>(Findings.of(results));
    findings.addAll(failed);
    Path report = out.resolve("report.html");
    new DemoReport(likeness, workspace, persons, runs, seconds, findings).write(report, swap, evaluation, detectors, clip, unchanged, mean);
    return new DemoResult(report, clip, runs, seconds, results, findings);
  }

  private Persons persons(Plan plan, Steps steps, Path folder) {
    if (options.seed().isEmpty()) {
      return Persons.bundled(folder);
    }
    long seed = options.seed().getAsLong();
    steps.run("Rendering of the persons", "render-persons", "synthesise", plan.persons(seed, folder));
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

    Run run(String phase, String name, String kind, Map<String, Object> keys) {
      control.check();
      long from = System.nanoTime();
      Run run = likeness.runner().run(RecipeYaml.of(kind, name, options.seed().orElse(SEED), keys), workspace, control, progress);
      runs.put(name, run.id());
      seconds.merge(phase, (System.nanoTime() - from) / 1e9, Double::sum);
      return run;
    }
  }
}
