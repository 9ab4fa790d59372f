// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.image.Image;
import org.likeness.core.Likeness;
import org.likeness.core.provenance.Verdict;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.events.Series;
import org.likeness.media.image.Draw;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.Images;
import org.likeness.media.image.Scale;
import org.likeness.media.video.VideoReader;
import org.likeness.report.Beside;
import org.likeness.report.LineChart;
import org.likeness.report.Numbers;
import org.likeness.report.ReportPage;

/** The page that the demo writes: the answer, pictures, curves, numbers with intervals, settings, provenance. */
final class DemoReport {
  private static final int MOMENTS = 5;
  private static final int TILE = 256;
  private static final int GAP = 4;
  private static final int GROUND = 0x777777;
  private static final int JPEG_QUALITY = 88;

  private final Likeness likeness;
  private final Workspace workspace;
  private final Persons persons;
  private final Map<String, String> runs;
  private final Map<String, Double> seconds;
  private final List<String> findings;

  DemoReport(Likeness likeness, Workspace workspace, Persons persons, Map<String, String> runs, Map<String, Double> seconds,
      List<String> findings) {
    this.likeness = likeness;
    this.workspace = workspace;
    this.persons = persons;
    this.runs = runs;
    this.seconds = seconds;
    this.findings = findings;
  }

  void write(Path file, Run swap, Run evaluation, List<Run> detectors, Clips clips) throws IOException {
    ReportPage page = new ReportPage("Face swap of two persons who do not exist");
    page.subtitle("Likeness " + likeness.version() + ", " + swap.info().created().toString().replaceFirst("T.*", "")
        + ", workspace " + workspace.folder().getFileName());
    findings.forEach(page::lead);
    page.paragraph(persons.origin());
    pictures(page, clips);
    numbers(page, evaluation);
    training(page, swap);
    detectors(page, detectors);
    provenance(page, clips.swap());
    how(page, swap);
    page.write(file);
  }

  private void pictures(ReportPage page, Clips clips) {
    page.section("The clip");
    page.paragraph("Rows from above: B as recorded, the swap (A\u2019s face with B\u2019s motion), the exact answer as the renderer knows "
        + "it, and for comparison A\u2019s mean face pasted.");
    List<Image> tiles = new ArrayList<>();
    for (Path p : List.of(clips.unchanged(), clips.swap(), persons.exact(), clips.meanFace())) {
      tiles.addAll(moments(p));
    }
    page.picture(Images.encode(Draw.grid(tiles, MOMENTS, GAP, GROUND), ImageFormat.JPEG, JPEG_QUALITY), "image/jpeg",
        "Five moments of the driving clip, which nothing was trained on");
  }

  private static List<Image> moments(Path clip) {
    List<Image> images = new ArrayList<>();
    try (VideoReader in = VideoReader.open(clip)) {
      long frames = in.info().frames();
      for (int k = 0; k < MOMENTS; k++) {
        in.seek((2L * k + 1) * frames / (2L * MOMENTS));
        images.add(Scale.atMost(in.next().image(), TILE));
      }
    }
    return images;
  }

  private static void numbers(ReportPage page, Run evaluation) {
    page.section("How near it is to the exact answer");
    List<MetricResult> results = evaluation.results();
    Set<String> ids = new LinkedHashSet<>();
    results.forEach(r -> ids.add(r.id()));
    List<String> subjects = List.of(Plan.SWAP, Plan.UNCHANGED, Plan.MEAN);
    List<List<String>> rows = new ArrayList<>();
    for (String id : ids) {
      List<String> row = new ArrayList<>();
      for (String subject : subjects) {
        MetricResult r = results.stream().filter(x -> x.id().equals(id) && x.subject().equals(subject)).findFirst().orElse(null);
        if (row.isEmpty() && r != null) {
          row.add(r.label() + (r.unit().isEmpty() ? "" : ", " + r.unit())
              + (r.higherIsBetter() == null ? "" : r.higherIsBetter() ? " (higher is better)" : " (lower is better)"));
        }
        row.add(r == null ? "\u2013" : with(cell(r), Beside.of(r)));
      }
      if (row.size() == subjects.size() + 1) {
        rows.add(row);
      }
    }
    List<String> head = new ArrayList<>(List.of("Measure"));
    head.addAll(subjects);
    page.table(head, rows);
    results.stream().filter(r -> r.subject().equals(Plan.SWAP)).findFirst().ifPresent(r -> page.note("Measured on " + r.n()
        + " frames, " + r.recipe().getOrDefault(MetricResult.SQUARE, "") + "; pixels where the face is; faces by " + r.recipe().getOrDefault(MetricResult.FACES_BY, "")
        + "; in brackets: " + r.intervalMethod() + "."));
    comparisons(page, results);
    StringBuilder all = new StringBuilder();
    for (MetricResult r : results) {
      all.append(r.label()).append(" of ").append(r.subject()).append(": ").append(cell(r)).append(Beside.of(r).isEmpty() ? "" : "; " + Beside.of(r)).append("\n    ").append(r.recipe()).append('\n');
    }
    page.folded("Every number with its whole recipe", all.toString());
  }

  /** Every comparison, good or bad. */
  private static void comparisons(ReportPage page, List<MetricResult> results) {
    List<List<String>> rows = new ArrayList<>();
    for (Comparison c : Comparison.of(results, Plan.SWAP)) {
      MetricResult d = c.difference();
      rows.add(List.of(d.label() + (d.unit().isEmpty() ? "" : ", " + d.unit()), c.other(), with(cell(d), Beside.ofFrames(d)),
          Double.isFinite(c.low()) ? Numbers.significant(c.low()) + " to " + Numbers.significant(c.high()) : "\u2013",
          c.verdict().words().replaceFirst(" (than|from)$", "")));
    }
    page.table(List.of("Measure", "Swap minus", "Difference (95 % interval)", "95 % for all together", "The swap is"), rows);
  }

  private static String cell(MetricResult r) {
    return Numbers.significant(r.value())
        + (Double.isFinite(r.low()) ? " (" + Numbers.significant(r.low()) + " to " + Numbers.significant(r.high()) + ")" : "");
  }

  /** A number, and under it what it is read with. */
  private static String with(String cell, String beside) {
    return beside.isEmpty() ? cell : cell + '\n' + beside;
  }

  private static void training(ReportPage page, Run swap) throws IOException {
    page.section("Training");
    swap.events().refresh();
    LineChart chart = new LineChart("step", "loss");
    for (String tag : swap.events().scalarTags()) {
      if (tag.startsWith("loss")) {
        Series s = swap.events().series(tag);
        double[] x = new double[s.size()];
        double[] y = new double[s.size()];
        for (int i = 0; i < x.length; i++) {
          x[i] = s.step(i);
          y[i] = s.value(i);
        }
        chart.line(tag, x, y);
      }
    }
    page.chart(chart, "Losses of " + swap.id());
    List<Path> samples = swap.samples();
    if (!samples.isEmpty()) {
      page.picture(Files.readAllBytes(samples.get(samples.size() - 1)), "image/png", "The last sample grid: faces, their "
          + "reconstructions, and B with A\u2019s face");
    }
  }

  private static void detectors(ReportPage page, List<Run> detectors) throws IOException {
    page.section("How well detectors catch it");
    page.paragraph("Trained on the first part of the clip and tested on the last, with a gap between. Real frames went through the same "
        + "encoder and carry the same mark as the swapped ones, so that these alone tell nothing. The controls are B\u2019s own face, pasted back "
        + "unchanged: what is called fake there is called so for the seam or the lost resolution. One clip of each kind is one witness: no number "
        + "here says anything of other persons.");
    List<List<String>> rows = new ArrayList<>();
    LineChart roc = new LineChart("false positive rate", "true positive rate");
    for (Run run : detectors) {
      for (MetricResult r : run.results()) {
        rows.add(List.of(r.subject(), r.label(), with(cell(r), Beside.of(r)), Integer.toString(r.n())));
      }
      rocOf(run, roc);
    }
    page.table(List.of("Detector", "Measure", "Value", "Frames"), rows);
    page.chart(roc, "ROC curves on held-out frames");
    for (Run run : detectors) {
      if (!run.samples().isEmpty()) {
        page.picture(Files.readAllBytes(run.samples().get(0)), "image/png", run.info().name()
            + ": swapped faces above, below what spoke for \u201cfake\u201d (yellow = most)");
      }
    }
  }

  private static void rocOf(Run run, LineChart chart) throws IOException {
    Path csv = run.file("roc.csv").orElse(null);
    if (csv == null) {
      return;
    }
    List<String> lines = Files.readAllLines(csv);
    double[] x = new double[lines.size() - 1];
    double[] y = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      String[] cells = lines.get(i + 1).split(",");
      x[i] = Double.parseDouble(cells[0]);
      y[i] = Double.parseDouble(cells[1]);
    }
    chart.line(run.info().name(), x, y);
  }

  private void provenance(ReportPage page, Path clip) {
    page.section("Provenance");
    Verdict v = likeness.provenance().verify(clip);
    page.paragraph(clip.getFileName() + ": " + v.sentence() + " " + v.watermarkSentence());
  }

  private void how(ReportPage page, Run swap) {
    page.section("How it was made");
    Map<String, String> times = new LinkedHashMap<>();
    seconds.forEach((k, v) -> times.put(k, Numbers.duration(v)));
    page.table(List.of("Phase", "Time"), times.entrySet().stream().map(e -> List.of(e.getKey(), e.getValue())).toList());
    Map<String, String> facts = new LinkedHashMap<>(swap.info().device());
    facts.putAll(swap.info().versions());
    page.facts(facts);
    page.folded("Recipe of the swap", swap.recipe().toYaml());
    page.folded("Runs", String.join("\n", runs.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).toList()));
  }
}
