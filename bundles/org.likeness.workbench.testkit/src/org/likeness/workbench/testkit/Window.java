// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.testkit;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;

/** The one window of a workbench that runs. */
public final class Window {

  private Window() {}

  /** Whether there is a workbench: false when tests run without one. */
  public static boolean exists() {
    return PlatformUI.isWorkbenchRunning();
  }

  public static IWorkbenchWindow get() {
    IWorkbenchWindow[] windows = PlatformUI.getWorkbench().getWorkbenchWindows();
    return windows[0];
  }

  public static IWorkbenchPage page() {
    return get().getActivePage();
  }

  /** Everything in the window. */
  public static Finder find() {
    return new Finder(get().getShell());
  }

  /** A service of the window: the session, the core. */
  public static <T> T service(Class<T> type) {
    T service = get().getService(type);
    if (service == null) {
      throw new AssertionError("There is no service " + type.getSimpleName());
    }
    return service;
  }

  /** Shows a view and gives it as its class. */
  public static <V extends IViewPart> V view(String id, Class<V> type) {
    try {
      return type.cast(page().showView(id));
    } catch (PartInitException e) {
      throw new AssertionError("The view " + id + " does not open", e);
    }
  }

  /** Opens an editor and gives it as its class. */
  public static <E extends IEditorPart> E editor(IEditorInput input, String id, Class<E> type) {
    try {
      return type.cast(page().openEditor(input, id));
    } catch (PartInitException e) {
      throw new AssertionError("The editor " + id + " does not open", e);
    }
  }

  /** Executes a command as a menu would, once it is enabled: parts tell that a moment after what they do. */
  public static void command(String id) {
    Command command = get().getService(ICommandService.class).getCommand(id);
    Ui.await("the command " + id + " to be enabled", () -> {
      command.setEnabled(get().getService(IHandlerService.class).getCurrentState());
      return command.isEnabled();
    });
    try {
      get().getService(IHandlerService.class).executeCommand(id, null);
    } catch (CommandException e) {
      throw new AssertionError("The command " + id + " cannot be executed", e);
    }
  }

  public static void perspective(String id) {
    try {
      PlatformUI.getWorkbench().showPerspective(id, get());
    } catch (WorkbenchException e) {
      throw new AssertionError("The perspective " + id + " does not open", e);
    }
  }

  /** Closes all editors without asking. */
  public static void closeEditors() {
    page().closeAllEditors(false);
  }

  /** Waits until no job of a family is left. */
  public static void join(Object family) {
    Ui.await("jobs to end", 60_000, () -> Job.getJobManager().find(family).length == 0);
  }
}
