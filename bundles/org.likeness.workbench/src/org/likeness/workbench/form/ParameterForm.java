// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.likeness.api.parameters.ParameterProblem;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.workbench.theme.Palette;

/**
 * A form made from a parameter record: see {@link ParameterFields}; what is wrong stands beside its field, what does not
 * count is greyed out. Rebuilt when there are other fields to show.
 *
 * @param <P> the record
 */
public final class ParameterForm<P extends Record> extends Composite {
  private final ParameterSchema<P> schema;
  private final PluginRegistry plugins;
  private final Map<String, ParameterRow> rows = new LinkedHashMap<>();
  private final Set<String> unfolded = new HashSet<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private Map<String, Object> values;
  private FormParts parts;
  private String shape;

  /** @param plugins what plug-ins are chosen from */
  public ParameterForm(Composite parent, ParameterSchema<P> schema, PluginRegistry plugins) {
    super(parent, SWT.NONE);
    this.schema = schema;
    this.plugins = plugins;
    setLayout(new FillLayout());
    show(Map.of());
    Palette.follow(this, () -> recolour(this));
  }

  private final ParameterEdits edits = new ParameterEdits() {
    @Override
    public void set(List<Object> path, Object value) {
      PlainEdit.put(values, path, value);
      edited();
    }

    @Override
    public void move(List<Object> list, int from, int to) {
      PlainEdit.put(values, list, PlainEdit.moved((List<?>) PlainEdit.at(values, list), from, to));
      edited();
    }
  };

  private void edited() {
    build();
    check();
    List.copyOf(listeners).forEach(Runnable::run);
  }

  private void build() {
    if (shape != null && shape.equals(shape(parts.fixed(values)))) {
      return;
    }
    for (Control c : getChildren()) {
      c.dispose();
    }
    rows.clear();
    Composite page = new Composite(this, SWT.NONE);
    page.setLayout(FormGrid.columns());
    parts = new FormParts(plugins, role -> List.of(), edits, rows, unfolded, this::requestLayout);
    new ParameterFields(parts).record(page, List.of(), schema, values);
    shape = shape(parts.fixed(values));
    recolour(this);
    requestLayout();
  }

  /** Keys and ids of plug-ins: what decides which widgets there are. */
  public static String shape(Object value) {
    return switch (value) {
      case Map<?, ?> m -> m.entrySet().stream().map(e -> e.getKey() + "=" + ("id".equals(e.getKey()) ? e.getValue() : shape(e.getValue())))
          .collect(Collectors.joining(",", "{", "}"));
      case List<?> l -> l.stream().map(ParameterForm::shape).collect(Collectors.joining(",", "[", "]"));
      case null -> "-";
      default -> "";
    };
  }

  /** Called after each edit by the person at the keyboard. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Shows values; parameters that are not named keep the default. */
  public void show(Map<String, ?> plain) {
    values = PlainEdit.copy(schema.toPlain(schema.defaults()));
    values.putAll(PlainEdit.copy(plain));
    shape = null;
    build();
    check();
  }

  /** Every value as entered, right or wrong. */
  public Map<String, Object> values() {
    return PlainEdit.copy(values);
  }

  /** The values that differ from the defaults. */
  public Map<String, Object> changes() {
    Map<String, Object> defaults = schema.toPlain(schema.defaults());
    Map<String, Object> out = values();
    out.entrySet().removeIf(e -> PlainEdit.same(e.getValue(), defaults.get(e.getKey())));
    return out;
  }

  /** The record, or empty while something is wrong. */
  public Optional<P> record() {
    try {
      return Optional.of(schema.fromPlain(values, "form"));
    } catch (UserProblem e) {
      return Optional.empty();
    }
  }

  /** The sentence of the first thing that is wrong, or null. */
  public String problem() {
    return rows.values().stream().map(ParameterRow::problem).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private void check() {
    Map<String, String> wrong = new LinkedHashMap<>();
    values.forEach((key, value) -> {
      try {
        schema.fromPlain(Collections.singletonMap(key, value), "");
      } catch (ParameterProblem e) {
        wrong.put(FormParts.path(e.path()), e.getMessage());
      }
    });
    parts.say(wrong);
    parts.enable(values);
  }

  private void recolour(Control c) {
    Palette p = Palette.of(this);
    c.setForeground(p.text());
    if (c instanceof Composite || c instanceof Label || c instanceof Link) {
      c.setBackground(p.panel());
    }
    if (c instanceof Composite all) {
      for (Control child : all.getChildren()) {
        recolour(child);
      }
    }
  }
}
