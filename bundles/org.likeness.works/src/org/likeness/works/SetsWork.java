// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.run.MetricResult;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.osgi.service.component.annotations.Component;

/** Recipe kind {@code sets}: measures a set of pictures as a whole against another: made ones against real ones. */
@Component(service = Plugin.class)
@PluginInfo(id = "work.sets", label = "Sets of pictures", parameters = SetsWork.Parameters.class,
    description = "Measures a set of pictures as a whole against another: made pictures against real ones.")
public final class SetsWork implements Work<SetsWork.Parameters> {

  /** By what pictures are told apart, in the words of their dataset. */
  public enum Labels {
    /** Not at all. */
    NONE,
    /** Who it is. */
    SUBJECT,
    /** What the dataset calls it: its folder, its annotation. */
    LABEL
  }

  /** The recipe's keys. */
  public record Parameters(
      @Parameter(label = "Set", role = Role.DATASET, description = "A dataset (its faces; its pictures when it has none), or a folder of pictures") String set,
      @Parameter(label = "Reference", role = Role.DATASET, description = "What they should be like: a dataset or a folder of pictures") String reference,
      @Parameter(label = "Metrics", kind = SetMetric.class, description = "Each with the features that it compares") List<Choice> metrics,
      @Parameter(label = "Pictures at most", min = 2, max = 1_000_000, description = "Of each set; more are drawn from by the seed") int most,
      @Parameter(label = "Labels", description = "For metrics that ask what a picture shows: the subject or label that a dataset knows; in a folder of pictures the names of the folders in it") Labels labels) {
    public static final Parameters DEFAULTS = new Parameters("", "", List.of(Choice.of("set-metric.kid"), Choice.of("set-metric.fid")), 10_000, Labels.NONE);
  }

  @Override
  public Parameters checked(Parameters p, Desk desk) {
    settings(p, desk.likeness().plugins());
    RecipeNode metrics = desk.recipe().root().nearest(List.of("metrics"));
    return new Parameters(PictureSet.name(desk.recipe(), desk.workspace(), desk.node("set")),
        PictureSet.name(desk.recipe(), desk.workspace(), desk.node("reference")),
        p.metrics().stream().map(c -> ChosenFiles.absolute(SetMetric.KIND, c, desk, metrics)).toList(), p.most(), p.labels());
  }

  private static List<MetricSetting> settings(Parameters p, PluginRegistry plugins) {
    return MetricSetting.of(p.metrics().stream().map(c -> plugins.configure(SetMetric.KIND, c.plain(), "metrics")).toList());
  }

  @Override
  public void execute(Parameters p, RunContext context) throws Exception {
    SetFeatures features = new SetFeatures(context, PictureSet.open(context, "set", p.set(), p.most(), p.labels()),
        PictureSet.open(context, "reference", p.reference(), p.most(), p.labels()));
    List<MetricSetting> settings = settings(p, context.likeness().plugins());
    features.check(settings);
    List<MetricResult> results = new ArrayList<>();
    PluginFailure first = null;
    for (MetricSetting setting : settings) {
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
