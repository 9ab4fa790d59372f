// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import java.util.List;
import org.eclipse.core.commands.operations.AbstractOperation;
import org.eclipse.core.commands.operations.IUndoContext;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.likeness.api.problem.UserProblem;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetEditor;

/** Takes faces out of use, or back; can be undone. */
final class RejectFaces extends AbstractOperation {
  private final Dataset dataset;
  private final List<Long> ids;
  private final boolean rejected;
  private final Runnable done;

  RejectFaces(Dataset dataset, List<Long> ids, boolean rejected, IUndoContext context, Runnable done) {
    super((rejected ? "Reject " : "Restore ") + ids.size() + (ids.size() == 1 ? " Face" : " Faces"));
    this.dataset = dataset;
    this.ids = List.copyOf(ids);
    this.rejected = rejected;
    this.done = done;
    addContext(context);
  }

  private IStatus set(boolean to) {
    try (DatasetEditor editor = dataset.edit()) {
      editor.reject(ids, to);
      editor.commit();
    } catch (UserProblem e) {
      return Status.error(e.getMessage());
    }
    done.run();
    return Status.OK_STATUS;
  }

  @Override
  public IStatus execute(IProgressMonitor monitor, IAdaptable info) {
    return set(rejected);
  }

  @Override
  public IStatus redo(IProgressMonitor monitor, IAdaptable info) {
    return set(rejected);
  }

  @Override
  public IStatus undo(IProgressMonitor monitor, IAdaptable info) {
    return set(!rejected);
  }
}
