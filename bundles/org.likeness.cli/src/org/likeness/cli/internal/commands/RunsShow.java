// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Plain;
import org.likeness.cli.internal.session.Options;
import org.likeness.cli.internal.session.Output;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunCheck;
import org.likeness.core.run.RunInfo;
import org.likeness.report.Beside;
import org.likeness.report.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness runs show}. */
@Command(name = "show", description = "Shows one run: state, settings, last values, checkpoints, results.",
    footer = {"", "Example:", "  likeness runs show last"})
final class RunsShow implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "RUN", description = "Id, its beginning, a recipe's name, or 'last'.")
  private String id;

  @Override
  public Integer call() {
    Run run = options.workspace().runs().find(options.session().run(id));
    RunInfo info = run.info();
    run.events().refresh();
    Map<String, Object> scalars = new LinkedHashMap<>();
    for (String tag : run.events().scalarTags()) {
      double[] values = run.events().series(tag).values();
      if (values.length > 0) {
        scalars.put(tag, values[values.length - 1]);
      }
    }
    Map<String, Object> plain = RunsList.plain(info);
    plain.put("folder", run.folder().toString());
    List<String> below = RunTree.of(options.workspace().runs().list().stream().map(Run::info).toList()).below(info.id());
    plain.put("branches", below);
    String recipe = recipe(run, plain);
    plain.put("last", scalars);
    plain.put("checkpoints", run.checkpoints().stream().map(c -> Map.of("step", c.step(), "label", c.label())).toList());
    plain.put("results", run.results().stream().map(RunsShow::plain).toList());
    List<String> problems = problems(run, info, plain);
    List<Map<String, Object>> health = HealthLines.of(run);
    plain.put("health", health);
    Output out = options.output();
    out.print(plain, () -> text(out, run, info, below, scalars, recipe, problems, health));
    return 0;
  }

  /** The recipe as text; a run that was never started, or is damaged, may have none. */
  private static String recipe(Run run, Map<String, Object> plain) {
    try {
      plain.put("recipe", run.recipe().root().plainMap());
      return run.recipe().toYaml().strip();
    } catch (UserProblem e) {
      plain.put("recipe", null);
      return "no recipe: " + e.getMessage();
    }
  }

  /** What is not as it was written, and what of the event files cannot be read or is not shown. */
  private List<String> problems(Run run, RunInfo info, Map<String, Object> plain) {
    RunCheck check = run.check(options.progress());
    List<String> all = new ArrayList<>(check.problems());
    all.addAll(run.events().damage());
    all.addAll(info.state().live() ? List.of() : run.events().unfinished());
    plain.put("covered", check.covered());
    plain.put("problems", List.copyOf(all));
    plain.put("notShown", run.events().otherTags());
    if (!run.events().otherTags().isEmpty()) {
      all.add("Not shown: " + String.join(", ", run.events().otherTags().entrySet().stream().limit(10)
          .map(e -> e.getKey() + " (" + e.getValue() + ")").toList()));
    }
    return all;
  }

  private static void text(Output out, Run run, RunInfo info, List<String> below, Map<String, Object> scalars, String recipe,
      List<String> problems, List<Map<String, Object>> health) {
    out.line(info.id() + "  " + info.kind() + "  " + info.state().word() + (info.reason().isEmpty() ? "" : ": " + info.reason()));
    out.line(run.folder().toString());
    if (!info.parent().isEmpty()) {
      out.line("From " + info.parent());
    }
    if (!below.isEmpty()) {
      out.line("Went on in " + String.join(", ", below));
    }
    out.line("");
    out.line(recipe);
    if (!problems.isEmpty()) {
      out.line("");
      problems.forEach(p -> out.line("! " + Plain.line(p)));
    }
    if (!health.isEmpty()) {
      out.line("");
      health.forEach(h -> out.line(Plain.line(HealthLines.sentence(h))));
    }
    if (!scalars.isEmpty()) {
      out.line("");
      List<List<String>> rows = new ArrayList<>();
      scalars.forEach((k, v) -> rows.add(List.of(k, Numbers.significant((Double) v))));
      out.table(List.of("SCALAR", "LAST"), rows);
    }
    if (!run.checkpoints().isEmpty()) {
      out.line("");
      out.line("Checkpoints at steps " + String.join(", ", run.checkpoints().stream()
          .map(c -> c.step() + (c.label().isEmpty() ? "" : " (" + c.label() + ")")).toList()));
    }
    if (!run.results().isEmpty()) {
      out.line("");
      results(out, run.results());
    }
  }

  /** A table of results with their intervals and what else they must be read with. */
  static void results(Output out, List<MetricResult> results) {
    out.table(List.of("METRIC", "OF", "VALUE", "INTERVAL", "N", results.stream().allMatch(r -> Beside.of(r).isEmpty()) ? "" : "READ WITH"), results.stream().map(r -> List.of(r.label(), r.subject(),
        Numbers.significant(r.value()) + (r.unit().isEmpty() ? "" : " " + r.unit()),
        Double.isFinite(r.low()) ? Numbers.significant(r.low()) + " to " + Numbers.significant(r.high()) : "",
        Integer.toString(r.n()), Beside.of(r))).toList());
  }

  /** As JSON shows it. */
  static Map<String, Object> plain(MetricResult r) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("id", r.id());
    m.put("label", r.label());
    m.put("subject", r.subject());
    m.put("value", r.value());
    m.put("unit", r.unit());
    m.put("low", r.low());
    m.put("high", r.high());
    m.put("interval", r.intervalMethod());
    m.put("n", r.n());
    m.put("readWith", Beside.of(r));
    m.put("higherIsBetter", r.higherIsBetter());
    m.put("recipe", r.recipe());
    return m;
  }
}
