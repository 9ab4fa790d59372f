// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.commands;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.likeness.core.run.Run;
import org.likeness.core.runner.LiveRun;
import org.likeness.workbench.session.ThingInput;

/** A command on a run that is going on: the selected one, else the one in the editor, else the only one. */
abstract class ControlCommand extends RunCommand {

  @Override
  final void run(IWorkbenchWindow window, ExecutionEvent event) {
    List<LiveRun> active = likeness(window).runner().live().active();
    target(event).flatMap(id -> active.stream().filter(r -> r.run().id().equals(id)).findFirst())
        .or(() -> active.size() == 1 ? Optional.of(active.get(0)) : Optional.empty()).ifPresent(this::control);
  }

  private static Optional<String> target(ExecutionEvent event) {
    if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection s && s.getFirstElement() instanceof Run r) {
      return Optional.of(r.id());
    }
    IEditorPart editor = HandlerUtil.getActiveEditor(event);
    return editor != null && editor.getEditorInput() instanceof ThingInput t ? Optional.of(t.first()) : Optional.empty();
  }

  abstract void control(LiveRun run);

  /** Pauses, or goes on. */
  public static final class Pause extends ControlCommand {
    @Override
    String title() {
      return "Pause";
    }

    @Override
    void control(LiveRun run) {
      if (run.control().paused()) {
        run.control().resume();
      } else {
        run.control().pause();
      }
    }
  }

  /** Stops after the current step. */
  public static final class Stop extends ControlCommand {
    @Override
    String title() {
      return "Stop";
    }

    @Override
    void control(LiveRun run) {
      run.control().cancel();
    }
  }
}
