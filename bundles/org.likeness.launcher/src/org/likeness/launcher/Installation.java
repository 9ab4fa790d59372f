// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.launch.EquinoxFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.startlevel.FrameworkStartLevel;

/**
 * Fills a configuration area: installs the bundles by reference, marks those to be started, resolves them and lets the
 * extension registry write its cache. A later start finds all of it done.
 */
final class Installation {

  /** Tab-separated lines in the area: jar of a user's plug-in, why it could not be installed or started. */
  static final String FAILURES = "failed-plugins.txt";

  private Installation() {}

  static void into(Path area, Map<String, String> properties, List<Product.Entry> bundles, List<Path> userPlugins)
      throws IOException {
    Framework framework = new EquinoxFactory().newFramework(properties);
    try {
      framework.init();
      install(framework.getBundleContext(), bundles);
      List<String> failed = new ArrayList<>();
      framework.start();
      ForeignBundle.take(framework.getBundleContext(), userPlugins).forEach((jar, why) -> failed.add(jar + "\t" + why));
      FrameworkStartLevel level = framework.adapt(FrameworkStartLevel.class);
      if (level.getStartLevel() < 4) throw new IOException("the framework stopped at start level " + level.getStartLevel());
      framework.stop();
      framework.waitForStop(30_000);
      if (!failed.isEmpty()) Files.write(area.resolve(FAILURES), failed);
    } catch (BundleException e) {
      throw new IOException("a bundle of the product cannot be installed: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the bundles were installed", e);
    }
  }

  private static void install(BundleContext context, List<Product.Entry> entries) throws BundleException {
    List<Bundle> installed = new ArrayList<>();
    for (Product.Entry entry : entries) {
      Bundle bundle = context.installBundle("reference:" + entry.location().toUri());
      bundle.adapt(BundleStartLevel.class).setStartLevel(entry.startLevel());
      installed.add(bundle);
    }
    for (int i = 0; i < installed.size(); i++) {
      Bundle bundle = installed.get(i);
      boolean lazy = bundle.getHeaders("").get(Constants.BUNDLE_ACTIVATIONPOLICY) != null;
      if ((entries.get(i).start() || lazy) && !isFragment(bundle)) {
        bundle.start(entries.get(i).start() ? 0 : Bundle.START_ACTIVATION_POLICY);
      }
    }
  }

  private static boolean isFragment(Bundle bundle) {
    return bundle.getHeaders("").get(Constants.FRAGMENT_HOST) != null;
  }
}
