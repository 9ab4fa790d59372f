// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.workbench.form.FormParts;

/**
 * Something in a recipe that cannot stay so.
 *
 * @param path where: keys and list indices; empty when it is not known or no value stands there
 * @param sentence what is wrong, without the place
 * @param line of the text, from 1; 0 when it is not known
 */
record Mistake(List<Object> path, String sentence, int line) {
  private static final Pattern PLACE = Pattern.compile("^.*?\\.ya?ml(?::(\\d+))?: (.*)$", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

  /** From the sentence of a problem: by the key that it names, else by its line. */
  static Mistake of(UserProblem problem, RecipeNode document) {
    Matcher place = PLACE.matcher(problem.getMessage());
    boolean found = place.matches();
    int line = found && place.group(1) != null ? Integer.parseInt(place.group(1)) : 0;
    String sentence = found ? place.group(2) : problem.getMessage();
    Matcher quoted = QUOTED.matcher(sentence);
    while (quoted.find()) {
      Optional<List<Object>> path = find(document, quoted.group(1)).filter(p -> line == 0 || lineOf(at(document, p)) == line)
          .or(() -> below(document, List.of(), quoted.group(1), line)).or(() -> find(document, quoted.group(1)));
      if (path.isPresent()) {
        String words = sentence.startsWith(quoted.group()) ? sentence.substring(quoted.group().length()).strip() : sentence;
        return new Mistake(path.get(), words, line > 0 ? line : lineOf(at(document, path.get())));
      }
    }
    return new Mistake(line > 0 ? onLine(document, line) : List.of(), sentence, line);
  }

  /** Where a path in words leads: {@code losses.0.weight}; the spelling of camel case does not matter. */
  private static Optional<List<Object>> find(RecipeNode from, String path) {
    List<Object> out = new ArrayList<>();
    RecipeNode now = from;
    for (String step : path.replaceAll("\\[(\\d+)\\]", ".$1").split("\\.")) {
      RecipeNode next = null;
      if (now.isList() && step.matches("\\d{1,6}") && Integer.parseInt(step) < now.elements().size()) {
        out.add(Integer.valueOf(step));
        next = now.elements().get(Integer.parseInt(step));
      } else if (step.equals("0") && !now.isMap() && !now.isList()) {
        out.add(0);
        next = now; // a single value counts as a list of one
      } else {
        for (String key : now.keys()) {
          if (next == null && spelling(key).equals(spelling(step))) {
            out.add(key);
            next = child(now, key);
          }
        }
      }
      if (next == null) {
        return Optional.empty();
      }
      now = next;
    }
    return Optional.of(out);
  }

  private static String spelling(String key) {
    return key.replace("-", "").toLowerCase(java.util.Locale.ROOT);
  }

  /** The parameters of a plug-in are named from the plug-in on: where on a line such a path ends. */
  private static Optional<List<Object>> below(RecipeNode node, List<Object> at, String path, int line) {
    if (line == 0) {
      return Optional.empty();
    }
    List<Object> steps = new ArrayList<>(node.isMap() ? node.keys() : List.of());
    for (int i = 0; node.isList() && i < node.elements().size(); i++) {
      steps.add(i);
    }
    for (Object step : steps) {
      RecipeNode next = at(node, List.of(step));
      List<Object> there = new ArrayList<>(at);
      there.add(step);
      Optional<List<Object>> found = find(next, path).filter(p -> lineOf(at(next, p)) == line);
      if (found.isPresent()) {
        there.addAll(found.get());
        return Optional.of(there);
      }
      Optional<List<Object>> deeper = below(next, there, path, line);
      if (deeper.isPresent()) {
        return deeper;
      }
    }
    return Optional.empty();
  }

  private static RecipeNode child(RecipeNode map, String key) {
    return map.optional(key).orElseGet(() -> RecipeNode.of(Map.of(), ""));
  }

  private static RecipeNode at(RecipeNode root, List<Object> path) {
    RecipeNode now = root;
    for (Object step : path) {
      now = step instanceof Integer i ? now.elements().get(i) : child(now, step.toString());
    }
    return now;
  }

  private static int lineOf(RecipeNode node) {
    Matcher m = Pattern.compile(".*:(\\d+)").matcher(node.where());
    return m.matches() ? Integer.parseInt(m.group(1)) : 0;
  }

  /** The innermost key on a line when there is one alone. */
  private static List<Object> onLine(RecipeNode root, int line) {
    List<Object> path = new ArrayList<>();
    RecipeNode now = root;
    while (now.isMap()) {
      RecipeNode map = now;
      List<String> there = now.keys().stream().filter(k -> map.has(k) && lineOf(child(map, k)) == line).toList();
      if (there.size() != 1) {
        break;
      }
      path.add(there.get(0));
      now = child(now, there.get(0));
    }
    return path;
  }

  /** {@code losses.0.weight}. */
  String name() {
    return FormParts.path(path);
  }

  /** The whole sentence with its place, for the line above the form. */
  String inWords() {
    return (line > 0 ? "line " + line + ": " : "") + (path.isEmpty() || sentence.contains("'" + name() + "'") ? "" : "'" + name() + "' ") + sentence;
  }
}
