// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.List;
import java.util.Optional;
import org.likeness.core.recipe.RecipeYaml;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where the parts of a YAML text stand, and the text with one of them replaced, added or taken out. */
final class YamlPlaces {
  private final String text;
  private final MappingNode root;

  YamlPlaces(String text) {
    this.text = text;
    Optional<Node> node = new Compose(LoadSettings.builder().setUseMarks(true).build()).composeString(text);
    root = node.orElse(null) instanceof MappingNode m ? m : null;
  }

  String text() {
    return text;
  }

  /** The document, or null when it is no map. */
  MappingNode root() {
    return root;
  }

  NodeTuple find(MappingNode map, String key) {
    return map.getValue().stream().filter(t -> t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key)).findFirst()
        .orElse(null);
  }

  /** What a node means, as plain data. */
  Object plain(Node node) {
    String inside = isBlock(node) ? "\n" + " ".repeat(column(node.getStartMark())) : " ";
    return RecipeYaml.nodes("v:" + inside + text.substring(start(node), end(node)) + "\n", "").optional("v").map(n -> n.plain()).orElse(null);
  }

  /** A value put in the place of that of a key: a block below the key gives way to it, a comment behind the key stays. */
  String replace(NodeTuple tuple, String value) {
    Node old = tuple.getValueNode();
    if (isBlock(old)) {
      int colon = colon(tuple);
      return text.substring(0, colon) + " " + value + text.substring(colon, lineStart(start(old)) - 1) + text.substring(end(old));
    }
    if (start(old) == end(old)) {
      int colon = colon(tuple);
      return text.substring(0, colon) + " " + value + text.substring(colon);
    }
    return replace(old, value);
  }

  /** A value put in the place of another one; words that stood in single or double quotes are quoted again. */
  String replace(Node old, String value) {
    String next = value;
    if (old instanceof ScalarNode s && s.getScalarStyle() == ScalarStyle.SINGLE_QUOTED && value.matches("[\\p{L}0-9./][\\p{L}0-9 ._/-]*")
        && !value.matches("(?i)true|false|null|[-+.0-9e]+")) {
      next = "'" + value + "'";
    } else if (old instanceof ScalarNode s && s.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED && value.matches("[\\p{L}./][\\p{L}0-9 ._/-]*")
        && !value.matches("(?i)true|false|null")) {
      next = "\"" + value + "\"";
    }
    return text.substring(0, start(old)) + next + text.substring(end(old));
  }

  /** An entry ({@code key: value}) or element behind those that are there. */
  String add(CollectionNode<?> to, String entry) {
    if (isBlock(to)) {
      int at = lineEnd(end(to));
      String before = text.substring(0, at);
      String line = " ".repeat(column(to.getStartMark())) + (to instanceof SequenceNode ? "- " : "") + entry;
      return before + "\n" + line + text.substring(at);
    }
    int at = to.getValue().isEmpty() ? start(to) + 1 : end(last(to));
    return text.substring(0, at) + (to.getValue().isEmpty() ? "" : ", ") + entry + text.substring(at);
  }

  String remove(MappingNode from, NodeTuple tuple) {
    int i = from.getValue().indexOf(tuple);
    if (isBlock(from)) {
      return from.getValue().size() == 1 ? emptied(from, "{}") : withoutLines(start(tuple.getKeyNode()), Math.max(colon(tuple), end(tuple.getValueNode())));
    }
    int next = i + 1 < from.getValue().size() ? start(from.getValue().get(i + 1).getKeyNode()) : -1;
    int before = i > 0 ? end(from.getValue().get(i - 1).getValueNode()) : -1;
    return without(start(tuple.getKeyNode()), end(tuple.getValueNode()), before, next);
  }

  String remove(SequenceNode from, int i) {
    List<Node> all = from.getValue();
    if (isBlock(from)) {
      return all.size() == 1 ? emptied(from, "[]") : withoutLines(start(all.get(i)), end(all.get(i)));
    }
    return without(start(all.get(i)), end(all.get(i)), i > 0 ? end(all.get(i - 1)) : -1, i + 1 < all.size() ? start(all.get(i + 1)) : -1);
  }

  /** An element and the one behind it have changed places; in a block each takes along the comments above it and behind it. */
  String swap(SequenceNode list, int i) {
    Node a = list.getValue().get(i);
    Node b = list.getValue().get(i + 1);
    if (!isBlock(list)) {
      return text.substring(0, start(a)) + text.substring(start(b), end(b)) + text.substring(end(a), start(b)) + text.substring(start(a), end(a))
          + text.substring(end(b));
    }
    int top = i == 0 ? aboveComments(lineStart(start(a))) : lineEnd(end(list.getValue().get(i - 1))) + 1;
    int middle = lineEnd(end(a)) + 1;
    int bottom = Math.min(text.length(), lineEnd(end(b)) + 1);
    String below = text.substring(middle, bottom);
    boolean lastLine = !below.endsWith("\n");
    String above = text.substring(top, middle);
    return text.substring(0, top) + (lastLine ? below + "\n" + above.substring(0, above.length() - 1) : below + above) + text.substring(bottom);
  }

  private int aboveComments(int line) {
    int at = line;
    while (at > 0 && text.substring(lineStart(at - 1), at).strip().startsWith("#")) {
      at = lineStart(at - 1);
    }
    return at;
  }

  /** One of several in flow style, with one comma. */
  private String without(int from, int to, int endBefore, int startNext) {
    return startNext >= 0 ? text.substring(0, from) + text.substring(startNext)
        : text.substring(0, endBefore >= 0 ? endBefore : from) + text.substring(to);
  }

  private String withoutLines(int from, int to) {
    int end = Math.min(text.length(), lineEnd(to) + 1);
    return text.substring(0, lineStart(from)) + text.substring(end);
  }

  private String emptied(CollectionNode<?> block, String empty) {
    return text.substring(0, start(block)) + empty + text.substring(lineEnd(end(block)));
  }

  private static boolean isBlock(Node node) {
    return node instanceof CollectionNode<?> c && c.getFlowStyle() == FlowStyle.BLOCK;
  }

  private static Node last(CollectionNode<?> c) {
    Object last = c.getValue().get(c.getValue().size() - 1);
    return last instanceof NodeTuple t ? t.getValueNode() : (Node) last;
  }

  private int colon(NodeTuple tuple) {
    return text.indexOf(':', end(tuple.getKeyNode())) + 1;
  }

  private int start(Node node) {
    return offset(node.getStartMark());
  }

  /** Behind the last character that belongs to a node: marks of blocks lie behind the comments that follow. */
  private int end(Node node) {
    if (isBlock(node)) {
      CollectionNode<?> c = (CollectionNode<?>) node;
      Node last = last(c);
      int end = end(last);
      return c instanceof MappingNode m ? Math.max(end, colon(m.getValue().get(m.getValue().size() - 1))) : end;
    }
    int end = offset(node.getEndMark());
    while (node instanceof ScalarNode && end > start(node) && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private int lineStart(int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private int lineEnd(int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  private static int column(Optional<Mark> mark) {
    return mark.orElseThrow().getColumn();
  }

  private int offset(Optional<Mark> mark) {
    return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
  }
}
