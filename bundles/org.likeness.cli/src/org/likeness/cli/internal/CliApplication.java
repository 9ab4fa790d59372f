// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;

/** The headless command as an Equinox application; its result is the exit status of the process. */
public final class CliApplication implements IApplication {

  @Override
  public Object start(IApplicationContext context) {
    var version = context.getBrandingBundle() != null
        ? context.getBrandingBundle().getVersion()
        : org.osgi.framework.FrameworkUtil.getBundle(CliApplication.class).getVersion();
    System.out.println("Likeness " + version);
    return EXIT_OK;
  }

  @Override
  public void stop() {
    // The command ends by itself.
  }
}
