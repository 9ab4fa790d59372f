// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.workbench.form.ParameterEdits;
import org.likeness.workbench.form.PlainEdit;

/**
 * Edits of a form as edits of the recipe's text, which may leave out what the form shows by default: a list that is not
 * there is written as a whole, a plug-in that is not there with its id, and keys keep the spelling that they have.
 */
public final class DocumentEdits implements ParameterEdits {
  private final RecipeDocument document;
  private Object shown = Map.of();

  DocumentEdits(RecipeDocument document) {
    this.document = document;
  }

  /** What the form shows now. */
  void shown(Map<String, Object> values) {
    shown = values;
  }

  @Override
  public void set(List<Object> path, Object value) {
    Edit edit = of(there(), shown, path, value);
    document.set(edit.path(), edit.value());
  }

  @Override
  public void move(List<Object> list, int from, int to) {
    Object there = there();
    List<Object> path = spelt(there, list);
    if (PlainEdit.at(there, path) instanceof List<?> now && now.size() > Math.max(from, to)) {
      document.move(path, from, to);
    } else if (PlainEdit.at(shown, list) instanceof List<?> now) {
      set(list, PlainEdit.moved(now, from, to));
    }
  }

  private Object there() {
    try {
      return document.nodes().plainMap();
    } catch (UserProblem unreadable) {
      return Map.of();
    }
  }

  /** An edit of the document. */
  public record Edit(List<Object> path, Object value) {}

  /**
   * The edit of the document that an edit in the form stands for.
   *
   * @param there the document as plain data
   * @param shown what the form shows
   */
  public static Edit of(Object there, Object shown, List<Object> path, Object value) {
    List<Object> spelt = spelt(there, path);
    int last = path.size() - 1;
    if (last > 0 && path.get(last).equals(0) && isSingle(PlainEdit.at(there, spelt.subList(0, last)))) {
      return new Edit(spelt.subList(0, last), value); // the only one of a list, written without brackets, stays so
    }
    for (int i = 1; i < path.size(); i++) {
      Object at = PlainEdit.at(shown, path.subList(0, i));
      if (PlainEdit.at(there, spelt.subList(0, i)) == null && at != null) {
        return new Edit(spelt.subList(0, i), value == null && !(at instanceof List) ? null : filled(at, path.subList(i, path.size()), value));
      }
    }
    return new Edit(spelt, value);
  }

  private static boolean isSingle(Object value) {
    return value != null && !(value instanceof Map) && !(value instanceof List);
  }

  private static Object filled(Object shown, List<Object> path, Object value) {
    if (path.isEmpty()) {
      return value;
    }
    if (shown instanceof List<?> list) {
      List<Object> all = new ArrayList<>(PlainEdit.copied(list) instanceof List<?> l ? l : List.of());
      PlainEdit.put(all, path, value);
      return all;
    }
    Map<String, Object> out = new LinkedHashMap<>();
    Object inside = shown instanceof Map<?, ?> map ? map.get(path.get(0)) : null;
    if (shown instanceof Map<?, ?> map && map.get("id") != null) {
      out.put("id", map.get("id"));
    } else if (shown instanceof String id) {
      out.put("id", id);
    }
    out.put(path.get(0).toString(), filled(inside, path.subList(1, path.size()), value));
    return out;
  }

  /** The path with the document's own spelling of its keys: {@code batch-size} for {@code batchSize}. */
  private static List<Object> spelt(Object there, List<Object> path) {
    List<Object> out = new ArrayList<>();
    Object now = there;
    for (Object step : path) {
      Object key = now instanceof Map<?, ?> map ? PlainEdit.spelt(map, step) : step;
      out.add(key);
      now = PlainEdit.at(now, List.of(key));
    }
    return out;
  }
}
