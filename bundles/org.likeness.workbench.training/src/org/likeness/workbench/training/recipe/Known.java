// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterModel.ValueType;

/**
 * What is in the workspace, so that a recipe's form offers it instead of asking for its name.
 *
 * @param datasets names
 * @param runs ids
 */
record Known(List<String> datasets, List<String> runs) {
  private static final Set<String> DATASET_KEYS = Set.of("identity", "real", "fake");

  static final Known NOTHING = new Known(List.of(), List.of());

  /** The model with choices where the value names a dataset or run of the workspace, else the model itself. */
  ParameterModel choices(List<Object> path, ParameterModel model, Object value) {
    String key = path.get(path.size() - 1).toString();
    boolean dataset = path.size() == 2 && path.get(0).equals("data") || path.size() == 1 && DATASET_KEYS.contains(key);
    boolean run = path.size() == 1 && key.equals("run");
    List<String> known = dataset ? datasets : run ? runs : List.of();
    if (known.isEmpty() || !(value instanceof String now)) {
      return model;
    }
    List<String> all = new ArrayList<>(known);
    if (!all.contains(now)) {
      all.add(0, now);
    }
    return new ParameterModel(model.name(), model.label(), model.description(), ValueType.CHOICE, all, model.unit(), model.min(),
        model.max(), model.step(), model.group(), model.advanced(), model.role(), model.defaultValue());
  }
}
