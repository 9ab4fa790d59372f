// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.contexts.IContextService;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.Switching;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;

/** The window: its bars, size and title, and the time it took to come up. */
final class WindowAdvisor extends WorkbenchWindowAdvisor {
  private static final String EDITORS_OF = "editors-of";

  private AutoCloseable following = () -> { };

  WindowAdvisor(IWorkbenchWindowConfigurer configurer) {
    super(configurer);
  }

  @Override
  public ActionBarAdvisor createActionBarAdvisor(IActionBarConfigurer configurer) {
    return new ActionBars(configurer);
  }

  @Override
  public void preWindowOpen() {
    IWorkbenchWindowConfigurer c = getWindowConfigurer();
    Rectangle screen = c.getWindow().getWorkbench().getDisplay().getPrimaryMonitor().getClientArea();
    c.setInitialSize(new Point(Math.min(1600, screen.width), Math.min(1000, screen.height)));
    c.setShowCoolBar(true);
    c.setShowMenuBar(true);
    c.setShowPerspectiveBar(true);
    c.setShowStatusLine(true);
    c.setShowProgressIndicator(true);
    c.setTitle("Likeness");
  }

  @Override
  public void postWindowOpen() {
    IWorkbenchWindow window = getWindowConfigurer().getWindow();
    WorkspaceSession session = window.getService(WorkspaceSession.class);
    if (session != null) {
      following = session.onChange(() -> window.getWorkbench().getDisplay().asyncExec(this::switched));
    }
    window.getService(IContextService.class).activateContext("org.likeness.window");
    title();
    ofThisWorkspace(window, session);
    welcome(window);
    if (session != null && !session.problem().isEmpty()) {
      window.getShell().getDisplay().asyncExec(() -> Problems.show(window.getShell(), "Open Workspace", session.problem()));
    }
    window.getShell().getDisplay().asyncExec(
        () -> ILog.get().info("The window was usable " + Application.uptime() + " ms after the start"));
  }

  /** Editors come back at the next start, but not those of another workspace than the one that is open now. */
  private static void ofThisWorkspace(IWorkbenchWindow window, WorkspaceSession session) {
    String now = session == null ? "" : session.workspace().map(w -> w.folder().toString()).orElse("");
    if (!now.equals(kept().get(EDITORS_OF, now))) {
      Switching.closeThings(window.getActivePage());
    }
    kept().put(EDITORS_OF, now);
  }

  private static void welcome(IWorkbenchWindow window) {
    if (window.getActivePage().getEditorReferences().length == 0) {
      try {
        window.getActivePage().openEditor(ThingInput.of(Thing.WELCOME, ""), Thing.WELCOME.editor());
      } catch (PartInitException e) {
        ILog.get().error("The Welcome page could not be opened", e);
      }
    }
  }

  private void switched() {
    title();
    WorkspaceSession session = getWindowConfigurer().getWindow().getService(WorkspaceSession.class);
    kept().put(EDITORS_OF, session.workspace().map(w -> w.folder().toString()).orElse(""));
  }

  private static IEclipsePreferences kept() {
    return InstanceScope.INSTANCE.getNode("org.likeness.workbench");
  }

  private void title() {
    IWorkbenchWindow window = getWindowConfigurer().getWindow();
    if (window == null || window.getShell() == null || window.getShell().isDisposed()) {
      return;
    }
    WorkspaceSession session = window.getService(WorkspaceSession.class);
    getWindowConfigurer().setTitle(session == null ? "Likeness"
        : session.workspace().map(w -> w.folder().getFileName() + " — Likeness").orElse("Likeness"));
  }

  @Override
  public void postWindowClose() {
    try {
      following.close();
    } catch (Exception e) {
      ILog.get().warn("A listener could not be removed", e);
    }
  }
}
