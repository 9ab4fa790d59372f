// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IWorkbenchWindow;
import org.likeness.core.task.RunControl;
import org.likeness.demo.Demo;
import org.likeness.demo.DemoOptions;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.Switching;
import org.likeness.workbench.session.TaskJob;

/** The whole job on two persons who do not exist; its workspace is opened, so that the runs can be watched. */
public final class RunDemo extends Handlers {

  @Override
  String title() {
    return "Run the Demo";
  }

  @Override
  void run(IWorkbenchWindow window, ExecutionEvent event) {
    DemoDialog dialog = new DemoDialog(window.getShell());
    if (dialog.open() != DemoDialog.OK) {
      return;
    }
    DemoOptions options = dialog.options();
    if (!Switching.open(window, options.out(), true)) {
      return;
    }
    RunControl control = new RunControl();
    Demo demo = new Demo(likeness(window), options, control);
    new TaskJob<>("Demo", window.getShell().getDisplay(), demo).onCancel(control::cancel).then(result -> {
      session(window).touch();
      if (!Program.launch(result.report().toString())) {
        Problems.tell(window.getShell(), title(), "The demo is done; its report is " + result.report() + ".");
      }
    }).start();
  }
}
