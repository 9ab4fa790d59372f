// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.swt.widgets.Composite;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.core.registry.PluginEntry;
import org.likeness.workbench.form.FormGrid;
import org.likeness.workbench.form.FormParts;
import org.likeness.workbench.form.ParameterFields;
import org.likeness.workbench.form.ParameterRow;
import org.likeness.workbench.form.PlainEdit;

/** Builds the sections of a recipe's form into a grid of three columns. */
final class FormSections {
  private final Composite page;
  private final FormParts form;
  private final ParameterFields fields;
  private final Known known;

  FormSections(Composite page, Known known, FormParts form) {
    this.page = page;
    this.known = known;
    this.form = form;
    fields = new ParameterFields(form);
  }

  /** The keys of the recipe that a record describes: its words, ranges, groups, pickers and conditions. */
  void described(ParameterSchema<?> schema, Map<String, Object> values) {
    heading("General");
    fields.record(page, List.of(), schema, values);
  }

  /** One key of the recipe, whatever it holds. */
  void add(String title, List<Object> path, Object value) {
    if (PlainModels.kind(value) != null) {
      heading(PlainModels.words(title));
      plugin(path, value, Map.of());
    } else if (value instanceof List<?> list) {
      list(title, path, list);
    } else if (value instanceof Map<?, ?> map) {
      map(title, path, map);
    } else {
      row(path, PlainModels.of(path.get(path.size() - 1).toString(), value), value);
    }
  }

  private void map(String title, List<Object> path, Map<?, ?> map) {
    Map<String, Object> plain = new LinkedHashMap<>();
    map.forEach((k, v) -> {
      if (PlainModels.isPlain(v) && PlainModels.kind(v) == null) {
        plain.put(k.toString(), v);
      }
    });
    plain(PlainModels.words(title), path, plain);
    map.forEach((k, v) -> {
      if (!plain.containsKey(k.toString())) {
        add(title + " " + k, PlainEdit.with(path, k.toString()), v);
      }
    });
  }

  /** A heading with fields. */
  void plain(String title, List<Object> path, Map<String, Object> values) {
    if (!values.isEmpty()) {
      heading(title);
      values.forEach((k, v) -> row(PlainEdit.with(path, k), PlainModels.of(k, v), v));
    }
  }

  private void list(String title, List<Object> path, List<?> list) {
    Kind kind = list.stream().map(PlainModels::kind).filter(Objects::nonNull).findFirst().orElse(null);
    if (kind == null) {
      if (list.stream().allMatch(PlainModels::isPlain)) {
        heading(PlainModels.words(title));
        ParameterModel m = new ParameterModel(path.get(path.size() - 1).toString(), PlainModels.words(title), "Values with commas between them",
            ValueType.TEXT_LIST, List.of(), "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, "", false,
            Role.VALUE, list);
        row(path, m, list);
      }
      return;
    }
    FormGrid.heading(page, PlainModels.words(title), "", Map.of("Add", () -> form.usable(kind).stream().findFirst()
        .ifPresent(first -> form.edits().set(PlainEdit.with(path, list.size()), Map.of("id", first.id())))));
    for (int i = 0; i < list.size(); i++) {
      plugin(PlainEdit.with(path, i), list.get(i), FormGrid.actions(form.edits(), path, i, list.size()));
    }
  }

  private void heading(String words) {
    FormGrid.heading(page, words, "", Map.of());
  }

  private void plugin(List<Object> path, Object value, Map<String, Runnable> actions) {
    Kind kind = PlainModels.kind(value);
    Map<?, ?> map = value instanceof Map<?, ?> m ? m : Map.of();
    Map<String, Object> others = others(kind, PlainModels.id(value), map);
    fields.plugins().choice(page, path, kind.label(), kind, false, value, actions, kept(others), (body, entry) -> {
      FormSections inside = new FormSections(body, known, form);
      others.forEach((k, v) -> inside.inPlugin(PlainEdit.with(path, k), k, v));
    });
  }

  private void inPlugin(List<Object> path, String key, Object value) {
    if (PlainModels.isPlain(value) && PlainModels.kind(value) == null) {
      row(path, PlainModels.of(key, value), value);
    } else {
      add(key, path, value);
    }
  }

  /** What a map says beside the plug-in's id and parameters; everything where the plug-in is not there. */
  private Map<String, Object> others(Kind kind, String id, Map<?, ?> map) {
    List<String> own = form.usable(kind).stream().filter(e -> e.id().equals(id)).findFirst().flatMap(PluginEntry::parameters)
        .map(t -> ParameterSchema.of(t).parameters().stream().map(m -> PlainEdit.spelling(m.name())).toList()).orElse(List.of());
    Map<String, Object> out = new LinkedHashMap<>();
    map.forEach((k, v) -> {
      if (!"id".equals(k) && !own.contains(PlainEdit.spelling(k))) {
        out.put(k.toString(), v);
      }
    });
    return out;
  }

  /** Another plug-in keeps what is not its parameter: the weight in a sum. */
  private static Map<String, Object> kept(Map<String, Object> others) {
    return others.get("weight") == null ? Map.of() : Map.of("weight", others.get("weight"));
  }

  private void row(List<Object> path, ParameterModel given, Object value) {
    ParameterModel model = known.choices(path, given, value);
    ParameterRow[] made = new ParameterRow[1];
    made[0] = new ParameterRow(page, model, () -> form.edits().set(path, typed(made[0].value(), made[0].problem() == null ? value : 0L)));
    made[0].show(value);
    form.rows().put(FormParts.path(path), made[0]);
  }

  /** Text that is a number where a number was, or where something was wrong, is one in the file too. */
  private static Object typed(Object entered, Object before) {
    if (entered instanceof String s) {
      if ((before instanceof Long || before instanceof Double) && s.matches("-?\\d{1,18}")) {
        return Long.valueOf(s);
      }
      if ((before instanceof Long || before instanceof Double) && s.matches("-?\\d*\\.?\\d+([eE]-?\\d+)?")) {
        return Double.valueOf(s);
      }
      if (before instanceof List<?>) {
        return s.isBlank() ? List.of() : List.of(s.split("\\s*,\\s*"));
      }
    }
    return entered;
  }

  /** The value at a path in plain data. */
  static Object at(Object data, String path) {
    Object now = data;
    for (String step : path.split("\\.")) {
      now = switch (now) {
        case Map<?, ?> m -> m.get(PlainEdit.spelt(m, step));
        case List<?> l when step.matches("\\d+") && Integer.parseInt(step) < l.size() -> l.get(Integer.parseInt(step));
        case null -> null;
        default -> step.equals("0") ? now : null; // a single value counts as a list of one
      };
    }
    return now;
  }
}
