// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.parts;

import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IViewSite;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.ViewPart;

/** A view whose {@code @Inject} fields are filled before its controls are made; it may remember things. */
public abstract class InjectedView extends ViewPart {
  private IMemento memento;

  @Override
  public final void init(IViewSite site, IMemento before) throws PartInitException {
    super.init(site, before);
    memento = before;
    ContextInjectionFactory.inject(this, site.getService(IEclipseContext.class));
  }

  /** A text remembered at the end of the last session under a key, or the fallback. */
  protected final String remembered(String key, String fallback) {
    String value = memento == null ? null : memento.getString(key);
    return value == null ? fallback : value;
  }

  @Override
  public final void saveState(IMemento to) {
    remember(to);
  }

  /** Writes what {@link #remembered} shall give at the next start. */
  protected void remember(IMemento to) {
    // nothing unless a view says so
  }
}
