// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.EnumMap;
import java.util.Map;
import org.likeness.api.swap.Side;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Use;
import org.osgi.service.component.annotations.Component;

/** {@code kind: swap}: trains a model that puts A's face on B. */
@Component(service = RecipeKind.class)
public final class SwapRecipe implements RecipeKind {

  @Override
  public String kind() {
    return "swap";
  }

  @Override
  public String description() {
    return "Train a swap model on the faces of two persons";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    SwapSettings settings = SwapSettings.of(recipe.root(), likeness.plugins());
    workspace.datasets().get(settings.a());
    workspace.datasets().get(settings.b());
    return settings.plain();
  }

  @Override
  public void execute(RunContext context) {
    SwapSettings settings = SwapSettings.of(context.recipe().root(), context.likeness().plugins());
    Map<Side, PersonFaces> faces = new EnumMap<>(Side.class);
    faces.put(Side.A, faces(context, "a", settings.a()));
    faces.put(Side.B, faces(context, "b", settings.b()));
    context.folder().keepCheckpoints(settings.loop().keep());
    try (SwapTraining training = new SwapTraining(settings, faces, context.likeness().engine(), context.recipe().seed(),
        new RunOutput(context))) {
      RunStart.begin(context, settings.loop(), "Training the swap");
      context.resumeFrom().ifPresent(training::resume);
      training.train(context.control(), settings.loop().budget());
    }
  }

  private static PersonFaces faces(RunContext context, String role, String name) {
    return TrainingData.take(context, role, name, Use.TRAIN_SWAP, PersonFaces::of);
  }

  @Override
  public boolean resumable() {
    return true;
  }
}
