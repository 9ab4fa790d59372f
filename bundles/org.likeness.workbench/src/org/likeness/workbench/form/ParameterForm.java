// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.problem.UserProblem;
import org.likeness.workbench.theme.Palette;

/**
 * A form made from a parameter record: groups with headings, units behind the fields, what is wrong beside them, the
 * advanced ones folded away, those that do not count greyed out.
 *
 * @param <P> the record
 */
public final class ParameterForm<P extends Record> extends Composite {
  private final ParameterSchema<P> schema;
  private final Map<String, ParameterRow> rows = new LinkedHashMap<>();
  private final List<Runnable> listeners = new ArrayList<>();
  private boolean advanced;
  private boolean showing;

  public ParameterForm(Composite parent, ParameterSchema<P> schema) {
    super(parent, SWT.NONE);
    this.schema = schema;
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.horizontalSpacing = 12;
    layout.verticalSpacing = 4;
    setLayout(layout);
    String group = "";
    for (ParameterModel m : schema.parameters()) {
      if (!m.advanced() && !m.group().equals(group)) {
        group = m.group();
        heading(group);
      }
      if (!m.advanced()) {
        add(m);
      }
    }
    addAdvanced();
    show(schema.toPlain(schema.defaults()));
    Palette.follow(this, this::recolour);
  }

  private void heading(String words) {
    if (words.isEmpty()) {
      return;
    }
    Label label = new Label(this, SWT.NONE);
    label.setText(words);
    label.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry().getBold(
        org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
    GridData all = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
    all.verticalIndent = 8;
    label.setLayoutData(all);
  }

  private void addAdvanced() {
    List<ParameterModel> folded = schema.parameters().stream().filter(ParameterModel::advanced).toList();
    if (folded.isEmpty()) {
      return;
    }
    Link link = new Link(this, SWT.NONE);
    link.setText("<a>Advanced…</a>");
    link.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false, 3, 1));
    folded.forEach(this::add);
    link.addListener(SWT.Selection, e -> {
      advanced = !advanced;
      fold();
    });
    fold();
  }

  private void fold() {
    for (ParameterModel m : schema.parameters()) {
      if (m.advanced()) {
        rows.get(m.name()).setVisible(advanced);
      }
    }
    requestLayout();
  }

  private void add(ParameterModel m) {
    rows.put(m.name(), new ParameterRow(this, m, this::edited));
  }

  private void edited() {
    if (showing) {
      return;
    }
    check();
    List.copyOf(listeners).forEach(Runnable::run);
  }

  /** Called after each edit by the person at the keyboard. */
  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  /** Shows values; parameters that are not named keep the default. */
  public void show(Map<String, ?> plain) {
    showing = true;
    Map<String, Object> defaults = schema.toPlain(schema.defaults());
    rows.forEach((name, row) -> row.show(plain.containsKey(name) ? plain.get(name) : defaults.get(name)));
    showing = false;
    check();
  }

  /** Every value as entered, right or wrong. */
  public Map<String, Object> values() {
    Map<String, Object> out = new LinkedHashMap<>();
    schema.parameters().forEach(m -> out.put(m.name(), rows.get(m.name()).value()));
    return out;
  }

  /** The values that differ from the defaults. */
  public Map<String, Object> changes() {
    Map<String, Object> defaults = schema.toPlain(schema.defaults());
    Map<String, Object> out = values();
    out.entrySet().removeIf(
        e -> Objects.equals(ValueFields.words(e.getValue()), ValueFields.words(defaults.get(e.getKey()))));
    return out;
  }

  /** The record, or empty while something is wrong. */
  public Optional<P> record() {
    try {
      return Optional.of(schema.fromPlain(values(), "form"));
    } catch (UserProblem e) {
      return Optional.empty();
    }
  }

  /** The sentence of the first thing that is wrong, or null. */
  public String problem() {
    return rows.values().stream().map(ParameterRow::problem).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private void check() {
    for (Map.Entry<String, ParameterRow> row : rows.entrySet()) {
      String wrong = null;
      try {
        schema.fromPlain(Map.of(row.getKey(), row.getValue().value()), "");
      } catch (UserProblem e) {
        wrong = e.getMessage().replaceFirst("^: ", "");
      }
      row.getValue().setProblem(wrong);
    }
    record().ifPresent(r -> rows.forEach((name, row) -> row.setEnabled(schema.enabled(name, r))));
  }

  private void recolour() {
    Palette p = Palette.of(this);
    setBackground(p.panel());
    for (var child : getChildren()) {
      child.setForeground(p.text());
      if (child instanceof Label || child instanceof Link) {
        child.setBackground(p.panel());
      }
    }
    rows.values().forEach(r -> r.recolour(p));
  }
}
