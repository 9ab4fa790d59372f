// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.recipe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.base.io.Json;

/** Nodes from plain data. */
final class PlainNodes {

  private PlainNodes() {}

  static RecipeNode node(String file, int line, String path, Object plain) {
    Object clean = Json.clean(plain);
    if (clean instanceof Map<?, ?> m) {
      Map<String, RecipeNode> out = new LinkedHashMap<>();
      m.forEach((k, v) -> out.put(k.toString(), node(file, line, path.isEmpty() ? k.toString() : path + "." + k, v)));
      return new RecipeNode(file, line, path, out);
    }
    if (clean instanceof List<?> l) {
      List<RecipeNode> out = new ArrayList<>();
      for (Object v : l) {
        out.add(node(file, line, path + "." + out.size(), v));
      }
      return new RecipeNode(file, line, path, out);
    }
    return new RecipeNode(file, line, path, clean);
  }
}
