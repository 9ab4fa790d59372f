// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.recipe;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.recipe.RecipeYaml;

/** A recipe's text as it is edited, with undo. UI thread. */
final class RecipeDocument {
  private static final int MOST = 200;
  private static final long TOGETHER = 800_000_000L;

  private final List<Runnable> listeners = new ArrayList<>();
  private final Deque<String> undone = new ArrayDeque<>();
  private final Deque<String> redone = new ArrayDeque<>();
  private final String name;
  private String text = "";
  private String saved = "";
  private long lastEdit;

  RecipeDocument(String name) {
    this.name = name;
  }

  String text() {
    return text;
  }

  boolean isDirty() {
    return !text.equals(saved);
  }

  void markSaved() {
    saved = text;
    tell();
  }

  /** As it is on disk. */
  void load(String fromDisk) {
    text = fromDisk;
    saved = fromDisk;
    undone.clear();
    redone.clear();
    tell();
  }

  /** An edit; quick ones after each other are undone together. */
  void edit(String next) {
    if (next.equals(text)) {
      return;
    }
    long now = System.nanoTime();
    if (now - lastEdit > TOGETHER || undone.isEmpty()) {
      undone.push(text);
      if (undone.size() > MOST) {
        undone.removeLast();
      }
    }
    lastEdit = now;
    redone.clear();
    text = next;
    tell();
  }

  void undo() {
    step(undone, redone);
  }

  void redo() {
    step(redone, undone);
  }

  private void step(Deque<String> from, Deque<String> to) {
    if (!from.isEmpty()) {
      to.push(text);
      text = from.pop();
      lastEdit = 0;
      tell();
    }
  }

  /** @throws UserProblem when the text is no YAML map; whether it is a recipe is another question */
  RecipeNode nodes() {
    RecipeNode root = RecipeYaml.nodes(text, name);
    if (!root.isMap()) {
      throw new UserProblem(root.where() + ": a recipe is a map of keys and values that begins with 'likeness: 1'");
    }
    return root;
  }

  /** Changes one value; a text that cannot be read stays as it is. */
  void set(List<Object> path, Object value) {
    try {
      edit(YamlEdit.set(text, path, value));
    } catch (UserProblem unreadable) {
      tell();
    }
  }

  /** Moves one element of a list; a text that cannot be read stays as it is. */
  void move(List<Object> list, int from, int to) {
    try {
      edit(YamlEdit.move(text, list, from, to));
    } catch (UserProblem unreadable) {
      tell();
    }
  }

  void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void tell() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
