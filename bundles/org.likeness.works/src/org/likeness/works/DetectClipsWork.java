// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.likeness.api.forensics.ClipDetector;
import org.likeness.api.forensics.LabelledTrack;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Use;
import org.likeness.works.stats.DetectionScores;
import org.likeness.works.stats.GroupJackknife;
import org.likeness.works.stats.Interval;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code detect-clips}: trains a detector that looks at a face through time. Clips are few: each is judged by a
 * detector that learned from the others (folds), and the one that is kept learned from all.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "work.detect-clips", label = "Clip forgery detection", parameters = DetectClipsParameters.class,
    description = "Trains a detector on whole clips and judges each clip by one that has not seen it.")
public final class DetectClipsWork implements Work<DetectClipsParameters> {

  private static final double HALF = 0.5;
  /** Steps in time count as one when they differ by no larger a share. */
  private static final double SAME = 0.02;

  /** What was said of a clip that was not learned from. */
  private record Judged(LabelledTrack clip, ClipDetector.Verdict verdict) {}

  @Override
  public DetectClipsParameters checked(DetectClipsParameters p, Desk desk) {
    for (String role : List.of("real", "fake")) {
      List<String> names = role.equals("real") ? p.real() : p.fake();
      desk.node(role); // says that it is missing
      if (names.isEmpty()) {
        throw desk.problem(role, "names no dataset");
      }
      names.forEach(name -> desk.workspace().datasets().get(name));
    }
    return p;
  }

  @Override
  public void execute(DetectClipsParameters p, RunContext context) throws Exception {
    List<LabelledTrack> real = tracks(context, "real", p.real(), false);
    List<LabelledTrack> fake = tracks(context, "fake", p.fake(), true);
    double a = ClipTracks.step(real);
    double b = ClipTracks.step(fake);
    if (Math.abs(a - b) > SAME * Math.max(a, b)) {
      context.warn(String.format(Locale.ROOT, "From face to face it is %.3f s in the real clips and %.3f s in the others: what is measured in time then tells"
          + " the extractions apart, not the faces; extract both alike", a, b));
    }
    Chosen<ClipDetector<Record>> chosen = context.plugins().plugin(ClipDetector.class, p.detector());
    int folds = Math.min(p.folds(), Math.min(real.size(), fake.size()));
    List<Judged> judged = new ArrayList<>();
    for (int fold = 0; fold < folds; fold++) {
      context.progress().note("Part " + (fold + 1) + " of " + folds);
      List<LabelledTrack> learned = part(real, fake, fold, folds, false);
      try (ClipDetector.Trained trained = chosen.plugin().train(chosen.parameters(), learned, context.plugins(), context.progress(), (tag, value) -> { })) {
        for (LabelledTrack clip : part(real, fake, fold, folds, true)) {
          context.control().check();
          judged.add(new Judged(clip, trained.score(clip.track(), context.progress())));
        }
      }
    }
    List<LabelledTrack> all = part(real, fake, -1, folds, false);
    Map<String, Long> steps = new LinkedHashMap<>();
    try (ClipDetector.Trained trained = chosen.plugin().train(chosen.parameters(), all, context.plugins(), context.progress(),
        (tag, value) -> context.folder().sink().scalar(steps.merge(tag, 1L, Long::sum), tag, value))) {
      Path folder = context.folder().file("clip-detector/clip-detector.json").getParent();
      Files.createDirectories(folder);
      trained.save(folder);
    }
    context.folder().attachText("scores.csv", csv(judged));
    context.folder().results(results(chosen.id(), judged, real.size(), fake.size(), folds));
  }

  private static List<LabelledTrack> tracks(RunContext context, String role, List<String> names, boolean fake) {
    List<LabelledTrack> out = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Dataset dataset = context.workspace().datasets().get(names.get(i));
      dataset.requireRight(Use.TRAIN_DETECTOR);
      context.folder().input(new RunInput(names.size() == 1 ? role : role + " " + (i + 1), "dataset", dataset.name(), dataset.fingerprint()));
      out.addAll(ClipTracks.of(dataset, fake));
    }
    if (out.size() < 2) {
      throw new UserProblem("'" + role + "' has " + out.size() + (out.size() == 1 ? " clip" : " clips") + " with faces; two at least are needed, so that"
          + " one can be judged by what was learned from another");
    }
    return out;
  }

  /** @param held whether those of the fold are wanted, or all others */
  private static List<LabelledTrack> part(List<LabelledTrack> real, List<LabelledTrack> fake, int fold, int folds, boolean held) {
    List<LabelledTrack> out = new ArrayList<>();
    for (List<LabelledTrack> kind : List.of(real, fake)) {
      for (int i = 0; i < kind.size(); i++) {
        if (i % folds == fold == held) {
          out.add(kind.get(i));
        }
      }
    }
    return out;
  }

  private static List<MetricResult> results(String detector, List<Judged> judged, int real, int fake, int folds) {
    double[] scores = judged.stream().mapToDouble(j -> j.verdict().fakeProbability()).toArray();
    boolean[] truth = new boolean[scores.length];
    for (int i = 0; i < truth.length; i++) {
      truth[i] = judged.get(i).clip().fake();
    }
    GroupJackknife jackknife = new GroupJackknife(scores, truth, judged.stream().map(j -> j.clip().group()).toList());
    Map<String, String> recipe = new LinkedHashMap<>(Map.of("detector", detector, "level", "whole clips", "clips", real + " real, " + fake + " made",
        "judged by", "a detector that learned from the other " + (folds - 1) + " of " + folds + " parts"));
    return List.of(result("detect-clips.auc", "AUC of clips", jackknife, s -> s.auc().orElse(Double.NaN), detector, scores.length, recipe),
        result("detect-clips.accuracy-0.5", "Accuracy of clips at 0.5", jackknife, s -> s.confusion(HALF).accuracy(), detector, scores.length, recipe));
  }

  private static MetricResult result(String id, String label, GroupJackknife jackknife, ToDoubleFunction<DetectionScores> statistic, String detector,
      int n, Map<String, String> recipe) {
    Interval i = jackknife.of(statistic, HeldOutScores.LEVEL, "clip", true);
    return new MetricResult(id, label, i.value(), "", true, n, i.low(), i.high(), i.method(), detector, recipe);
  }

  /** A line for each clip, with what spoke most for "fake". */
  private static String csv(List<Judged> judged) {
    StringBuilder b = new StringBuilder("clip,fake,p_fake,faces,strongest,value,pull,seconds\n");
    for (Judged j : judged) {
      String why = j.verdict().evidence().isEmpty() ? ",,," : String.format(Locale.ROOT, "%s,%.6g,%.4f,%.3f", j.verdict().evidence().getFirst().quantity(),
          j.verdict().evidence().getFirst().value(), j.verdict().evidence().getFirst().pull(), j.verdict().evidence().getFirst().time());
      b.append(String.format(Locale.ROOT, "\"%s\",%d,%.6f,%d,%s%n", j.clip().group().replace("\"", "\"\""), j.clip().fake() ? 1 : 0,
          j.verdict().fakeProbability(), j.clip().track().size(), why));
    }
    return b.toString();
  }
}
