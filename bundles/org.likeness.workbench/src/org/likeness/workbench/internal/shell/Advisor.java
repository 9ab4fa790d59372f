// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.likeness.core.Likeness;

/** How the workbench as a whole behaves. */
final class Advisor extends WorkbenchAdvisor {
  private ThemeFollower theme;
  private volatile boolean unasked;
  private volatile Likeness likeness;

  @Override
  public void initialize(IWorkbenchConfigurer configurer) {
    configurer.setSaveAndRestore(true);
  }

  @Override
  public void preStartup() {
    theme = new ThemeFollower(getWorkbenchConfigurer().getWorkbench());
  }

  @Override
  public String getInitialWindowPerspectiveId() {
    return Perspectives.DATASETS;
  }

  @Override
  public String getMainPreferencePageId() {
    return "org.likeness.workbench.preferences";
  }

  @Override
  public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
    return new WindowAdvisor(configurer);
  }

  @Override
  public void postStartup() {
    likeness = getWorkbenchConfigurer().getWorkbench().getService(Likeness.class);
  }

  @Override
  public boolean preShutdown() {
    IWorkbenchWindow[] windows = getWorkbenchConfigurer().getWorkbench().getWorkbenchWindows();
    return unasked || likeness == null || windows.length == 0 || Leaving.allowed(windows[0], likeness.runner());
  }

  /** The system ends the program: nobody can be asked, so what is going on is stopped and waited for. Any thread but the UI's. */
  void stopUnasked() {
    unasked = true;
    if (likeness != null) {
      Leaving.stop(likeness.runner(), new NullProgressMonitor());
    }
  }

  @Override
  public void eventLoopException(Throwable problem) {
    ILog.get().error("Something in the window failed unexpectedly", problem);
  }

  @Override
  public void postShutdown() {
    theme.close();
  }
}
