// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.training.AttributeReader;
import org.likeness.api.training.FaceEditor;
import org.likeness.core.Likeness;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.trainer.TrainedRun;

/**
 * What is in the workspace, so that a recipe's form offers it instead of asking for its name.
 *
 * @param datasets names, each with its number of faces; those with faces first
 * @param runs ids that the kind of recipe can build upon, the newest first
 * @param models ids of the model library that are installed
 */
record Known(Map<String, Integer> datasets, List<String> runs, List<String> models) {
  /** Words of keys that are the host's of every training. */
  private static final Map<String, List<String>> DEVICE = Map.of("precision", List.of("auto", "float32", "bfloat16"),
      "layout", List.of("auto", "channels-first", "channels-last"));

  static final Known NOTHING = new Known(Map.of(), List.of(), List.of());

  /** Reads a workspace for a kind of recipe. Background thread. */
  static Known of(Workspace workspace, Likeness likeness, String kind) {
    Map<String, Integer> datasets = new LinkedHashMap<>();
    workspace.datasets().list().stream().map(d -> Map.entry(d.name(), d.counts().faces()))
        .sorted((a, b) -> Boolean.compare(b.getValue() > 0, a.getValue() > 0)).forEach(e -> datasets.put(e.getKey(), e.getValue()));
    Map<String, Boolean> kinds = new HashMap<>(); // a kind's first run speaks for the others: recipes need not be read
    List<Class<?>> products = "edit".equals(kind) ? List.of(FaceEditor.class, AttributeReader.class) : List.of(FaceReplacer.Worker.class);
    Predicate<Run> wanted = "score".equals(kind) ? r -> r.info().kind().equals("detect")
        : r -> kinds.computeIfAbsent(r.info().kind(), any -> products.stream().anyMatch(p -> TrainedRun.is(likeness, r, p)));
    return new Known(datasets, workspace.runs().list().stream().filter(wanted).map(Run::id).toList(), likeness.models().installed());
  }

  /** The names of what a role names; none where any text will do. */
  List<String> names(Role role) {
    return switch (role) {
      case DATASET -> List.copyOf(datasets.keySet());
      case FACES -> datasets.entrySet().stream().filter(e -> e.getValue() > 0).map(Map.Entry::getKey).toList();
      case RUN -> runs;
      case MODEL -> models;
      default -> List.of();
    };
  }

  /** Whether the value at a path names a dataset: those of a training are under {@code data}, by role. */
  static boolean isDataset(List<?> path) {
    return path.size() == 2 && path.get(0).equals("data");
  }

  /** The model with choices where the value names a training's dataset or setting, else itself. */
  ParameterModel choices(List<Object> path, ParameterModel model, Object value) {
    if (path.size() == 2 && path.get(0).equals("device") && DEVICE.containsKey(path.get(1).toString())) {
      return choice(model, DEVICE.get(path.get(1).toString()));
    }
    if (!isDataset(path) || datasets.isEmpty() || value != null && !(value instanceof String)) {
      return model;
    }
    List<String> all = new ArrayList<>(datasets.keySet());
    if (value instanceof String now && !all.contains(now)) {
      all.add(0, now);
    }
    return choice(model, all);
  }

  private static ParameterModel choice(ParameterModel m, List<String> choices) {
    return new ParameterModel(m.name(), m.label(), m.description(), ValueType.CHOICE, choices, m.unit(), m.min(), m.max(), m.step(), m.group(),
        m.advanced(), m.role(), m.defaultValue());
  }
}
