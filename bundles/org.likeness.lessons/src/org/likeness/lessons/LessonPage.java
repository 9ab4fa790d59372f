// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lessons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likeness.core.run.Run;
import org.likeness.events.Series;
import org.likeness.report.LineChart;
import org.likeness.report.Numbers;
import org.likeness.report.ReportPage;

/** A lesson with what came of it as one page of HTML that needs nothing beside it. */
public final class LessonPage {

  private final LessonResult result;
  private final String version;

  /** @param version of the product */
  public LessonPage(LessonResult result, String version) {
    this.result = result;
    this.version = version;
  }

  /** An older file is replaced when the new one is complete. */
  public void write(Path file) throws IOException {
    page().write(file);
  }

  private ReportPage page() throws IOException {
    ReportPage page = new ReportPage(result.lesson().title());
    page.subtitle("A lesson of Likeness " + version).lead(result.lesson().about());
    for (LessonStep step : result.lesson().steps()) {
      switch (step) {
        case LessonStep.Text t -> t.paragraphs().forEach(page::paragraph);
        case LessonStep.Question q -> page.paragraph(q.question()).folded("Answer", q.answer());
        case LessonStep.Run r -> ran(page, r.recipe());
        case LessonStep.Pictures p -> pictures(page, p);
        case LessonStep.Curves c -> page.chart(chart(c), c.caption().isEmpty() ? c.value() : c.caption());
        case LessonCheck c -> verdict(page, c);
      }
    }
    page.section("What was run");
    result.lesson().recipes().forEach((name, recipe) -> page.folded(name + ", run " + result.runs().get(name).id(), recipe.toYaml().strip()));
    return page;
  }

  private void ran(ReportPage page, String recipe) {
    Run run = result.runs().get(recipe);
    page.note("Run " + recipe + ": " + Numbers.duration(run.info().activeSeconds()) + " on " + run.info().device().getOrDefault("device", "this machine")
        + ", seed " + run.info().seed());
  }

  private void pictures(ReportPage page, LessonStep.Pictures step) throws IOException {
    for (String name : step.runs()) {
      List<Path> samples = result.runs().get(name).samples();
      if (samples.isEmpty()) {
        page.note(name + ": this run left no samples");
      } else {
        page.picture(Files.readAllBytes(samples.getLast()), "image/png", name + (step.caption().isEmpty() ? "" : ": " + step.caption()));
      }
    }
  }

  private LineChart chart(LessonStep.Curves step) {
    LineChart chart = new LineChart("step", step.value());
    for (String name : step.runs()) {
      Series curve = result.runs().get(name).events().series(step.value()).smoothed(step.smooth());
      double[] steps = new double[curve.size()];
      for (int i = 0; i < steps.length; i++) {
        steps[i] = curve.step(i);
      }
      chart.line(name, steps, curve.values());
    }
    return chart;
  }

  private void verdict(ReportPage page, LessonCheck check) {
    LessonResult.Verdict verdict = result.verdicts().stream().filter(v -> v.check() == check).findFirst().orElseThrow();
    page.table(List.of("Checked", "Found", "As expected"), List.of(List.of(check.says() + "\n" + check.inWords(),
        Numbers.significant(verdict.number()), verdict.holds() ? "yes" : "no")));
  }
}
