// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Json;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.RunStopped;
import org.likeness.core.runner.Work;
import org.likeness.core.workspace.Workspace;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code sweep}: runs another recipe with other values and seeds, and says what came of each combination, with an
 * interval over the seeds. What was run in the workspace before exactly so is taken as it is: a sweep that was interrupted is
 * run again, and goes on where it was.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "work.sweep", label = "Sweep", parameters = SweepParameters.class,
    description = "Runs a recipe with other values and seeds, one after the other, and compares what comes of them.")
public final class SweepWork implements Work<SweepParameters> {
  private static final int MOST = 10_000;

  @Override
  public SweepParameters checked(SweepParameters p, Desk desk) {
    desk.node("recipe");
    Path file = Sources.absolute(desk, "recipe").getFirst();
    if (p.measure().isEmpty()) {
      throw desk.problem("measure", "names nothing to compare the runs by; a curve such as validation/divergence, for example");
    }
    if (p.seeds().isEmpty() || p.seeds().stream().distinct().count() < p.seeds().size()) {
      throw desk.problem("seeds", "must be one or more different whole numbers");
    }
    for (SweepParameters.Axis axis : p.axes()) {
      if (axis.values().isEmpty()) {
        throw desk.problem("axes", "has no values for '" + axis.key() + "'");
      }
    }
    for (SweepParameters.Range r : p.ranges()) {
      if (!(r.from() < r.to()) || r.scale() == SweepParameters.Scale.LOG && r.from() <= 0) {
        throw desk.problem("ranges", "of '" + r.key() + "' must rise" + (r.scale() == SweepParameters.Scale.LOG ? " and lie above 0, as it is logarithmic" : ""));
      }
    }
    long count = p.axes().stream().mapToLong(a -> a.values().size()).reduce(1, (a, b) -> Math.min(MOST + 1L, a * b)) * (p.ranges().isEmpty() ? 1 : p.draws()) * p.seeds().size();
    if (count > MOST) {
      throw desk.problem("axes", "and seeds together make more than " + MOST + " runs");
    }
    SweepParameters whole = new SweepParameters(file, p.axes(), p.ranges(), p.draws(), p.seeds(), p.measure(), p.of(), p.best());
    SweepRecipes recipes = recipes(whole, desk.recipe(), desk.likeness(), desk.workspace());
    for (SweepPoint point : SweepPoint.all(whole, desk.recipe().seed())) {
      try {
        desk.likeness().runner().resolve(recipes.of(point, p.seeds().getFirst()), desk.workspace());
      } catch (UserProblem e) {
        throw desk.problem("axes", "cannot be run with " + point.inWords() + ": " + e.getMessage());
      }
    }
    return whole;
  }

  private static SweepRecipes recipes(SweepParameters p, Recipe sweep, Likeness likeness, Workspace workspace) {
    Recipe base = RecipeYaml.read(p.recipe());
    if (base.kind().equals(sweep.kind())) {
      throw new UserProblem(p.recipe() + ": this recipe is a sweep itself");
    }
    return new SweepRecipes(base, likeness.runner().resolve(base, workspace), sweep.name());
  }

  @Override
  public void execute(SweepParameters p, RunContext context) throws Exception {
    SweepRecipes recipes = recipes(p, context.recipe(), context.likeness(), context.workspace());
    List<SweepPoint> points = SweepPoint.all(p, context.recipe().seed());
    Map<SweepPoint, List<Run>> runs = new LinkedHashMap<>();
    int done = 0;
    for (SweepPoint point : points) {
      for (int seed : p.seeds()) {
        context.control().check();
        context.progress().note("Run " + ++done + " of " + points.size() * p.seeds().size() + ", seed " + seed + ": " + point.inWords());
        one(recipes.of(point, seed), context).ifPresent(run -> runs.computeIfAbsent(point, k -> new ArrayList<>()).add(run));
        write(p, runs, context);
      }
    }
    if (runs.isEmpty()) {
      throw new UserProblem("None of the sweep's runs has finished; its log says why");
    }
  }

  /** After each run: what there is can be looked at before the last one has ended. */
  private static void write(SweepParameters p, Map<SweepPoint, List<Run>> runs, RunContext context) {
    if (runs.isEmpty()) {
      return;
    }
    List<MetricResult> results = new SweepTable(p, runs).results();
    context.folder().results(results);
    List<Map<String, Object>> plain = new ArrayList<>();
    runs.forEach((point, of) -> plain.add(Map.of("point", point.number(), "values", point.values(), "runs", of.stream().map(Run::id).toList())));
    context.folder().attachText("sweep.json", Json.write(plain));
  }

  private static Optional<Run> one(Recipe recipe, RunContext context) {
    Optional<Run> same = context.workspace().runs().finished(context.likeness().runner().resolve(recipe, context.workspace()));
    if (same.isPresent()) {
      context.folder().log(recipe.name() + " was run before: " + same.get().id());
      return same;
    }
    try {
      Run run = context.likeness().runner().run(recipe, context.workspace(), context.control(), context.progress());
      context.folder().log(recipe.name() + " is run " + run.id());
      return Optional.of(run);
    } catch (RunStopped e) {
      if (e.reason().isEmpty()) {
        throw e; // by a person, who means the sweep
      }
      return leftOut(recipe, e, context);
    } catch (UserProblem e) {
      return leftOut(recipe, e, context);
    }
  }

  private static Optional<Run> leftOut(Recipe recipe, RuntimeException why, RunContext context) {
    context.warn(recipe.name() + " was left out: " + why.getMessage());
    return Optional.empty();
  }
}
