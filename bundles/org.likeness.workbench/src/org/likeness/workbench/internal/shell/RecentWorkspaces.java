// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.menus.IWorkbenchContribution;
import org.eclipse.ui.services.IServiceLocator;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.Switching;
import org.likeness.workbench.session.WorkspaceSession;

/** The menu of the workspaces opened before. */
public final class RecentWorkspaces extends CompoundContributionItem implements IWorkbenchContribution {
  private IServiceLocator services;

  @Override
  public void initialize(IServiceLocator locator) {
    services = locator;
  }

  @Override
  protected IContributionItem[] getContributionItems() {
    WorkspaceSession session = services.getService(WorkspaceSession.class);
    List<Path> recent = session == null ? List.of() : session.recent();
    if (recent.isEmpty()) {
      return new IContributionItem[0];
    }
    MenuManager menu = new MenuManager("Recent Workspaces");
    for (Path folder : recent) {
      menu.add(new ActionContributionItem(new Action(folder.toString().replace("&", "&&")) {
        @Override
        public void run() {
          IWorkbenchWindow window = services.getService(IWorkbenchWindow.class);
          Problems.guard(window.getShell(), "Open Workspace", () -> Switching.open(window, folder, false));
        }
      }));
    }
    return new IContributionItem[] {menu};
  }
}
