// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Kind;
import org.likeness.core.registry.Automatic;
import org.likeness.core.registry.PluginEntry;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** A plug-in to choose, with its own parameters below. */
public final class PluginFields {
  private static final String NONE = "(none)";
  /** Width of a sentence before it is broken, in pixels. */
  private static final int PROBLEM = 480;

  private final FormParts form;
  private final ParameterFields fields;

  PluginFields(FormParts form, ParameterFields fields) {
    this.form = form;
    this.fields = fields;
  }

  Consumer<Boolean> choice(Composite page, List<Object> path, String title, ParameterModel m, Object value, Map<String, Runnable> actions) {
    Map<String, Object> beside = beside(m, value);
    return choice(page, path, title, m.kind(), m.optional(), value, actions, beside, (body, entry) -> {
      if (m.schema() != null) {
        fields.record(body, path, m.schema(), beside);
      }
    });
  }

  /** What is given beside the plug-in's own parameters: its weight in a sum. */
  private static Map<String, Object> beside(ParameterModel m, Object value) {
    Map<String, Object> out = new LinkedHashMap<>();
    if (m.schema() != null && value instanceof Map<?, ?> map) {
      m.schema().parameters().stream().map(ParameterModel::name).filter(n -> map.get(n) != null).forEach(n -> out.put(n, map.get(n)));
    }
    return out;
  }

  /** Adds further fields of whoever the choice belongs to, before the plug-in's own. */
  public interface Further {
    /** @param entry null when the plug-in is not there */
    void add(Composite body, PluginEntry entry);
  }

  /**
   * @param optional whether there may be none
   * @param value an id, or a map with {@code id} and parameters
   * @param actions what can be done with it, by their words
   * @param kept keys and values of the map that are not the plug-in's own: another plug-in keeps them
   * @return lets it count or not
   */
  public Consumer<Boolean> choice(Composite page, List<Object> path, String title, Kind kind, boolean optional, Object value,
      Map<String, Runnable> actions, Map<String, Object> kept, Further further) {
    List<PluginEntry> usable = form.usable(kind);
    Map<?, ?> map = value instanceof Map<?, ?> m ? m : Map.of();
    String id = String.valueOf(value instanceof Map ? map.get("id") : value == null ? NONE : value);
    List<String> ids = usable.stream().map(PluginEntry::id).collect(Collectors.toCollection(ArrayList::new));
    if (Automatic.knows(kind)) {
      ids.add(0, Automatic.ID);
    }
    if (optional) {
      ids.add(0, NONE);
    }
    PluginEntry entry = usable.stream().filter(e -> e.id().equals(id) || e.id().equals(kind.prefix() + "." + id)).findFirst().orElse(null);
    String shown = entry == null ? id : entry.id();
    if (!ids.contains(shown)) {
      ids.add(0, shown);
    }
    Label label = new Label(page, SWT.NONE);
    label.setText(title.replace("&", "&&"));
    GridData first = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    first.widthHint = actions.isEmpty() ? Math.max(ParameterRow.LABEL, label.computeSize(SWT.DEFAULT, SWT.DEFAULT).x) : SWT.DEFAULT;
    label.setLayoutData(first);
    Combo combo = Ids.mark(new Combo(page, SWT.READ_ONLY), "plugin." + FormParts.path(path));
    combo.setItems(ids.toArray(String[]::new));
    combo.select(ids.indexOf(shown));
    combo.setToolTipText(entry == null ? null : entry.description());
    GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    data.horizontalIndent = 8;
    combo.setLayoutData(data);
    combo.addListener(SWT.Selection, e -> form.edits().set(path, chosen(combo.getText(), kept)));
    if (actions.isEmpty()) {
      Css.muted(new Label(page, SWT.NONE)).setText(entry == null ? "" : entry.label());
    } else {
      Ids.mark(FormGrid.links(page, actions, 1), "actions." + FormParts.path(path));
    }
    Composite body = FormGrid.inner(page);
    Label problem = Css.bad(Ids.mark(new Label(body, SWT.WRAP), "problem." + FormParts.path(path)));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
    wide.widthHint = PROBLEM;
    problem.setLayoutData(wide);
    further.add(body, entry);
    if (entry != null) {
      entry.parameters().ifPresent(type -> fields.record(body, path, ParameterSchema.of(type), map));
    }
    Consumer<String> say = sentence -> {
      problem.setText(sentence == null ? "" : sentence.replace("&", "&&"));
      problem.setVisible(sentence != null);
      wide.exclude = sentence == null;
      ((GridData) body.getLayoutData()).exclude = sentence == null && body.getChildren().length == 1;
      problem.requestLayout();
    };
    say.accept(null);
    form.problems().put(FormParts.path(path), say);
    return on -> {
      label.setEnabled(on);
      combo.setEnabled(on);
      body.setEnabled(on);
    };
  }

  private static Object chosen(String id, Map<String, Object> kept) {
    if (kept.isEmpty() || id.equals(NONE)) {
      return id.equals(NONE) ? null : id;
    }
    Map<String, Object> next = new LinkedHashMap<>();
    next.put("id", id);
    next.putAll(kept);
    return next;
  }
}
