// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeYaml;
import org.likeness.core.task.RunControl;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Basis;
import org.likeness.datasets.ImportOptions;
import org.likeness.datasets.Subject;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.session.TaskJob;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;

/**
 * What shall be imported.
 *
 * @param source file or folder
 * @param dataset name
 * @param subject who is shown; may be empty
 * @param basis for using the face
 * @param faces whether faces are looked for
 */
record ImportRequest(Path source, String dataset, String subject, Basis basis, boolean faces) {

  /** As a job; opens the dataset afterwards. */
  void start(Shell shell, WorkspaceSession session, Likeness likeness, Workspace workspace) {
    new TaskJob<>("Import " + source.getFileName(), shell.getDisplay(), progress -> {
      if (faces) {
        extract(likeness, workspace, progress);
      } else {
        workspace.datasets().importFrom(source, ImportOptions.of(dataset, Subject.of(subject, basis)), progress);
      }
      return dataset;
    }).then(name -> {
      session.touch();
      IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
      IWorkbenchPage page = window == null ? null : window.getActivePage();
      if (page != null) {
        Editors.open(page, ThingInput.of(Thing.DATASET, name));
      }
    }).start();
  }

  private void extract(Likeness likeness, Workspace workspace, Progress progress) {
    Map<String, Object> recipe = new LinkedHashMap<>();
    recipe.put("source", source.toString());
    recipe.put("dataset", dataset);
    recipe.put("subject", Map.of("name", subject, "basis", basis.key()));
    Recipe extract = RecipeYaml.of("extract", "extract-" + dataset, 1, recipe);
    likeness.runner().run(extract, workspace, new RunControl(), progress);
  }
}
