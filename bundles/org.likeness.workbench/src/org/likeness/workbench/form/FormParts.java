// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginRegistry;

/**
 * What the parts of one form share while it is built.
 *
 * @param plugins what plug-ins are chosen from
 * @param names what is there of what a role names, or none
 * @param edits told of every edit
 * @param rows filled with the fields, by their path with dots
 * @param unfolded the paths whose advanced parameters are shown; lives longer than the widgets
 * @param relayout called when something was folded in or out
 * @param conditions filled with what decides which fields count
 * @param problems filled with what shows a sentence, or none, beside a plug-in that was chosen, by its path with dots
 * @param optionals filled with the paths of single fields that may be empty
 */
public record FormParts(PluginRegistry plugins, Function<Role, List<String>> names, ParameterEdits edits, Map<String, ParameterRow> rows,
    Set<String> unfolded, Runnable relayout,    List<Condition> conditions, Map<String, Consumer<String>> problems, List<List<Object>> optionals) {

  /** Which parameters of a record count, given the others. */
  record Condition(List<Object> path, ParameterSchema<?> schema, Map<String, Consumer<Boolean>> switches) {}

  public FormParts(PluginRegistry plugins, Function<Role, List<String>> names, ParameterEdits edits, Map<String, ParameterRow> rows,
      Set<String> unfolded, Runnable relayout) {
    this(plugins, names, edits, rows, unfolded, relayout, new ArrayList<>(), new HashMap<>(), new ArrayList<>());
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

  /**
   * Shows what is wrong beside the fields.
   *
   * @param sentences by the paths of what is wrong; how keys are spelt does not matter
   * @return the paths that have no field
   */
  public List<String> say(Map<String, String> sentences) {
    Map<String, String> left = new LinkedHashMap<>();
    sentences.forEach((path, sentence) -> left.put(PlainEdit.spelling(path), sentence));
    rows.forEach((path, row) -> row.setProblem(left.get(PlainEdit.spelling(path))));
    problems.forEach((path, show) -> show.accept(left.get(PlainEdit.spelling(path))));
    left.keySet().removeIf(said -> Stream.concat(rows.keySet().stream(), problems.keySet().stream()).anyMatch(p -> PlainEdit.spelling(p).equals(said)));
    return sentences.keySet().stream().filter(path -> left.containsKey(PlainEdit.spelling(path))).toList();
  }

  /** Greys out what does not count with these values. */
  public void enable(Object values) {
    for (Condition c : conditions) {
      Map<String, Object> known = new HashMap<>();
      if (PlainEdit.at(values, c.path()) instanceof Map<?, ?> map) {
        for (String name : c.switches().keySet()) {
          Object key = PlainEdit.spelt(map, name);
          if (map.containsKey(key)) {
            known.put(name, map.get(key));
          }
        }
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
