// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.session;

import java.util.Arrays;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.ui.IElementFactory;
import org.eclipse.ui.IMemento;

/** Makes editors' inputs again at the next start. */
public final class ThingInputs implements IElementFactory {

  @Override
  public IAdaptable createElement(IMemento memento) {
    String thing = memento.getString("thing");
    return Arrays.stream(ThingInput.Thing.values()).filter(t -> t.name().equals(thing)).findFirst()
        .map(t -> new ThingInput(t, names(memento)))
        .orElse(null);
  }

  private static java.util.List<String> names(IMemento memento) {
    return Arrays.stream(memento.getChildren("name")).map(n -> n.getString("value")).filter(java.util.Objects::nonNull)
        .toList();
  }
}
