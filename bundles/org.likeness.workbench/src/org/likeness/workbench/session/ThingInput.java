// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import java.util.List;
import java.util.Objects;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableElement;
import org.likeness.base.io.Plain;
import org.likeness.workbench.widgets.Icons;

/**
 * What an editor shows, by name, so that it can be opened again at the next start: a dataset, a recipe, a run, or
 * several things beside each other.
 */
public final class ThingInput implements IEditorInput, IPersistableElement {

  /** Kinds of things, each with its icon and the editor that shows it. */
  public enum Thing {
    WELCOME("welcome", "org.likeness.workbench.welcome"),
    DATASET("dataset", "org.likeness.workbench.datasets.editor"),
    RECIPE("recipe", "org.likeness.workbench.training.recipe"),
    RUN("run", "org.likeness.workbench.training.dashboard"),
    LATENTS("latent", "org.likeness.workbench.training.latent"),
    COMPARISON("compare", "org.likeness.workbench.compare.editor"),
    LESSON("lesson", "org.likeness.workbench.lessons.editor"),
    PLANE("grid", "org.likeness.workbench.lessons.plane");

    private final String icon;
    private final String editor;

    Thing(String icon, String editor) {
      this.icon = icon;
      this.editor = editor;
    }

    public String icon() {
      return icon;
    }

    /** Id of the editor. */
    public String editor() {
      return editor;
    }
  }

  private static final int MOST = 80;
  static final String FACTORY = "org.likeness.workbench.things";

  private final Thing thing;
  private final List<String> names;

  /** @param names dataset name, run id, path of a recipe, picture or clip; what a comparison holds; id or path of a lesson; of a plane a recipe's path, or a lesson and the name of its recipe, or nothing */
  public ThingInput(Thing thing, List<String> names) {
    this.thing = thing;
    this.names = List.copyOf(names);
  }

  public static ThingInput of(Thing thing, String name) {
    return new ThingInput(thing, List.of(name));
  }

  public Thing thing() {
    return thing;
  }

  public List<String> names() {
    return names;
  }

  /** The first name; empty when there is none. */
  public String first() {
    return names.isEmpty() ? "" : names.get(0);
  }

  @Override
  public String getName() {
    return Plain.line(switch (thing) {
      case WELCOME -> "Welcome";
      case PLANE -> names.isEmpty() ? "Plane" : last(names.getLast());
      case COMPARISON -> names.isEmpty() ? "Comparison" : String.join(" ⇄ ", names.stream().map(ThingInput::last).toList());
      case LATENTS -> "Latents of " + last(first());
      default -> last(first());
    }, MOST);
  }

  /** The last part of a path; of a run's id the name. */
  private static String last(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).replaceFirst("^\\d{8}-\\d{6}-", "");
  }

  @Override
  public String getToolTipText() {
    return String.join("\n", names);
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return Icons.descriptor(thing.icon());
  }

  @Override
  public boolean exists() {
    return true;
  }

  @Override
  public IPersistableElement getPersistable() {
    return this;
  }

  @Override
  public String getFactoryId() {
    return FACTORY;
  }

  @Override
  public void saveState(IMemento memento) {
    memento.putString("thing", thing.name());
    names.forEach(n -> memento.createChild("name").putString("value", n));
  }

  @Override
  public <T> T getAdapter(Class<T> type) {
    return null;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ThingInput t && t.thing == thing && t.names.equals(names);
  }

  @Override
  public int hashCode() {
    return Objects.hash(thing, names);
  }
}
