// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.runner.Desk;

/** Files that chosen plug-ins read, and those that these choose: as {@link Sources} says, so that a run's recipe means the same anywhere. */
final class ChosenFiles {
  private static final String ID = "id";

  private ChosenFiles() {}

  /** The same choice with absolute paths. @param choice checked @param at for sentences */
  static Choice absolute(Kind kind, Choice choice, Desk desk, RecipeNode at) {
    Map<String, Object> values = new LinkedHashMap<>(choice.parameters());
    for (ParameterModel m : ParameterSchema.of(desk.likeness().plugins().entry(kind, choice.id()).parameters().orElseThrow()).parameters()) {
      values.computeIfPresent(m.name(), (name, value) -> value(m, value, desk, at));
    }
    return new Choice(choice.id(), values);
  }

  private static Object value(ParameterModel m, Object value, Desk desk, RecipeNode at) {
    if (m.type() == ValueType.PATH && (m.role() == Role.FILE || m.role() == Role.FOLDER) && value instanceof String text && !text.isEmpty()) {
      return Sources.absolute(desk.recipe(), desk.workspace(), text, at).toString();
    }
    if (m.type() == ValueType.PLUGIN && value instanceof Map<?, ?> map) {
      Map<String, Object> inner = new LinkedHashMap<>();
      map.forEach((k, v) -> inner.put(k.toString(), v));
      return absolute(m.kind(), new Choice(inner.remove(ID).toString(), inner), desk, at).plain();
    }
    return m.type() == ValueType.LIST && value instanceof List<?> list ? list.stream().map(v -> value(m.element(), v, desk, at)).toList() : value;
  }
}
