// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;

/** How the workbench as a whole behaves. */
final class Advisor extends WorkbenchAdvisor {
  private ThemeFollower theme;

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
  public void eventLoopException(Throwable problem) {
    ILog.get().error("Something in the window failed unexpectedly", problem);
  }

  @Override
  public void postShutdown() {
    theme.close();
  }
}
