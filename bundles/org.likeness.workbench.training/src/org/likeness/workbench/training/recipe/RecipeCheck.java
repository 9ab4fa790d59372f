// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.form.FormParts;
import org.likeness.workbench.form.PlainEdit;

/**
 * Looks for everything that is wrong in a recipe, not only the first: what was found wrong is left out and the rest is
 * checked again. Background thread.
 */
final class RecipeCheck {
  private static final int MOST = 20;
  private static final String WORKSPACE = "${workspace}/";

  private final RecipeNode root;
  private final Path file;
  private final Workspace workspace;
  private final Likeness likeness;
  private final Known known;
  private final Map<String, Object> left;
  private final List<Mistake> mistakes = new ArrayList<>();
  private final Optional<ParameterSchema<?>> schema;
  private boolean lacks;

  /**
   * What was found.
   *
   * @param types the form's fields: which there are and what they hold
   * @param values what the fields show
   * @param resolved the recipe with every default; null when even without its mistakes it cannot be resolved
   * @param mistakes in the order found
   * @param known what the form offers
   * @param schema the record whose components are keys of the recipe; empty for a kind that has none, or is not known
   */
  record Found(Map<String, Object> types, Map<String, Object> values, Map<String, Object> resolved, List<Mistake> mistakes, Known known,
      Optional<ParameterSchema<?>> schema) {}

  private RecipeCheck(RecipeNode root, Path file, Workspace workspace, Likeness likeness) {
    this.root = root;
    this.file = file;
    this.workspace = workspace;
    this.likeness = likeness;
    known = Known.of(workspace, likeness, kind(root));
    left = PlainEdit.copy(root.plainMap());
    schema = schema();
  }

  /** The kind that the document names; empty when it names none. */
  static String kind(RecipeNode root) {
    return root.optional("kind").filter(n -> !n.isMap() && !n.isList()).map(RecipeNode::asText).orElse("");
  }

  /**
   * @param root a map
   * @param file where it lies
   * @param before what this recipe was resolved to when it last could be; null when never
   */
  static Found of(RecipeNode root, Path file, Workspace workspace, Likeness likeness, Map<String, Object> before) {
    RecipeCheck check = new RecipeCheck(root, file, workspace, likeness);
    Map<String, Object> resolved = check.resolved();
    Map<String, Object> document = root.plainMap();
    Object base = resolved != null ? resolved
        : before != null && kind(root).equals(before.get("kind")) ? before : Overlay.expanded(document, likeness.plugins());
    Object values = check.mistakes.isEmpty() ? base : Overlay.values(base, document);
    return new Found(asMap(Overlay.types(base, values)), asMap(values), resolved, List.copyOf(check.mistakes), check.known, check.schema);
  }

  private Optional<ParameterModel> described(Object key) {
    return schema.flatMap(s -> s.parameters().stream().filter(p -> PlainEdit.spelling(p.name()).equals(PlainEdit.spelling(key))).findFirst());
  }

  private Optional<ParameterSchema<?>> schema() {
    try {
      return likeness.runner().kind(kind(root)).schema(likeness.plugins());
    } catch (UserProblem e) {
      return Optional.empty(); // what is wrong with the kind is said as a mistake
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> asMap(Object plain) {
    return (Map<String, Object>) plain;
  }

  private Map<String, Object> resolved() {
    names(left, List.of());
    for (int round = 0; round < MOST; round++) {
      try {
        Recipe now = RecipeYaml.recipe(mistakes.isEmpty() ? root : RecipeNode.of(left, file.toString()), file);
        return likeness.runner().resolve(now, workspace).root().plainMap();
      } catch (UserProblem e) {
        Mistake m = Mistake.of(e, root);
        boolean again = mistakes.stream().anyMatch(o -> o.path().equals(m.path()));
        if (!again && !(lacks && m.path().isEmpty())) { // else it is what stands beside the field already
          mistakes.add(m);
        }
        if (again || m.path().isEmpty() || FormSections.at(left, m.name()) == null) {
          return null;
        }
        PlainEdit.put(left, m.path(), null);
      }
    }
    return null;
  }

  /** Datasets, runs and files that are named but not there; something that is there takes their place for the check. */
  private void names(Object at, List<Object> path) {
    if (at instanceof Map<?, ?> map) {
      for (Object key : List.copyOf(map.keySet())) {
        List<Object> below = PlainEdit.with(path, key.toString());
        Optional<ParameterModel> described = path.isEmpty() ? described(key) : Optional.empty();
        if (described.isPresent()) {
          named(described.get(), map.get(key), below);
        } else {
          names(map.get(key), below);
        }
      }
    } else if (at instanceof String name) {
      named(Known.isDataset(path) ? Role.FACES : Role.VALUE, name, path);
    }
  }

  /** What a record describes says itself what it names, alone or in lists; what lies deeper its kind knows. */
  private void named(ParameterModel m, Object at, List<Object> path) {
    if (m.element() != null && at instanceof Map<?, ?> map) {
      List.copyOf(map.keySet()).forEach(key -> named(m.element(), map.get(key), PlainEdit.with(path, key.toString())));
    } else if (m.element() != null) {
      List<?> list = at instanceof List<?> l ? List.copyOf(l) : at == null ? List.of() : List.of(at);
      for (int i = 0; i < list.size(); i++) {
        named(m.element(), list.get(i), PlainEdit.with(path, i));
      }
    } else if (at instanceof String name) {
      named(m.role(), name, path);
    }
  }

  private void named(Role role, String name, List<Object> path) {
    String wrong = switch (role) {
      case FACES -> dataset(name);
      case RUN -> run(name);
      case FILE -> missing(name);
      default -> null;
    };
    if (wrong == null) {
      return;
    }
    Mistake found = Mistake.of(new UserProblem("'" + FormParts.path(path) + "' " + wrong), root);
    mistakes.add(new Mistake(path, wrong, found.line()));
    String instead = role == Role.FACES ? known.names(role).stream().findFirst().orElse(null)
        : role == Role.RUN ? known.runs().stream().findFirst().orElse(null) : name.isBlank() ? "file" : name;
    lacks |= instead == null;
    if (instead != null) {
      PlainEdit.put(left, path, instead);
    }
  }

  private String dataset(String name) {
    Integer faces = known.datasets().get(name);
    if (faces == null) {
      return (name.isBlank() ? "names no dataset" : "names a dataset that is not there: '" + name + "'")
          + (known.datasets().isEmpty() ? "; import photos or a clip first" : "");
    }
    return faces == 0 ? "names a dataset without faces: run an extract recipe on '" + name + "' first" : null;
  }

  private String run(String name) {
    if (known.runs().contains(name)) {
      return null;
    }
    try {
      workspace.runs().find(name);
      return name.isBlank() ? "names no run" : null;
    } catch (UserProblem e) {
      return (name.isBlank() ? "names no run" : "names a run that is not there: '" + name + "'")
          + (known.runs().isEmpty() ? "; train one first" : "");
    }
  }

  private String missing(String name) {
    if (name.isBlank()) {
      return "names no file: choose a picture, a clip or a folder";
    }
    try {
      Path named = name.startsWith(WORKSPACE) ? workspace.folder().resolve(name.substring(WORKSPACE.length()))
          : file.toAbsolutePath().getParent().resolve(name);
      return Files.exists(named) ? null : "names a file that is not there: " + name;
    } catch (InvalidPathException e) {
      return "cannot be a path";
    }
  }
}
