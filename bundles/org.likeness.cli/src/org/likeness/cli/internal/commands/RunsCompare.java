// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.base.io.Plain;
import org.likeness.cli.internal.session.Options;
import org.likeness.cli.internal.session.Output;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunComparison;
import org.likeness.core.run.Runs;
import org.likeness.report.Beside;
import org.likeness.report.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code likeness runs compare}. */
@Command(name = "compare", description = "Shows in which settings runs differ, and their results side by side.",
    footer = {"", "Example:", "  likeness runs compare 20261120-1422 20261120-1510"})
final class RunsCompare implements Callable<Integer> {
  @Mixin
  private Options options;

  @Parameters(paramLabel = "RUN", arity = "2..*", description = "Ids, their beginnings, or recipe names.")
  private List<String> ids;

  @Override
  public Integer call() {
    Runs runs = options.workspace().runs();
    List<Run> found = ids.stream().map(options.session()::run).map(runs::find).toList();
    RunComparison c = runs.compare(found);
    for (Run run : found) {
      run.check(options.progress()).problems().forEach(p -> options.session().err().println(Plain.line(run.id() + ": " + p)));
    }
    Map<String, Object> plain = new LinkedHashMap<>();
    plain.put("runs", c.runs());
    plain.put("differences", c.settings());
    plain.put("results", c.results().stream().map(r -> {
      Map<String, Object> m = new LinkedHashMap<>();
      m.put("id", r.id());
      m.put("subject", r.subject());
      m.put("values", r.values().stream().map(v -> v == null ? null : RunsShow.plain(v)).toList());
      return m;
    }).toList());
    Output out = options.output();
    out.print(plain, () -> text(out, c));
    return 0;
  }

  private static void text(Output out, RunComparison c) {
    List<String> head = new ArrayList<>();
    head.add("SETTING");
    head.addAll(c.runs());
    List<List<String>> rows = new ArrayList<>();
    c.settings().forEach((k, v) -> rows.add(row(k, v)));
    if (rows.isEmpty()) {
      out.line("All settings are the same.");
    } else {
      out.table(head, rows);
    }
    if (!c.results().isEmpty()) {
      out.line("");
      head.set(0, "RESULT");
      out.table(head, c.results().stream().map(r -> row(r.label() + (r.subject().isEmpty() ? "" : " of " + r.subject()),
          r.values().stream().map(v -> v == null ? "-" : Numbers.significant(v.value())).toList())).toList());
      c.results().forEach(r -> readWith(out, c.runs(), r));
    }
  }

  /** What the numbers of a row must be read with, a line for each run that has something. */
  private static void readWith(Output out, List<String> runs, RunComparison.Row row) {
    for (int i = 0; i < runs.size(); i++) {
      String beside = row.values().get(i) == null ? "" : Beside.of(row.values().get(i));
      if (!beside.isEmpty()) {
        out.line(row.label() + (row.subject().isEmpty() ? "" : " of " + row.subject()) + " in " + runs.get(i) + " is read with: " + beside);
      }
    }
  }

  private static List<String> row(String first, List<String> rest) {
    List<String> row = new ArrayList<>();
    row.add(first);
    row.addAll(rest);
    return row;
  }
}
