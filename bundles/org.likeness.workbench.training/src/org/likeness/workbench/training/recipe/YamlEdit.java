// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.List;
import java.util.Map;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.workbench.form.PlainEdit;
import org.likeness.workbench.training.yaml.YamlText;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes one value in a recipe's text: only the characters of the value itself are replaced, so that comments, order,
 * quotes and flow style stay as they were. A document where that cannot be done (anchors, say) is written anew.
 */
public final class YamlEdit {
  private final YamlPlaces places;

  private YamlEdit(YamlPlaces places) {
    this.places = places;
  }

  /**
   * @param text a document that can be read and is a map
   * @param path keys (String) and list indices (Integer), at least one
   * @param value plain data; null removes the key or element
   * @return the text after the edit
   */
  public static String set(String text, List<Object> path, Object value) {
    Map<String, Object> wanted = PlainEdit.copy(RecipeYaml.nodes(text, "").plainMap());
    PlainEdit.put(wanted, path, value);
    YamlPlaces places = new YamlPlaces(text);
    String edited = places.root() == null ? null : new YamlEdit(places).edit(places.root(), path, value);
    return edited != null && same(edited, wanted) ? edited : RecipeYaml.write(wanted);
  }

  /**
   * Moves one element of a list one place up or down, with the comments that stand above and behind it.
   *
   * @param path of the list, which is there
   */
  public static String move(String text, List<Object> path, int from, int to) {
    Map<String, Object> wanted = PlainEdit.copy(RecipeYaml.nodes(text, "").plainMap());
    PlainEdit.put(wanted, path, PlainEdit.moved((List<?>) PlainEdit.at(wanted, path), from, to));
    YamlPlaces places = new YamlPlaces(text);
    Node node = places.root();
    for (Object step : path) {
      NodeTuple tuple = node instanceof MappingNode map && step instanceof String key ? places.find(map, key) : null;
      node = tuple != null ? tuple.getValueNode()
          : node instanceof SequenceNode list && step instanceof Integer i && i < list.getValue().size() ? list.getValue().get(i) : null;
    }
    String edited = node instanceof SequenceNode list && Math.abs(from - to) == 1 ? places.swap(list, Math.min(from, to)) : null;
    return edited != null && same(edited, wanted) ? edited : RecipeYaml.write(wanted);
  }

  private static boolean same(String edited, Map<String, Object> wanted) {
    try {
      return PlainEdit.same(RecipeYaml.nodes(edited, "").plainMap(), wanted);
    } catch (org.likeness.api.problem.UserProblem e) {
      return false;
    }
  }

  private String edit(Node at, List<Object> path, Object value) {
    Object step = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (at instanceof MappingNode map && step instanceof String key) {
      NodeTuple tuple = places.find(map, key);
      if (tuple == null) {
        return value == null ? places.text() : places.add(map, YamlText.of(key) + ": " + YamlText.of(PlainEdit.wrapped(rest, value)));
      }
      return rest.isEmpty() && value == null ? places.remove(map, tuple)
          : rest.isEmpty() ? places.replace(tuple, YamlText.of(value)) : below(tuple, tuple.getValueNode(), rest, value);
    }
    if (at instanceof SequenceNode list && step instanceof Integer i && i <= list.getValue().size()) {
      if (i == list.getValue().size()) {
        return value == null ? places.text() : places.add(list, YamlText.of(PlainEdit.wrapped(rest, value)));
      }
      Node element = list.getValue().get(i);
      return rest.isEmpty() && value == null ? places.remove(list, i)
          : rest.isEmpty() ? places.replace(element, YamlText.of(value)) : below(null, element, rest, value);
    }
    return null;
  }

  /** A short form ({@code loss: hinge}) becomes a map before a parameter is set in it; a single element a list. */
  private String below(NodeTuple tuple, Node node, List<Object> rest, Object value) {
    if (rest.get(0) instanceof Integer && !(node instanceof SequenceNode)) {
      Object old = places.plain(node);
      List<Object> list = new java.util.ArrayList<>(old == null ? List.of() : List.of(old));
      PlainEdit.put(list, rest, value);
      return tuple == null ? places.replace(node, YamlText.of(list)) : places.replace(tuple, YamlText.of(list));
    }
    if (rest.get(0) instanceof String && !(node instanceof MappingNode)) {
      Object map = PlainEdit.mapOf(places.plain(node));
      PlainEdit.put(map, rest, value);
      return tuple == null ? places.replace(node, YamlText.of(map)) : places.replace(tuple, YamlText.of(map));
    }
    return edit(node, rest, value);
  }
}
