// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likeness.base.Locations;
import org.likeness.base.io.Atomic;
import org.likeness.core.FlatLikeness;
import org.likeness.core.Likeness;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

/** The product with all its plug-ins: the real service in a framework, else put together from the class path. */
final class Product {
  private static final List<String> NOT_STARTED = List.of("org.likeness.workbench", "org.likeness.launcher", "org.likeness.lib");
  private static Likeness likeness;

  private Product() {}

  /** The product of this process; models, key and caches lie in a folder of its own. */
  static synchronized Likeness likeness() {
    if (likeness == null) {
      Path home = userFolder();
      likeness = bundle() == null ? FlatLikeness.of(home, ClassPath.plugins(), ClassPath.kinds()) : service();
    }
    return likeness;
  }

  /** This code's bundle; null without a framework. */
  static Bundle bundle() {
    return FrameworkUtil.getBundle(Product.class);
  }

  private static Path userFolder() {
    String given = System.getProperty(Locations.USER_FOLDER, "");
    if (!given.isEmpty()) {
      return Path.of(given);
    }
    try {
      Path folder = Files.createTempDirectory("likeness-user");
      System.setProperty(Locations.USER_FOLDER, folder.toString());
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        try {
          Atomic.delete(folder);
        } catch (IOException e) {
          System.err.println("Could not remove " + folder + ": " + e);
        }
      }));
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Likeness service() {
    BundleContext context = bundle().getBundleContext();
    try {
      if (context == null) {
        bundle().start();
        context = bundle().getBundleContext();
      }
      for (Bundle b : context.getBundles()) {
        String name = String.valueOf(b.getSymbolicName());
        if (name.startsWith("org.likeness.") && NOT_STARTED.stream().noneMatch(name::startsWith)
            && b.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
          b.start();
        }
      }
      ServiceTracker<Likeness, Likeness> tracker = new ServiceTracker<>(context, Likeness.class, null);
      tracker.open();
      Likeness found = tracker.waitForService(30_000);
      if (found == null) {
        throw new IllegalStateException("The core did not start");
      }
      return found;
    } catch (BundleException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
