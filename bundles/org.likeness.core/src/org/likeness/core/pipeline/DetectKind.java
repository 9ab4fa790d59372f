// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.plugin.Kind;
import org.likeness.core.Likeness;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.Use;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code detect}: trains a forgery detector and tests it on faces that it has not seen.
 *
 * <pre>
 * detector: {id: meso4}
 * real: b-unchanged           # dataset
 * fake: swap                  # dataset
 * split: {training: 0.55, validation: 0.15, gap: 6}   # of each clip, by time; the rest is the test
 * block: 12                   # consecutive frames that the bootstrap draws together
 * </pre>
 *
 * The run keeps the detector in {@code detector/}, every test face's score in {@code scores.csv} and the ROC curve in
 * {@code roc.csv}.
 */
@Component(service = RecipeKind.class)
public final class DetectKind implements RecipeKind {
  private static final int FEWEST = 4;

  @Override
  public String kind() {
    return "detect";
  }

  @Override
  public String description() {
    return "Trains a forgery detector on real and made faces and tests it on a part that was held out.";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode r = recipe.root();
    r.known("likeness", "kind", "name", "seed", "detector", "real", "fake", "split", "block");
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("detector", likeness.plugins().configure(Kind.FORGERY_DETECTOR, r.child("detector")).plain());
    m.put("real", r.text("real"));
    m.put("fake", r.text("fake"));
    m.put("split", TimeSplit.read(r).plain());
    m.put("block", r.integer("block", 12, 1, 10_000));
    return m;
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    Configured chosen = context.likeness().plugins().configure(Kind.FORGERY_DETECTOR, r.child("detector"));
    ForgeryDetector<Record> plugin = chosen.as(ForgeryDetector.class);
    Dataset real = dataset(context, r, "real");
    Dataset fake = dataset(context, r, "fake");
    int block = (int) r.integer("block", 12, 1, 10_000);
    TimeSplit split = TimeSplit.read(r);
    FaceList training = both(split, TimeSplit.Part.TRAINING, real, fake, block, "training");
    FaceList validation = both(split, TimeSplit.Part.VALIDATION, real, fake, block, "validation");
    FaceList test = both(split, TimeSplit.Part.TEST, real, fake, block, "the test");
    Map<String, Long> steps = new LinkedHashMap<>();
    try (ForgeryDetector.Trained trained = plugin.train(chosen.parameters(), training, validation, context.plugins(),
        context.progress(), (tag, value) -> context.folder().sink().scalar(steps.merge(tag, 1L, Long::sum), tag, value))) {
      Path folder = context.folder().file("detector/detector.json").getParent();
      Files.createDirectories(folder);
      trained.save(folder);
      DetectorTest result = DetectorTest.of(trained, validation, test, context.recipe().seed(), context.progress());
      context.folder().attachText("scores.csv", result.scoresCsv());
      context.folder().attachText("roc.csv", result.rocCsv());
      context.folder().results(result.results(chosen, training.size(), validation.size(), split));
      result.explanation(trained).ifPresent(picture -> context.folder().sample(0, picture));
    }
  }

  private static FaceList both(TimeSplit split, TimeSplit.Part part, Dataset real, Dataset fake, int block, String name) {
    FaceList faces = split.part(part, real, false, block).and(split.part(part, fake, true, block));
    TimeSplit.require(faces, name, FEWEST);
    return faces;
  }

  private static Dataset dataset(RunContext context, RecipeNode r, String role) {
    Dataset dataset = context.workspace().datasets().get(r.text(role));
    dataset.requireRight(Use.TRAIN_DETECTOR);
    context.folder().input(new RunInput(role, "dataset", dataset.name(), dataset.fingerprint()));
    return dataset;
  }
}
