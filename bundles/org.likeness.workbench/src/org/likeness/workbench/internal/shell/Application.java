// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.eclipse.osgi.service.datalocation.Location;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.likeness.base.Locations;

/** The workbench as an Equinox application. */
public final class Application implements IApplication {
  private volatile Advisor advisor;

  @Override
  public Object start(IApplicationContext context) throws IOException {
    settle(Platform.getInstanceLocation());
    Display display = PlatformUI.createDisplay();
    advisor = new Advisor();
    // The system ends the program, or somebody ends their session: runs stop with a checkpoint, as after Ctrl-C.
    Thread ending = new Thread(advisor::stopUnasked, "likeness-ending");
    Runtime.getRuntime().addShutdownHook(ending);
    try {
      int code = PlatformUI.createAndRunWorkbench(display, advisor);
      return code == PlatformUI.RETURN_RESTART ? EXIT_RESTART : EXIT_OK;
    } finally {
      forget(ending);
      display.dispose();
    }
  }

  private static void forget(Thread ending) {
    try {
      Runtime.getRuntime().removeShutdownHook(ending);
    } catch (IllegalStateException e) {
      ILog.get().info("The program is being ended by the system");
    }
  }

  /** Layout and settings lie in the user's folder; a second window at the same time gets one of its own. */
  private static void settle(Location area) throws IOException {
    if (area == null || area.isSet()) {
      return;
    }
    Path folder = Locations.ofUser().config().resolve("workbench");
    for (int n = 1; n < 100; n++) {
      URI place = n == 1 ? folder.toUri() : folder.resolveSibling("workbench-" + n).toUri();
      if (area.set(place.toURL(), true)) {
        return;
      }
    }
    ILog.get().warn("No folder for layout and settings could be locked below " + folder.getParent());
  }

  /** Milliseconds since the Java virtual machine was started. */
  static long uptime() {
    return ManagementFactory.getRuntimeMXBean().getUptime();
  }

  @Override
  public void stop() {
    if (PlatformUI.isWorkbenchRunning()) {
      advisor.stopUnasked();
      Display display = PlatformUI.getWorkbench().getDisplay();
      display.syncExec(() -> PlatformUI.getWorkbench().close());
    }
  }
}
