// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import java.util.Arrays;
import java.util.Comparator;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.eclipse.ui.views.IViewDescriptor;
import org.likeness.api.problem.UserProblem;
import org.likeness.workbench.session.Problems;

/** The menu of all views: those of Likeness and of whoever else contributes some, without the platform's inner ones. */
public final class ViewsMenu extends CompoundContributionItem {

  @Override
  protected IContributionItem[] getContributionItems() {
    return Arrays.stream(PlatformUI.getWorkbench().getViewRegistry().getViews())
        .filter(v -> v.getCategoryPath() != null && v.getCategoryPath().length > 0)
        .sorted(Comparator.comparing(IViewDescriptor::getLabel)).map(ViewsMenu::item).toArray(IContributionItem[]::new);
  }

  private static IContributionItem item(IViewDescriptor view) {
    return new ActionContributionItem(new Action(view.getLabel(), view.getImageDescriptor()) {
      @Override
      public void run() {
        IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
        if (window != null && window.getActivePage() != null) {
          Problems.guard(window.getShell(), "Show View", () -> show(window, view));
        }
      }
    });
  }

  private static void show(IWorkbenchWindow window, IViewDescriptor view) {
    try {
      window.getActivePage().showView(view.getId());
    } catch (PartInitException e) {
      throw new UserProblem("The view '" + view.getLabel() + "' cannot be opened: " + e.getMessage(), e);
    }
  }
}
