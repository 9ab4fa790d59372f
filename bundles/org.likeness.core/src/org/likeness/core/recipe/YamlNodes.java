// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Nodes with positions from YAML 1.2 text (core schema for plain scalars). */
final class YamlNodes {

  private static final int DEEPEST = 40;
  /** Values after every alias was followed: a few lines of aliases of aliases would otherwise be billions. */
  private static final int MOST = 100_000;
  private final String file;
  private int count;

  private YamlNodes(String file) {
    this.file = file;
  }

  static RecipeNode parse(String yaml, String file) {
    LoadSettings settings = LoadSettings.builder().setLabel(file).setUseMarks(true).build();
    Optional<Node> root;
    try {
      requireShallow(settings, yaml, file);
      root = new Compose(settings).composeString(yaml);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(m -> m.getLine() + 1).orElse(1);
      throw new UserProblem(file + ":" + line + ": this is not YAML: " + e.getProblem(), e);
    } catch (YamlEngineException e) {
      throw new UserProblem(file + ": this is not YAML: " + e.getMessage(), e);
    }
    if (root.isEmpty()) {
      throw new UserProblem(file + ": this file is empty");
    }
    return new YamlNodes(file).node(root.get(), "", line(root.get()), 0);
  }

  /** Composing takes a piece of the stack for each level: depth is looked at before, event by event. */
  private static void requireShallow(LoadSettings settings, String yaml, String file) {
    int depth = 0;
    for (Event e : new Parse(settings).parseString(yaml)) {
      depth += e instanceof CollectionStartEvent ? 1 : e instanceof CollectionEndEvent ? -1 : 0;
      if (depth > DEEPEST) {
        throw tooDeep(file, e.getStartMark().map(Mark::getLine).orElse(0) + 1);
      }
    }
  }

  private static UserProblem tooDeep(String file, int line) {
    return new UserProblem(file + ":" + line + ": this is nested more than " + DEEPEST + " levels deep, which no recipe is");
  }

  private RecipeNode node(Node n, String path, int line, int depth) {
    if (depth > DEEPEST) {
      throw tooDeep(file, line); // an alias that leads back to itself
    }
    if (++count > MOST) {
      throw new UserProblem(file + ":" + line + ": this file holds more than " + MOST + " values (aliases count each time)");
    }
    return switch (n) {
      case MappingNode m -> new RecipeNode(file, line, path, map(m, path, depth));
      case SequenceNode s -> {
        List<RecipeNode> out = new ArrayList<>();
        for (Node e : s.getValue()) {
          out.add(node(e, path + "." + out.size(), line(e), depth + 1));
        }
        yield new RecipeNode(file, line, path, out);
      }
      case ScalarNode s -> new RecipeNode(file, line, path, scalar(s));
      default -> throw new UserProblem(file + ":" + line + ": this cannot stand in a recipe");
    };
  }

  private Map<String, RecipeNode> map(MappingNode m, String path, int depth) {
    Map<String, RecipeNode> out = new LinkedHashMap<>();
    for (NodeTuple t : m.getValue()) {
      int line = line(t.getKeyNode());
      if (!(t.getKeyNode() instanceof ScalarNode k)) {
        throw new UserProblem(file + ":" + line + ": a key must be a word");
      }
      String key = k.getValue();
      String below = path.isEmpty() ? key : path + "." + key;
      if (out.put(key, node(t.getValueNode(), below, line, depth + 1)) != null) {
        throw new UserProblem(file + ":" + line + ": key '" + below + "' is there twice");
      }
    }
    return out;
  }

  private static Object scalar(ScalarNode s) {
    String v = s.getValue();
    if (s.getScalarStyle() != ScalarStyle.PLAIN) {
      return v;
    }
    if (v.isEmpty() || v.matches("~|null|Null|NULL")) {
      return null;
    }
    if (v.matches("true|True|TRUE|false|False|FALSE")) {
      return Boolean.valueOf(v.toLowerCase(java.util.Locale.ROOT));
    }
    if (v.matches("[-+]?[0-9]{1,18}")) {
      return Long.valueOf(v);
    }
    if (v.matches("[-+]?[0-9]{19}")) {
      try {
        return Long.valueOf(v);
      } catch (NumberFormatException e) {
        return Double.valueOf(v);
      }
    }
    if (v.matches("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?")) {
      return Double.valueOf(v);
    }
    return v;
  }

  private static int line(Node n) {
    return n.getStartMark().map(Mark::getLine).orElse(0) + 1;
  }
}
