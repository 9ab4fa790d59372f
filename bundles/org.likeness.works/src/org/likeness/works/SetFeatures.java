// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.features.FeatureSet;
import org.likeness.api.image.Image;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.run.MetricResult;
import org.likeness.core.runner.RunContext;

/** Two sets and their features, each extracted once for all metrics that ask for the same. For one thread. */
final class SetFeatures {
  /** What a measurement is read with: over which features. */
  static final String FEATURES = "features";
  private static final int BATCH = 32;

  private final RunContext context;
  private final PictureSet set;
  private final PictureSet reference;
  private final Map<Object, Extracted> extracted = new LinkedHashMap<>();

  private record Extracted(Configured by, FeatureSet set, FeatureSet reference, Map<String, String> recipe) {}

  SetFeatures(RunContext context, PictureSet set, PictureSet reference) {
    this.context = context;
    this.set = set;
    this.reference = reference;
  }

  /** Refuses what a user can mend before minutes have gone into the first numbers: too few pictures, a network that is none. */
  void check(List<MetricSetting> settings) {
    Set<Object> tried = new HashSet<>();
    for (MetricSetting setting : settings) {
      Configured chosen = setting.configured();
      SetMetric<Record> metric = chosen.as(SetMetric.class);
      int fewest = metric.fewest(chosen.parameters());
      for (PictureSet s : List.of(set, reference)) {
        if (s.pictures().size() < fewest) {
          throw new UserProblem(chosen.id() + " needs at least " + fewest + " pictures, and there are " + s.what());
        }
      }
      if (metric.needsLabels()) {
        labelled(chosen.id());
      }
      Object plain = metric.features(chosen.parameters()).plain();
      if (tried.add(plain)) {
        context.progress().check();
        tryToOpen(plain);
      }
    }
  }

  private void labelled(String id) {
    for (PictureSet s : List.of(set, reference)) {
      long without = s.labels().stream().filter(String::isEmpty).count();
      if (without > 0) {
        throw new UserProblem(id + " needs to know what each picture shows, and " + without + " of " + s.what()
            + " have no label; 'labels: subject' or 'labels: label' takes what a dataset says, and of a folder the names of those in it");
      }
    }
    Set<String> both = new TreeSet<>(set.labels());
    both.retainAll(new HashSet<>(reference.labels()));
    if (both.size() < 2) {
      throw new UserProblem(id + " needs two labels at least that both sets have, and " + set.what() + " and " + reference.what() + " share "
          + (both.isEmpty() ? "none" : "only '" + both.iterator().next() + "'"));
    }
  }

  /** An extractor that fails by itself is left to the metric that asks for it, which then is left out. */
  private void tryToOpen(Object plain) {
    Configured by = extractor(plain);
    FeatureExtractor<Record> extractor = by.as(FeatureExtractor.class);
    try {
      extractor.create(by.parameters(), context.plugins()).close();
    } catch (PluginFailure e) {
      context.folder().log(e.getMessage());
    }
  }

  private Configured extractor(Object plain) {
    return context.likeness().plugins().configure(FeatureExtractor.KIND, plain, FEATURES);
  }

  /** One number, with the features in its name. */
  MetricResult measure(MetricSetting setting) {
    Configured chosen = setting.configured();
    SetMetric<Record> metric = chosen.as(SetMetric.class);
    Object plain = metric.features(chosen.parameters()).plain();
    Extracted e = extracted.computeIfAbsent(plain, this::extract);
    SetMetric.Result r = metric.measure(chosen.parameters(), e.set(), Optional.of(e.reference()), context.plugins(), context.progress());
    Map<String, String> recipe = new LinkedHashMap<>();
    chosen.plain().forEach((k, v) -> recipe.put(k.equals("id") ? "metric" : k, String.valueOf(v)));
    recipe.putAll(r.recipe());
    e.recipe().forEach((k, v) -> recipe.put("features: " + k, v));
    recipe.put(MetricResult.REAL_AGAINST_REAL, NullBand.of(chosen, e.reference(), set.pictures().size(), context));
    recipe.put(FEATURES, e.by().plain().toString());
    recipe.put(MetricResult.CANDIDATE, set.what());
    recipe.put(MetricResult.REFERENCE, reference.what());
    String label = setting.label().replace(", " + FEATURES + " " + e.by().id(), "") + " over " + e.by().id();
    return new MetricResult(setting.id(), label, r.value(), metric.unit() + " of " + e.by().id(), metric.higherIsBetter(),
        set.pictures().size(), r.low(), r.high(), r.interval(), set.name(), recipe);
  }

  private Extracted extract(Object plain) {
    Configured by = extractor(plain);
    FeatureExtractor<Record> extractor = by.as(FeatureExtractor.class);
    try (FeatureExtractor.Worker worker = extractor.create(by.parameters(), context.plugins())) {
      worker.fit(() -> read(reference), context.progress());
      return new Extracted(by, of(set, worker, by), of(reference, worker, by), worker.recipe());
    }
  }

  private Iterator<Image> read(PictureSet pictures) {
    Progress progress = context.progress();
    progress.start("Features are learned from " + pictures.name(), pictures.pictures().size());
    return pictures.pictures().stream().map(p -> {
      progress.check();
      Image picture = p.read(progress);
      progress.advance(1);
      return picture;
    }).iterator();
  }

  private FeatureSet of(PictureSet pictures, FeatureExtractor.Worker worker, Configured by) {
    Progress progress = context.progress();
    progress.start("Features of " + pictures.name() + " by " + by.id(), pictures.pictures().size());
    List<float[]> rows = new ArrayList<>();
    List<Image> batch = new ArrayList<>();
    for (int i = 0; i < pictures.pictures().size(); i++) {
      progress.check();
      batch.add(pictures.pictures().get(i).read(progress));
      if (batch.size() == BATCH || i == pictures.pictures().size() - 1) {
        rows.addAll(Arrays.asList(worker.of(batch)));
        progress.advance(batch.size());
        batch.clear();
      }
    }
    return FeatureSet.of(rows, pictures.labels());
  }
}
