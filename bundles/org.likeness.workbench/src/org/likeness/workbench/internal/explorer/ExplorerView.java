// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.explorer;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DropTarget;
import org.eclipse.swt.dnd.DropTargetAdapter;
import org.eclipse.swt.dnd.DropTargetEvent;
import org.eclipse.swt.dnd.FileTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.operations.UndoRedoActionGroup;
import org.likeness.core.Likeness;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.internal.commands.ImportDialog;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.parts.InjectedView;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.Seldom;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.KeysHelp;

/** The tree of what the workspace holds: datasets, recipes, runs, models, each with its state. */
public final class ExplorerView extends InjectedView {
  @Inject
  private WorkspaceSession session;
  @Inject
  private Likeness likeness;

  private final StackLayout stack = new StackLayout();
  private Composite area;
  private EmptyState empty;
  private TreeViewer tree;
  private Background background;
  private ExplorerSelection selection;
  private AutoCloseable[] following = {};

  @Override
  public void createPartControl(Composite parent) {
    area = parent;
    area.setLayout(stack);
    empty = new EmptyState(area, "dataset", "A workspace holds datasets, recipes, runs and models.",
        "Open a Workspace…", () -> command("org.likeness.workspace.open"));
    tree = new TreeViewer(area, SWT.MULTI);
    Ids.mark(tree.getTree(), "explorer.tree");
    tree.setContentProvider(new NodeContent());
    tree.setLabelProvider(new DelegatingStyledCellLabelProvider(new NodeLabels(tree.getTree())));
    org.eclipse.jface.viewers.ColumnViewerToolTipSupport.enableFor(tree);
    tree.setUseHashlookup(true);
    tree.addDoubleClickListener(e -> open((IStructuredSelection) e.getSelection()));
    selection = new ExplorerSelection(tree);
    getSite().setSelectionProvider(selection);
    KeysHelp.install(tree.getTree(), "Keys in the Explorer", "Enter", "Open", "Del", "Move to the trash", "Ctrl+Z", "Take back from the trash",
        "Ctrl+R", "Look again", "Ctrl+I", "Import photos or a clip");
    menu();
    drop();
    new UndoRedoActionGroup(getViewSite(), getSite().getWorkbenchWindow().getWorkbench().getOperationSupport().getUndoContext(), true)
        .fillActionBars(getViewSite().getActionBars());
    background = new Background(area, "explorer");
    getSite().getService(IContextService.class).activateContext("org.likeness.explorer");
    following = new AutoCloseable[] {session.onChange(this::later), likeness.runner().live().onChange(new Seldom(this::later)),
        likeness.plugins().onChange(new Seldom(this::later))};
    Palette.follow(tree.getTree(), () -> tree.refresh(true));
    refresh();
  }

  private void command(String id) {
    try {
      getSite().getService(IHandlerService.class).executeCommand(id, null);
    } catch (org.eclipse.core.commands.common.CommandException e) {
      ILog.get().error("A command could not be executed", e);
    }
  }

  private void menu() {
    MenuManager menu = new MenuManager();
    menu.add(new GroupMarker("open"));
    menu.add(new GroupMarker("additions"));
    tree.getTree().setMenu(menu.createContextMenu(tree.getTree()));
    getSite().registerContextMenu("org.likeness.workbench.explorer", menu, selection);
  }

  private void drop() {
    DropTarget target = new DropTarget(tree.getTree(), DND.DROP_COPY | DND.DROP_DEFAULT);
    target.setTransfer(FileTransfer.getInstance());
    target.addDropListener(new DropTargetAdapter() {
      @Override
      public void dragEnter(DropTargetEvent e) {
        e.detail = DND.DROP_COPY;
      }

      @Override
      public void drop(DropTargetEvent e) {
        if (e.data instanceof String[] files && files.length > 0 && session.workspace().isPresent()) {
          ImportDialog.open(getSite().getShell(), session, likeness, Path.of(files[0]));
        }
      }
    });
  }

  private void later() {
    if (!area.isDisposed()) {
      area.getDisplay().asyncExec(this::refresh);
    }
  }

  private void refresh() {
    if (area.isDisposed()) {
      return;
    }
    Optional<Workspace> workspace = session.workspace();
    stack.topControl = workspace.isPresent() ? tree.getTree() : empty;
    area.layout();
    workspace.ifPresent(w -> background.read(() -> ExplorerContent.read(w, likeness), this::show,
        sentence -> getViewSite().getActionBars().getStatusLineManager().setErrorMessage(sentence)));
  }

  /** Whether the tree does not yet show what is on disk. */
  public boolean isDirty() {
    return background.isBusy();
  }

  private void show(List<Node> nodes) {
    Object[] expanded = tree.getExpandedElements();
    List<?> before = tree.getInput() instanceof List<?> l ? l : List.of();
    tree.getTree().setRedraw(false);
    ISelection selected = tree.getSelection();
    tree.setInput(nodes);
    tree.setExpandedElements(expanded);
    // A section opens when its first thing arrives; one that somebody closed stays closed.
    for (Node section : nodes) {
      boolean wasEmpty = before.stream().map(Node.class::cast).noneMatch(b -> b.equals(section) && !b.children().isEmpty());
      if (wasEmpty && !section.children().isEmpty() && !section.key().equals("trash")) {
        tree.expandToLevel(section, 1);
      }
    }
    tree.setSelection(selected);
    tree.getTree().setRedraw(true);
  }

  private void open(IStructuredSelection chosen) {
    for (Object o : chosen) {
      if (o instanceof Node n && n.input() != null) {
        Editors.open(getSite().getPage(), n.input());
      } else if (o instanceof Node n) {
        tree.setExpandedState(n, !tree.getExpandedState(n));
      }
    }
  }

  /** Selects things by the keys of their lines, as far as they are there. */
  public void select(List<String> keys) {
    tree.setSelection(new StructuredSelection(
        keys.stream().map(k -> new Node(k, "", "", "", null, "", null, null, List.of())).toList()), true);
  }

  @Override
  public void setFocus() {
    stack.topControl.setFocus();
  }

  @Override
  public void dispose() {
    for (AutoCloseable f : following) {
      try {
        f.close();
      } catch (Exception e) {
        ILog.get().warn("A listener could not be removed", e);
      }
    }
    super.dispose();
  }
}
