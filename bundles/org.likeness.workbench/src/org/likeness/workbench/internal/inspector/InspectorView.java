// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.inspector;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.likeness.base.io.Plain;
import org.likeness.workbench.inspect.Inspection;
import org.likeness.workbench.inspect.Inspection.Group;
import org.likeness.workbench.parts.InjectedView;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.Icons;

/** Properties of what is selected anywhere in the window; can be pinned to one thing. */
public final class InspectorView extends InjectedView {
  @Inject
  private WorkspaceSession session;

  private final ISelectionListener follower = this::selected;
  private final StackLayout stack = new StackLayout();
  private Composite area;
  private Composite page;
  private EmptyState empty;
  private Label icon;
  private Label title;
  private PropertyTable table;
  private Background background;
  private Inspection shown;
  private boolean pinned;
  private int count;
  private AutoCloseable following = () -> { };

  @Override
  public void createPartControl(Composite parent) {
    area = parent;
    area.setLayout(stack);
    empty = new EmptyState(area, "inspector", "Select something to see what it is made of.", "", null);
    page = new Composite(area, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    icon = new Label(page, SWT.NONE);
    GridData left = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    left.horizontalIndent = 8;
    icon.setLayoutData(left);
    title = new Label(page, SWT.NONE);
    title.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
        .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.heightHint = 28;
    title.setLayoutData(wide);
    table = new PropertyTable(page);
    table.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    background = new Background(area, "inspector");
    stack.topControl = empty;
    Palette.follow(page, () -> {
      Palette p = Palette.of(page);
      page.setBackground(p.panel());
      icon.setBackground(p.panel());
      title.setBackground(p.panel());
      title.setForeground(p.text());
    });
    pin();
    following = session.onChange(() -> {
      if (!area.isDisposed()) {
        area.getDisplay().asyncExec(this::read);
      }
    });
    getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(follower);
    ISelection now = getSite().getWorkbenchWindow().getSelectionService().getSelection();
    if (now != null) {
      selected(null, now);
    }
  }

  private void pin() {
    Action action = new Action("Pin to What Is Shown Now", IAction.AS_CHECK_BOX) {
      @Override
      public void run() {
        pinned = isChecked();
      }
    };
    action.setImageDescriptor(Icons.descriptor("pin"));
    getViewSite().getActionBars().getToolBarManager().add(action);
  }

  private void selected(IWorkbenchPart part, ISelection selection) {
    if (pinned || part == this || !(selection instanceof IStructuredSelection many) || many.isEmpty()) {
      return;
    }
    Inspection next = Adapters.adapt(many.getFirstElement(), Inspection.class);
    if (next == null) {
      return;
    }
    shown = next;
    count = many.size();
    read();
  }

  private void read() {
    Inspection next = shown;
    if (next != null && !area.isDisposed()) {
      background.read(next.load(), groups -> show(next, count, groups), this::gone);
    }
  }

  /** What was shown cannot be read any more: it was discarded; it is shown again when it was restored. */
  private void gone(String sentence) {
    table.show(List.of());
    empty.setSentence(Plain.line(sentence));
    stack.topControl = empty;
    area.layout(true, true);
  }

  private void show(Inspection what, int things, List<Group> groups) {
    icon.setImage(Icons.image(icon, what.icon()));
    title.setText(Plain.line(what.title(), 120).replace("&", "&&") + (things > 1 ? "  (first of " + things + ")" : ""));
    table.show(groups);
    stack.topControl = page;
    area.layout(true, true);
  }

  /** What is shown, or null. */
  public Inspection shown() {
    return shown;
  }

  @Override
  public void setFocus() {
    if (stack.topControl != null) {
      stack.topControl.setFocus();
    }
  }

  @Override
  public void dispose() {
    getSite().getWorkbenchWindow().getSelectionService().removePostSelectionListener(follower);
    try {
      following.close();
    } catch (Exception e) {
      ILog.get().warn("A listener could not be removed", e);
    }
    super.dispose();
  }
}
