// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Kind;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;

/**
 * What the parts of one form share while it is built.
 *
 * @param plugins what plug-ins are chosen from
 * @param edits told of every edit
 * @param rows filled with the fields, by their path with dots
 * @param unfolded the paths whose advanced parameters are shown; lives longer than the widgets
 * @param relayout called when something was folded in or out
 * @param conditions filled with what decides which fields count
 * @param optionals filled with the paths of single fields that may be empty
 */
public record FormParts(PluginRegistry plugins, ParameterEdits edits, Map<String, ParameterRow> rows, Set<String> unfolded, Runnable relayout,
    List<Condition> conditions, List<List<Object>> optionals) {

  /** Which parameters of a record count, given the others. */
  record Condition(List<Object> path, ParameterSchema<?> schema, Map<String, Consumer<Boolean>> switches) {}

  public FormParts(PluginRegistry plugins, ParameterEdits edits, Map<String, ParameterRow> rows, Set<String> unfolded, Runnable relayout) {
    this(plugins, edits, rows, unfolded, relayout, new ArrayList<>(), new ArrayList<>());
  }

  /** {@code losses.0.weight}. */
  public static String path(List<Object> path) {
    return path.stream().map(Object::toString).collect(Collectors.joining("."));
  }

  /** Values without those that are there or not in one and the same field: what decides which widgets there are. */
  public Map<String, Object> fixed(Map<String, Object> values) {
    Map<String, Object> out = PlainEdit.copy(values);
    for (List<Object> path : optionals) {
      if (PlainEdit.at(out, path) != null) {
        PlainEdit.put(out, path, null);
      }
    }
    return out;
  }

  /** Greys out what does not count with these values. */
  public void enable(Object values) {
    for (Condition c : conditions) {
      Map<String, Object> known = new HashMap<>();
      if (PlainEdit.at(values, c.path()) instanceof Map<?, ?> map) {
        c.switches().keySet().stream().filter(map::containsKey).forEach(k -> known.put(k, map.get(k)));
      }
      try {
        Record record = c.schema().fromPlain(known, "");
        c.switches().forEach((name, on) -> on.accept(c.schema().enabled(name, record)));
      } catch (UserProblem wrong) {
        // it is said beside the field; what counts stays as it was
      }
    }
  }

  /** The plug-ins of a kind that can be chosen. */
  public List<PluginEntry> usable(Kind kind) {
    return plugins.entries(kind).stream()
        .filter(e -> e.state() == PluginEntry.State.READY || e.state() == PluginEntry.State.MODELS_MISSING).toList();
  }
}
