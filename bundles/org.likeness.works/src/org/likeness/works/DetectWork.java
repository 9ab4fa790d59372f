// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Use;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code detect}: trains a forgery detector and tests it on faces that it has not seen.
 *
 * <pre>
 * detector: meso4
 * real: b-unchanged           # a dataset, or a list of them
 * fake: swap                  # likewise
 * controls:                   # optional: datasets of untouched persons that went through what fakes go through
 *   pasted back at 64 px: b-pasted-back
 * split: {by: auto, training: 0.55, validation: 0.15, gap: 6}   # by own, subject, clip or time; the rest is the test
 * </pre>
 *
 * A control tells what the detector reacts to: faces that were pasted back unchanged carry a swap's seam and resolution and
 * no swap. The run keeps the detector in {@code detector/}, every test face's score in {@code scores.csv}, the ROC curve in
 * {@code roc.csv} and the reliability diagram in {@code reliability.csv}.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "work.detect", label = "Forgery detection", parameters = DetectParameters.class,
    description = "Trains a forgery detector on real and made faces and tests it on a part that was held out.")
public final class DetectWork implements Work<DetectParameters> {
  private static final int FEWEST = 4;

  @Override
  public DetectParameters checked(DetectParameters p, Desk desk) {
    return p.checked(desk);
  }

  @Override
  public void execute(DetectParameters p, RunContext context) throws Exception {
    Configured chosen = context.likeness().plugins().configure(ForgeryDetector.KIND, p.detector().plain(), "detector");
    ForgeryDetector<Record> plugin = chosen.as(ForgeryDetector.class);
    FaceSplit split = FaceSplit.of(p.split(), datasets(context, "real", p.real()), datasets(context, "fake", p.fake()), context.recipe().seed());
    context.progress().note("Faces are divided " + split.inWords());
    FaceList training = split.part(FaceSplit.Part.TRAINING, "training", FEWEST);
    FaceList validation = split.part(FaceSplit.Part.VALIDATION, "validation", FEWEST);
    FaceList test = split.part(FaceSplit.Part.TEST, "the test", FEWEST);
    Map<String, FaceList> controls = new LinkedHashMap<>();
    p.controls().forEach((name, dataset) -> controls.put(name, split.control(dataset(context, name, dataset))));
    Map<String, Long> steps = new LinkedHashMap<>();
    try (ForgeryDetector.Trained trained = plugin.train(chosen.parameters(), training, validation, context.plugins(),
        context.progress(), (tag, value) -> context.folder().sink().scalar(steps.merge(tag, 1L, Long::sum), tag, value))) {
      Path folder = context.folder().file("detector/detector.json").getParent();
      Files.createDirectories(folder);
      trained.save(folder);
      HeldOutScores result = HeldOutScores.of(trained, validation, test, context.progress());
      context.folder().attachText("scores.csv", result.scoresCsv());
      context.folder().attachText("roc.csv", result.rocCsv());
      context.folder().attachText("reliability.csv", result.reliabilityCsv());
      Map<String, String> recipe = recipe(chosen, split, training, validation, test);
      List<MetricResult> results = new ArrayList<>(result.results(chosen.id(), recipe));
      controls.forEach((name, faces) -> results.add(result.control(trained, faces, context.progress())
          .falseAlarms(chosen.id() + " on " + name, recipe)));
      context.folder().results(results);
      result.explanation(trained).ifPresent(picture -> context.folder().sample(0, picture));
    }
  }

  private static Map<String, String> recipe(Configured detector, FaceSplit split, FaceList training, FaceList validation, FaceList test) {
    Map<String, String> recipe = new LinkedHashMap<>();
    detector.plain().forEach((k, v) -> recipe.put(k.equals("id") ? "detector" : k, String.valueOf(v)));
    recipe.put("split", split.inWords());
    recipe.put("faces", training.size() + " training, " + validation.size() + " validation, " + test.size() + " test");
    recipe.put("independent clips or persons in the test", test.groups(false) + " real, " + test.groups(true) + " made");
    return recipe;
  }

  private static List<Dataset> datasets(RunContext context, String role, List<String> names) {
    List<Dataset> out = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      out.add(dataset(context, names.size() == 1 ? role : role + " " + (i + 1), names.get(i)));
    }
    return out;
  }

  private static Dataset dataset(RunContext context, String role, String name) {
    Dataset dataset = context.workspace().datasets().get(name);
    dataset.requireRight(Use.TRAIN_DETECTOR);
    context.folder().input(new RunInput(role, "dataset", dataset.name(), dataset.fingerprint()));
    return dataset;
  }
}
