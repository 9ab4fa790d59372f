// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.plugins.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.runtime.IAdapterFactory;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.core.registry.PluginEntry;
import org.likeness.workbench.inspect.Inspection;
import org.likeness.workbench.inspect.Inspection.Group;
import org.likeness.workbench.inspect.Inspection.Row;
import org.likeness.workbench.inspect.RecordRows;

/** What the Inspector shows of a plug-in: what it is, and each parameter with its default and range. */
public final class PluginInspections implements IAdapterFactory {

  @Override
  public <T> T getAdapter(Object thing, Class<T> type) {
    return thing instanceof PluginEntry e ? type.cast(new Inspection(e.id(), "plugin", () -> groups(e))) : null;
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {Inspection.class};
  }

  private static List<Group> groups(PluginEntry e) {
    Map<String, Object> head = new LinkedHashMap<>();
    head.put("Label", e.label());
    head.put("Kind", e.kind().label());
    head.put("Description", e.description());
    head.put("Cites", e.cites());
    head.put("Licence", e.licence());
    head.put("Also known as", e.aliases());
    head.put("State", e.state());
    head.put("Reason", e.reason());
    head.put("Bundle", (e.bundle() + " " + e.version()).strip());
    head.put("File", e.jar());
    head.put("Ranking", e.ranking());
    List<Group> out = new ArrayList<>();
    out.add(new Group("Plug-in", RecordRows.of(head)));
    e.parameters().ifPresent(type -> {
      List<Row> rows = new ArrayList<>();
      ParameterSchema.of(type).parameters().forEach(m -> rows("", m, rows));
      if (!rows.isEmpty()) {
        out.add(new Group("Parameters: default and what is allowed", rows));
      }
    });
    return out;
  }

  /** What is inside a parameter stands below it. */
  private static void rows(String above, ParameterModel m, List<Row> out) {
    String value = m.schema() == null ? RecordRows.text(m.defaultValue()) : "";
    out.add(new Row(above + m.label(), (value + (m.unit().isEmpty() ? "" : " " + m.unit()) + "  (" + m.allowed() + ")").strip()));
    ParameterModel inner = m;
    while (inner.element() != null) {
      inner = inner.element();
    }
    if (inner.schema() != null) {
      inner.schema().parameters().forEach(p -> rows(above + m.label() + ": ", p, out));
    }
  }
}
