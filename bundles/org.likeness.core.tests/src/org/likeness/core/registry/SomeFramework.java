// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.util.tracker.ServiceTracker;

/**
 * A real OSGi framework with Declarative Services: the one that the tests run in, or, on a plain class path, one of our
 * own that lends its bundles the classes that are there.
 */
final class SomeFramework implements AutoCloseable {
  private static final String API = "org.likeness.api.";
  private static final List<String> PACKAGES = List.of(API + "gan;version=0.1.0", API + "plugin;version=0.1.0",
      API + "parameters;version=0.1.0", "ai.djl.ndarray", "org.osgi.service.component;version=1.5.1",
      "org.osgi.service.component.runtime;version=1.5.1", "org.osgi.service.component.runtime.dto;version=1.5.1",
      "org.osgi.util.promise;version=1.3.0", "org.osgi.util.function;version=1.2.0");

  private final Framework own;
  private final BundleContext context;

  private SomeFramework(Framework own, BundleContext context) {
    this.own = own;
    this.context = context;
  }

  static SomeFramework open(Path storage) throws Exception {
    Bundle core = FrameworkUtil.getBundle(PluginRegistry.class);
    if (core != null) {
      core.start();
      return new SomeFramework(null, core.getBundleContext());
    }
    Map<String, String> properties = new HashMap<>();
    properties.put("org.osgi.framework.storage", storage.toString());
    properties.put("org.osgi.framework.system.packages.extra", String.join(",", PACKAGES));
    properties.put("osgi.framework.useSystemProperties", "false");
    Framework own = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(properties);
    own.start();
    String runtime = Class.forName("org.apache.felix.scr.impl.Activator").getProtectionDomain().getCodeSource().getLocation().toString();
    own.getBundleContext().installBundle(runtime).start();
    return new SomeFramework(own, own.getBundleContext());
  }

  BundleContext context() {
    return context;
  }

  /** A registry of this framework's plug-ins. */
  OsgiRegistry registry() throws InterruptedException {
    ServiceTracker<ServiceComponentRuntime, ServiceComponentRuntime> tracker = new ServiceTracker<>(context, ServiceComponentRuntime.class, null);
    tracker.open();
    ServiceComponentRuntime runtime = tracker.waitForService(20_000);
    assertNotNull(runtime, "Declarative Services are there");
    return new OsgiRegistry(context, runtime, m -> true);
  }

  @Override
  public void close() throws Exception {
    if (own != null) {
      own.stop();
      own.waitForStop(20_000);
    }
  }
}
