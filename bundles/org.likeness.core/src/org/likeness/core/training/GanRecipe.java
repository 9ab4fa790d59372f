// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import java.util.List;
import java.util.Map;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.RecordedPicture;
import org.likeness.core.dataset.Use;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.osgi.service.component.annotations.Component;

/** {@code kind: gan}: trains a generator of pictures. */
@Component(service = RecipeKind.class)
public final class GanRecipe implements RecipeKind {

  private static final int FEWEST = 8;

  @Override
  public String kind() {
    return "gan";
  }

  @Override
  public String description() {
    return "Train a generative adversarial network on pictures";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    GanSettings settings = GanSettings.of(recipe.root(), likeness.plugins());
    workspace.datasets().get(settings.images());
    // Refuses sizes that the architecture cannot make; allocates nothing.
    GanArchitecture<Record> architecture = settings.model().as(GanArchitecture.class);
    architecture.build(settings.model().parameters(), settings.size(), 3);
    return settings.plain();
  }

  @Override
  public void execute(RunContext context) {
    GanSettings settings = GanSettings.of(context.recipe().root(), context.likeness().plugins());
    Pictures pictures = new Pictures(TrainingData.take(context, "images", settings.images(), Use.TRAIN_GENERATOR, GanRecipe::files),
        settings.size());
    context.folder().keepCheckpoints(settings.loop().keep());
    try (GanTraining training = new GanTraining(settings, pictures, context.likeness().engine(), context.recipe().seed(),
        new RunOutput(context))) {
      RunStart.begin(context, settings.loop(), "Training the GAN");
      context.resumeFrom().ifPresent(training::resume);
      training.train(context.control(), settings.loop().budget());
    }
  }

  private static List<RecordedPicture> files(Dataset dataset) {
    List<RecordedPicture> files = dataset.usableFaces().stream().filter(f -> !f.split().equals("test")).map(RecordedPicture::of).toList();
    if (files.isEmpty()) {
      files = dataset.items().stream().filter(i -> i.media() == Media.IMAGE && !i.split().equals("test"))
          .map(i -> new RecordedPicture(dataset.file(i), i.sha256())).toList();
    }
    if (files.size() < FEWEST) {
      throw new UserProblem("The dataset '" + dataset.name() + "' has " + files.size() + " faces or pictures to train on; at least "
          + FEWEST + " are needed");
    }
    return files;
  }

  @Override
  public boolean resumable() {
    return true;
  }
}
