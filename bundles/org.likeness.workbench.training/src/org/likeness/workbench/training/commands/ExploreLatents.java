// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.PictureMaker;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;
import org.likeness.trainer.TrainedRun;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;

/** Opens what the generator of the selected run makes, else of that in the editor; says so of a run that makes no pictures. */
public final class ExploreLatents extends RunCommand {

  @Override
  String title() {
    return "Explore Latents";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    Workspace workspace = session(window).workspace().orElseThrow(() -> new UserProblem("No workspace is open"));
    Run run = target(event, workspace).orElseThrow(() -> new UserProblem("Select a run that trained a generator"));
    TrainedRun.check(likeness(window), run, PictureMaker.class, "makes pictures");
    Editors.open(window.getActivePage(), ThingInput.of(Thing.LATENTS, run.id()));
  }

  private static Optional<Run> target(ExecutionEvent event, Workspace workspace) {
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection s && s.getFirstElement() instanceof Run run) {
      return Optional.of(run);
    }
    return HandlerUtil.getActiveEditor(event) != null && HandlerUtil.getActiveEditor(event).getEditorInput() instanceof ThingInput t
        && t.thing() == Thing.RUN ? Optional.of(workspace.runs().find(t.first())) : Optional.empty();
  }
}
