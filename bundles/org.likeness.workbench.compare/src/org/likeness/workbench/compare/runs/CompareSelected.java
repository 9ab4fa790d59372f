// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.runs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.likeness.core.run.Run;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;

/** Opens a comparison of the runs, faces and files that are selected; an empty one without any. */
public final class CompareSelected extends AbstractHandler {

  @Override
  public Object execute(ExecutionEvent event) {
    IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindow(event);
    List<String> names = new ArrayList<>();
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selected) {
      for (Object o : selected) {
        String name = name(o, window);
        if (name != null) {
          names.add(name);
        }
      }
    }
    Editors.open(window.getActivePage(), new ThingInput(Thing.COMPARISON, names.subList(0, Math.min(6, names.size()))));
    return null;
  }

  private static String name(Object o, IWorkbenchWindow window) {
    return switch (o) {
      case Run r -> r.id();
      case Face f -> f.crop().toString();
      case DatasetItem i -> owner(i, window);
      default -> null;
    };
  }

  /** The file of an item, in the dataset that is open in the editor. */
  private static String owner(DatasetItem item, IWorkbenchWindow window) {
    if (item.linked()) {
      return item.file();
    }
    var editor = window.getActivePage().getActiveEditor();
    if (editor == null || !(editor.getEditorInput() instanceof ThingInput t)) {
      return null;
    }
    return window.getService(WorkspaceSession.class).workspace().flatMap(w -> w.datasets().find(t.first()))
        .map((Dataset d) -> d.file(item)).map(Path::toString).orElse(null);
  }
}
