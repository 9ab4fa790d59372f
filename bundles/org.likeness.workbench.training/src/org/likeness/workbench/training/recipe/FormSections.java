// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.plugin.Kind;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.workbench.form.ParameterRow;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** Builds the sections of a recipe's form into a grid of three columns. */
final class FormSections {
  private final Composite page;
  private final PluginRegistry plugins;
  private final Map<String, ParameterRow> rows;
  private final BiConsumer<List<Object>, Object> edit;
  private final Known known;

  FormSections(Composite page, PluginRegistry plugins, Known known, Map<String, ParameterRow> rows,
      BiConsumer<List<Object>, Object> edit) {
    this.page = page;
    this.known = known;
    this.plugins = plugins;
    this.rows = rows;
    this.edit = edit;
  }

  /** One key of the recipe, whatever it holds. */
  void add(String title, List<Object> path, Object value) {
    if (PlainModels.kind(value) != null) {
      heading(PlainModels.words(title), null, null);
      plugin(path, value);
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
        add(title + " " + k, with(path, k.toString()), v);
      }
    });
  }

  /** A heading with fields. */
  void plain(String title, List<Object> path, Map<String, Object> values) {
    if (!values.isEmpty()) {
      heading(title, null, null);
      values.forEach((k, v) -> row(with(path, k), PlainModels.of(k, v), v));
    }
  }

  private void list(String title, List<Object> path, List<?> list) {
    Kind kind = list.stream().map(PlainModels::kind).filter(java.util.Objects::nonNull).findFirst().orElse(null);
    if (kind == null) {
      if (list.stream().allMatch(PlainModels::isPlain)) {
        heading(PlainModels.words(title), null, null);
        ParameterModel m = new ParameterModel(path.get(path.size() - 1).toString(), PlainModels.words(title), "Values with commas between them",
            ValueType.TEXT_LIST, List.of(), "", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0, "", false,
            org.likeness.api.plugin.Parameter.Role.VALUE, list);
        row(path, m, list);
      }
      return;
    }
    heading(PlainModels.words(title), "Add",
        () -> usable(kind).stream().findFirst().ifPresent(first -> edit.accept(with(path, list.size()), Map.of("id", first.id()))));
    for (int i = 0; i < list.size(); i++) {
      plugin(with(path, i), list.get(i));
    }
  }

  private List<PluginEntry> usable(Kind kind) {
    return plugins.entries(kind).stream()
        .filter(e -> e.state() == PluginEntry.State.READY || e.state() == PluginEntry.State.MODELS_MISSING).toList();
  }

  private void heading(String words, String action, Runnable perform) {
    Label label = new Label(page, SWT.NONE);
    label.setText(words);
    label.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
        .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, action == null, false, action == null ? 3 : 1, 1);
    wide.verticalIndent = 10;
    label.setLayoutData(wide);
    if (action != null) {
      link(action, perform, 2);
    }
  }

  private void link(String words, Runnable perform, int span) {
    Link link = new Link(page, SWT.NONE);
    link.setText("<a>" + words + "</a>");
    GridData data = new GridData(SWT.BEGINNING, SWT.END, false, false, span, 1);
    data.horizontalIndent = 8;
    link.setLayoutData(data);
    link.addListener(SWT.Selection, e -> perform.run());
  }

  private void plugin(List<Object> path, Object value) {
    Kind kind = PlainModels.kind(value);
    List<PluginEntry> choices = usable(kind);
    List<String> ids = choices.stream().map(PluginEntry::id).collect(Collectors.toCollection(ArrayList::new));
    String id = PlainModels.id(value);
    if (!ids.contains(id)) {
      ids.add(0, id);
    }
    Label label = new Label(page, SWT.NONE);
    label.setText(kind.label());
    Combo combo = Ids.mark(new Combo(page, SWT.READ_ONLY), "plugin." + path(path));
    combo.setItems(ids.toArray(String[]::new));
    combo.select(ids.indexOf(id));
    GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    data.horizontalIndent = 8;
    combo.setLayoutData(data);
    combo.addListener(SWT.Selection, e -> choose(path, value, combo.getText()));
    PluginEntry entry = choices.stream().filter(e -> e.id().equals(id)).findFirst().orElse(null);
    combo.setToolTipText(entry == null ? null : entry.description());
    if (path.get(path.size() - 1) instanceof Integer) {
      link("Remove", () -> edit.accept(path, null), 1);
    } else {
      Label words = Css.muted(new Label(page, SWT.NONE));
      words.setText(entry == null ? "" : entry.label());
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, ParameterModel> models = entry == null ? Map.of() : models(entry);
      map.forEach((k, v) -> {
        if (!"id".equals(k) && (PlainModels.isPlain(v) || models.containsKey(k.toString()))) {
          row(with(path, k.toString()), models.getOrDefault(k.toString(), PlainModels.of(k.toString(), v)), v);
        }
      });
    }
  }

  /** Another plug-in keeps what is not its parameter: the weight in a sum. */
  private void choose(List<Object> path, Object value, String id) {
    if (value instanceof Map<?, ?> before && before.get("weight") != null) {
      Map<String, Object> next = new LinkedHashMap<>();
      next.put("id", id);
      next.put("weight", before.get("weight"));
      edit.accept(path, next);
    } else {
      edit.accept(path, id);
    }
  }

  private static Map<String, ParameterModel> models(PluginEntry entry) {
    return entry.parameters().map(t -> ParameterSchema.of(t).parameters().stream()
        .collect(Collectors.toMap(ParameterModel::name, m -> m))).orElse(Map.of());
  }

  private void row(List<Object> path, ParameterModel given, Object value) {
    ParameterModel model = known.choices(path, given, value);
    ParameterRow[] made = new ParameterRow[1];
    made[0] = new ParameterRow(page, model, () -> edit.accept(path, typed(made[0].value(), made[0].problem() == null ? value : 0L)));
    made[0].show(value);
    rows.put(path(path), made[0]);
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

  private static List<Object> with(List<Object> path, Object next) {
    List<Object> out = new ArrayList<>(path);
    out.add(next);
    return out;
  }

  static String path(List<Object> path) {
    return path.stream().map(Object::toString).collect(Collectors.joining("."));
  }

  /** The value at a path in plain data. */
  static Object at(Object data, String path) {
    Object now = data;
    for (String step : path.split("\\.")) {
      now = switch (now) {
        case Map<?, ?> m -> m.get(step);
        case List<?> l when step.matches("\\d+") && Integer.parseInt(step) < l.size() -> l.get(Integer.parseInt(step));
        case null, default -> null;
      };
    }
    return now;
  }
}
