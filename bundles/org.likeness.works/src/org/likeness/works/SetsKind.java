// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.metric.SetMetric;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.run.MetricResult;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code sets}: measures a set of pictures as a whole against another: made ones against real ones.
 *
 * <pre>
 * set: gan-samples            # a dataset (its faces; its pictures when it has none), or a folder of pictures
 * reference: anna             # likewise: what they should be like
 * metrics: [kid, {id: fid, features: {id: pixels, side: 16}}]     # default: kid and fid with random features
 * most: 10000                 # at most so many pictures of each, drawn by the seed
 * </pre>
 */
@Component(service = RecipeKind.class)
public final class SetsKind implements RecipeKind {
  private static final List<String> USUAL = List.of("set-metric.kid", "set-metric.fid");
  private static final int MOST = 10_000;

  @Override
  public String kind() {
    return "sets";
  }

  @Override
  public String description() {
    return "Measures a set of pictures as a whole against another: made pictures against real ones.";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode r = recipe.root();
    r.known("likeness", "kind", "name", "seed", "set", "reference", "metrics", "most");
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("set", PictureSet.name(recipe, workspace, r.child("set")));
    m.put("reference", PictureSet.name(recipe, workspace, r.child("reference")));
    m.put("metrics", metrics(r, likeness).stream().map(s -> s.configured().plain()).toList());
    m.put("most", r.integer("most", MOST, 2, 1_000_000));
    return m;
  }

  private static List<MetricSetting> metrics(RecipeNode r, Likeness likeness) {
    return MetricSetting.of(r.has("metrics") ? r.list("metrics").stream().map(n -> likeness.plugins().configure(SetMetric.KIND, n)).toList()
        : USUAL.stream().map(id -> likeness.plugins().configure(SetMetric.KIND, id, "metrics")).toList());
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    int most = (int) r.integer("most", MOST, 2, 1_000_000);
    SetFeatures features = new SetFeatures(context, PictureSet.open(context, "set", r.text("set"), most), PictureSet.open(context, "reference", r.text("reference"), most));
    List<MetricResult> results = new ArrayList<>();
    PluginFailure first = null;
    for (MetricSetting setting : metrics(r, context.likeness())) {
      try {
        results.add(features.measure(setting));
      } catch (PluginFailure e) {
        first = first == null ? e : first;
        context.warn(e.getMessage());
      }
    }
    if (results.isEmpty() && first != null) {
      throw first;
    }
    context.folder().results(results);
  }
}
