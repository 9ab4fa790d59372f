// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.workbench.form.FormGrid;
import org.likeness.workbench.form.FormParts;
import org.likeness.workbench.form.ParameterRow;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/**
 * A recipe as a form, whether it is right or not: plain values as fields, plug-ins as a choice with their parameters
 * below. Rebuilt only when the shape changes; otherwise values are put into the fields that nobody is typing in.
 */
final class RecipeForm {
  private static final List<String> COMMON = List.of("likeness", "kind", "name", "seed");
  private static final String DATA = "data";
  private final ScrolledComposite scroll;
  private final PluginRegistry plugins;
  private final DocumentEdits edits;
  private final Map<String, ParameterRow> rows = new LinkedHashMap<>();
  private final Set<String> unfolded = new HashSet<>();
  private FormParts parts;
  private Composite notices;
  private Optional<ParameterSchema<?>> schema = Optional.empty();
  private String shape = "";
  private Known known = Known.NOTHING;

  /** @param document is changed by each edit */
  RecipeForm(Composite parent, PluginRegistry plugins, RecipeDocument document) {
    this.plugins = plugins;
    edits = new DocumentEdits(document);
    scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    scroll.getVerticalBar().setIncrement(24);
    scroll.addListener(SWT.Resize, e -> measure());
  }

  Control control() {
    return scroll;
  }

  /** Shows a recipe, right or wrong; each mistake stands beside its field, those of no field stand on top. */
  void show(RecipeCheck.Found found) {
    edits.shown(found.values());
    if (parts == null || !found.known().equals(known) || !type(found.schema()).equals(type(schema)) || !shape.equals(shape(parts.fixed(found.types())))) {
      known = found.known();
      schema = found.schema();
      build(found.types());
      shape = shape(parts.fixed(found.types()));
    }
    setReadable(true);
    rows.forEach((path, row) -> {
      if (!row.isFocused()) {
        row.show(FormSections.at(found.values(), path));
      }
    });
    Map<String, String> sentences = new LinkedHashMap<>();
    found.mistakes().forEach(m -> sentences.putIfAbsent(m.name(), m.sentence()));
    List<String> loose = parts.say(sentences);
    notices(found.mistakes().stream().filter(m -> loose.contains(m.name())).map(Mistake::inWords).toList());
    parts.enable(found.values());
    measure();
  }

  /** The text cannot be read: the fields stay as they were and cannot be edited until it can. */
  void unreadable(String sentence) {
    if (rows.isEmpty()) {
      shape = sentence;
      build(Map.of());
      notices(List.of(sentence));
    }
    setReadable(false);
  }

  private static Optional<Class<?>> type(Optional<ParameterSchema<?>> schema) {
    return schema.map(ParameterSchema::type);
  }

  private void setReadable(boolean readable) {
    if (scroll.getContent() instanceof Composite page) {
      for (Control c : page.getChildren()) {
        if (c.getEnabled() != readable) {
          c.setEnabled(readable);
        }
      }
    }
  }

  private void build(Map<String, Object> resolved) {
    int top = scroll.getOrigin().y;
    if (scroll.getContent() != null) {
      scroll.getContent().dispose();
    }
    rows.clear();
    Composite page = new Composite(scroll, SWT.NONE);
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 24;
    layout.marginHeight = 16;
    layout.horizontalSpacing = 12;
    layout.verticalSpacing = 6;
    page.setLayout(layout);
    notices = new Composite(page, SWT.NONE);
    notices.setLayout(FormGrid.columns());
    notices.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    parts = new FormParts(plugins, known::names, edits, rows, unfolded, this::measure);
    FormSections sections = new FormSections(page, known, parts);
    sections.plain("Recipe", List.of(), only(resolved, List.of("name", "seed")));
    Set<String> described = new HashSet<>(COMMON);
    if (resolved.get(DATA) instanceof Map<?, ?> data && !data.isEmpty()) {
      sections.add(DATA, List.of(DATA), data); // what is learned from comes before how
      described.add(DATA);
    }
    schema.ifPresent(s -> {
      s.parameters().forEach(p -> described.add(ParameterModel.hyphened(p.name())));
      sections.described(s, resolved);
    });
    Map<String, Object> loose = new LinkedHashMap<>();
    resolved.forEach((key, value) -> {
      if (!described.contains(ParameterModel.hyphened(key)) && PlainModels.isPlain(value) && PlainModels.kind(value) == null) {
        loose.put(key, value);
      }
    });
    if (!loose.isEmpty()) {
      sections.plain(schema.isPresent() ? "Further" : "General", List.of(), loose);
    }
    resolved.forEach((key, value) -> {
      if (!loose.containsKey(key) && !described.contains(ParameterModel.hyphened(key))) {
        sections.add(key, List.of(key), value);
      }
    });
    page.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    scroll.setContent(page);
    measure();
    scroll.setOrigin(0, top);
  }

  /** What belongs to no field. */
  private void notices(List<String> sentences) {
    for (Control old : notices.getChildren()) {
      old.dispose();
    }
    sentences.forEach(sentence -> notice(notices, sentence));
    ((GridData) notices.getLayoutData()).exclude = sentences.isEmpty();
  }

  private static void notice(Composite page, String sentence) {
    Label label = Ids.mark(new Label(page, SWT.WRAP), "recipe.mistake");
    label.setText("⚠ " + sentence.replace("&", "&&"));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1);
    wide.widthHint = 480;
    label.setLayoutData(wide);
    Css.bad(label);
  }

  private static Map<String, Object> only(Map<String, Object> map, List<String> keys) {
    Map<String, Object> out = new LinkedHashMap<>();
    keys.stream().filter(map::containsKey).forEach(k -> out.put(k, map.get(k)));
    return out;
  }

  private void measure() {
    if (scroll.getContent() instanceof Composite page) {
      page.layout(true, true);
      scroll.setMinSize(page.computeSize(SWT.DEFAULT, SWT.DEFAULT));
    }
  }

  /** Keys, types and ids of plug-ins: what decides which widgets there are. */
  static String shape(Object value) {
    return switch (value) {
      case Map<?, ?> m -> m.entrySet().stream().map(e -> e.getKey() + "=" + ("id".equals(e.getKey()) ? e.getValue() : shape(e.getValue())))
          .collect(Collectors.joining(",", "{", "}"));
      case List<?> l -> l.stream().map(RecipeForm::shape).collect(Collectors.joining(",", "[", "]"));
      case String s when PlainModels.kind(s) != null -> s;
      case null -> "null";
      default -> value.getClass().getSimpleName();
    };
  }
}
