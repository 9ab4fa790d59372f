// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal;

import java.nio.file.Path;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.likeness.cli.internal.session.Session;
import org.likeness.core.Likeness;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The headless command as an Equinox application; its result is the exit status of the process. */
public final class CliApplication implements IApplication {

  private static final long SERVICE_WAIT_MS = 20_000;

  @Override
  public Object start(IApplicationContext context) {
    String[] args = (String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
    Session session = new Session(CliApplication::findLikeness, System.out, System.err, workingFolder(), System.getenv());
    return new Cli(session).execute(args);
  }

  @Override
  public void stop() {
    // The command ends by itself; Ctrl-C is handled by Interrupts.
  }

  /** The launcher passes the folder it was called from, since the framework may run elsewhere. */
  private static Path workingFolder() {
    return Path.of(System.getProperty("likeness.cwd", "")).toAbsolutePath().normalize();
  }

  private static Likeness findLikeness() {
    BundleContext bundle = FrameworkUtil.getBundle(CliApplication.class).getBundleContext();
    ServiceTracker<Likeness, Likeness> tracker = new ServiceTracker<>(bundle, Likeness.class, null);
    tracker.open();
    try {
      Likeness likeness = tracker.waitForService(SERVICE_WAIT_MS);
      if (likeness == null) {
        throw new IllegalStateException("The core of Likeness did not start; why is in " + System.getProperty("osgi.logfile", "the log"));
      }
      return likeness;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while the core was starting", e);
    }
  }
}
