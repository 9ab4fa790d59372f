// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.TrainingScheme;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.osgi.service.component.annotations.Component;

/**
 * {@code kind: train}: trains by any scheme. {@code scheme: {id: train.growing, ...}} names it; a scheme's short name is a
 * kind, too ({@code kind: growing}), with the scheme's parameters beside the other keys.
 */
@Component(service = RecipeKind.class)
public final class TrainRecipe implements RecipeKind {

  static final String KIND = "train";

  private final String kind;
  private final String description;

  public TrainRecipe() {
    this(KIND, "Train by a scheme, which a plug-in brings");
  }

  private TrainRecipe(String kind, String description) {
    this.kind = kind;
    this.description = description;
  }

  @Override
  public String kind() {
    return kind;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Optional<ParameterSchema<?>> schema(PluginRegistry plugins) {
    return kind.equals(KIND) ? Optional.empty()
        : plugins.entry(TrainingScheme.KIND, TrainingScheme.KIND.prefix() + "." + kind).parameters().map(ParameterSchema::of);
  }

  @Override
  public List<RecipeKind> further(PluginRegistry plugins) {
    return plugins.entries(TrainingScheme.KIND).stream().filter(e -> e.state() != PluginEntry.State.FAILED && e.state() != PluginEntry.State.REPLACED)
        .<RecipeKind>map(e -> new TrainRecipe(Scalars.shortId(e.id()), e.description())).toList();
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    SchemeSettings settings = SchemeSettings.of(recipe.root(), kind, likeness.plugins()).checked(workspace, recipe.root(), likeness.plugins());
    settings.data().values().forEach(name -> workspace.datasets().get(name));
    try {
      settings.scheme().check(settings.parameters(), likeness.context(recipe.seed(), workspace));
    } catch (UserProblem e) {
      throw new UserProblem(recipe.root().where() + ": " + e.getMessage(), e);
    }
    return new LinkedHashMap<>(settings.plain(kind));
  }

  @Override
  public void execute(RunContext context) {
    SchemeSettings settings = SchemeSettings.of(context.recipe().root(), kind, context.likeness().plugins());
    context.folder().keepCheckpoints(settings.loop().keep());
    settings.start().ifPresent(s -> context.folder().parent(s.run()));
    settings.branch().ifPresent(b -> context.folder().parent(b.plain()));
    try (SchemeTraining training = new SchemeTraining(settings, context)) {
      RunStart.begin(context, settings.loop(), training.compute(), training.step());
      training.train(context.control(), settings.loop().budget());
    }
  }

  @Override
  public boolean resumable() {
    return true;
  }
}
