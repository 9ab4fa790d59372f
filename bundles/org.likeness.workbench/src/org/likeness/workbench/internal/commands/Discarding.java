// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.operations.IWorkbenchOperationSupport;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.workspace.Trash;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.WorkspaceSession;

/** Moving things to the trash as an edit that Undo takes back. UI thread. */
final class Discarding extends AbstractOperation {
  private final IWorkbenchWindow window;
  private final Workspace workspace;
  private final List<Path> paths;
  private final List<Trash.Item> items = new ArrayList<>();

  private Discarding(IWorkbenchWindow window, Workspace workspace, List<Path> paths) {
    super("Move to Trash");
    this.window = window;
    this.workspace = workspace;
    this.paths = List.copyOf(paths);
  }

  /** @throws UserProblem when something cannot be moved; what was moved before it stays in the trash and can be restored */
  static void perform(IWorkbenchWindow window, Workspace workspace, List<Path> paths) {
    IWorkbenchOperationSupport support = window.getWorkbench().getOperationSupport();
    Discarding operation = new Discarding(window, workspace, paths);
    operation.move();
    operation.addContext(support.getUndoContext());
    support.getOperationHistory().add(operation);
  }

  private void move() {
    items.clear();
    try {
      for (Path p : paths) {
        Path place = workspace.trash().put(p);
        workspace.trash().items().stream().filter(i -> i.place().equals(place)).forEach(items::add);
        closeEditors(p);
      }
    } finally {
      window.getService(WorkspaceSession.class).touch();
    }
  }

  /** What is in the trash cannot be edited any more. */
  private void closeEditors(Path gone) {
    Set<String> names = Set.of(gone.toString(), gone.getFileName().toString());
    for (IEditorReference r : window.getActivePage().getEditorReferences()) {
      try {
        if (r.getEditorInput() instanceof ThingInput t && t.names().size() == 1 && names.contains(t.first())) {
          window.getActivePage().closeEditors(new IEditorReference[] {r}, false);
        }
      } catch (PartInitException e) {
        org.eclipse.core.runtime.ILog.get().warn("An editor could not be closed", e);
      }
    }
  }

  @Override
  public IStatus execute(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
    return redo(monitor, info);
  }

  @Override
  public IStatus redo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
    return guarded(this::move);
  }

  @Override
  public IStatus undo(IProgressMonitor monitor, IAdaptable info) throws ExecutionException {
    return guarded(() -> {
      for (Trash.Item item : items) {
        workspace.trash().restore(item);
      }
      window.getService(WorkspaceSession.class).touch();
    });
  }

  private static IStatus guarded(Runnable action) {
    try {
      action.run();
      return Status.OK_STATUS;
    } catch (UserProblem e) {
      return Status.error(e.getMessage());
    }
  }

  @Override
  public boolean canUndo() {
    return !items.isEmpty();
  }

  @Override
  public String getLabel() {
    return items.isEmpty() ? super.getLabel() : "Move " + items.stream().map(Trash.Item::name).collect(Collectors.joining(", ")) + " to Trash";
  }
}
