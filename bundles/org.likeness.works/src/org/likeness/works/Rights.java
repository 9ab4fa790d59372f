// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.datasets.Basis;
import org.likeness.datasets.Subject;
import org.likeness.datasets.Use;

/** The recipe's {@code subject}: whose face it is and on what basis. */
final class Rights {

  private Rights() {}

  static Subject read(RecipeNode root) {
    return read(root, "subject");
  }

  /** @param key of the map; nobody without a basis when it is missing */
  static Subject read(RecipeNode root, String key) {
    RecipeNode node = root.optional(key).orElse(null);
    if (node == null) {
      return Subject.of("", Basis.NONE);
    }
    node.known("name", "basis", "scope", "evidence", "expires");
    Set<Use> scope = new LinkedHashSet<>();
    node.list("scope").forEach(n -> scope.add(n.asChoice(Use.class)));
    String expires = node.text("expires", "");
    LocalDate last = null;
    if (!expires.isEmpty()) {
      try {
        last = LocalDate.parse(expires);
      } catch (DateTimeParseException e) {
        throw node.child("expires").problem("must be a date like 2027-12-31, not '" + expires + "'");
      }
    }
    return new Subject(node.text("name", ""), node.choice("basis", Basis.class, Basis.NONE), Set.copyOf(scope), last,
        node.text("evidence", ""));
  }

  static Map<String, Object> plain(Subject s) {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("name", s.name());
    m.put("basis", s.basis().key());
    m.put("evidence", s.evidence());
    if (!s.scope().isEmpty()) {
      m.put("scope", s.scope().stream().map(Use::key).sorted().toList());
    }
    if (s.expires() != null) {
      m.put("expires", s.expires().toString());
    }
    return m;
  }
}
