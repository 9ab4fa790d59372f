// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.runner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterProblem;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.likeness.core.workspace.Workspace;

/** The kind of recipe that a {@link Work} is. */
record WorkKind(PluginEntry entry, Work<?> work) implements RecipeKind {
  private static final String[] COMMON = {"likeness", "kind", "name", "seed"};

  /** One for each that can be used. */
  static Stream<RecipeKind> all(PluginRegistry plugins) {
    return plugins.entries(Work.KIND).stream().filter(e -> e.state() == PluginEntry.State.READY || e.state() == PluginEntry.State.MODELS_MISSING)
        .map(e -> new WorkKind(e, plugins.plugin(Work.KIND, e.id(), Work.class)));
  }

  @Override
  public String kind() {
    return entry.id().substring(Work.KIND.prefix().length() + 1);
  }

  @Override
  public String description() {
    return entry.description();
  }

  @Override
  public Optional<ParameterSchema<?>> schema(PluginRegistry plugins) {
    return entry.parameters().map(ParameterSchema::of);
  }

  private Configured configured(RecipeNode root, PluginRegistry plugins) {
    List<String> known = new ArrayList<>(List.of(COMMON));
    ParameterSchema.of(entry.parameters().orElseThrow()).parameters().forEach(p -> {
      known.add(ParameterModel.hyphened(p.name()));
      if (root.has(p.name())) {
        known.add(p.name()); // either spelling will do, one is suggested
      }
    });
    root.known(known.toArray(String[]::new));
    try {
      return plugins.configure(Work.KIND, root.with("id", entry.id()), COMMON);
    } catch (ParameterProblem e) {
      throw e.at(root.nearest(e.path()).where()); // its keys are the recipe's own
    }
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode root = work.renewed(recipe.root());
    Configured c = configured(root, likeness.plugins());
    Recipe renewed = new Recipe(recipe.file(), recipe.kind(), recipe.name(), recipe.seed(), root);
    return plain(c.<Work<Record>>as(Work.class).checked(c.parameters(), new Desk(likeness, workspace, renewed)));
  }

  private static Map<String, Object> plain(Record checked) {
    Map<String, Object> out = new LinkedHashMap<>();
    written(checked).forEach((key, value) -> out.put(ParameterModel.hyphened(key), value));
    return out;
  }

  @SuppressWarnings("unchecked")
  private static <P extends Record> Map<String, Object> written(P checked) {
    return ParameterSchema.of((Class<P>) checked.getClass()).toPlain(checked);
  }

  @Override
  public void execute(RunContext context) throws Exception {
    Configured c = configured(work.renewed(context.recipe().root()), context.likeness().plugins());
    c.<Work<Record>>as(Work.class).execute(c.parameters(), context);
  }

  @Override
  public boolean resumable() {
    return work.resumable();
  }

  @Override
  public boolean fromCheckpoints() {
    return work.fromCheckpoints();
  }
}
