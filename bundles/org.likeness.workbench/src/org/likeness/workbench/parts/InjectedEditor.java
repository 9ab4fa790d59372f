// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.parts;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.e4.core.contexts.ContextInjectionFactory;
import org.eclipse.e4.core.contexts.IEclipseContext;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorSite;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IPersistableEditor;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.part.EditorPart;
import org.likeness.workbench.session.ThingInput;

/** An editor of a thing whose {@code @Inject} fields are filled before its controls are made; it may remember things. */
public abstract class InjectedEditor extends EditorPart implements IPersistableEditor {
  private IMemento memento;

  @Override
  public final void init(IEditorSite site, IEditorInput input) throws PartInitException {
    if (!(input instanceof ThingInput)) {
      throw new PartInitException("This editor cannot show " + input.getName());
    }
    setSite(site);
    setInput(input);
    setPartName(input.getName());
    ContextInjectionFactory.inject(this, site.getService(IEclipseContext.class));
  }

  /** What is shown. */
  protected final ThingInput thing() {
    return (ThingInput) getEditorInput();
  }

  @Override
  public final void restoreState(IMemento before) {
    memento = before;
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
    // nothing unless an editor says so
  }

  @Override
  public void doSave(IProgressMonitor monitor) {
    // shown things are changed at once, not by saving
  }

  @Override
  public void doSaveAs() {
    throw new UnsupportedOperationException("Save As is not offered");
  }

  @Override
  public boolean isDirty() {
    return false;
  }

  @Override
  public boolean isSaveAsAllowed() {
    return false;
  }
}
