// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A framework with the bundles of another one, and the command in it. Arguments: list of bundles, storage, command. */
public final class ChildFramework {

  private ChildFramework() {}

  /** Ends the process with the command's status. */
  public static void main(String[] args) {
    try {
      System.exit(run(args));
    } catch (Throwable e) {
      System.err.println(e + " at " + java.util.Arrays.toString(e.getStackTrace()) + ", caused by " + e.getCause());
      System.exit(70);
    }
  }

  private static Map<String, String> settings(String storage) {
    Map<String, String> settings = new HashMap<>();
    settings.put("org.osgi.framework.storage", storage);
    settings.put("osgi.compatibility.bootdelegation", "true");
    String dev = System.getProperty("osgi.dev");
    if (dev != null) {
      settings.put("osgi.dev", dev);
    }
    return settings;
  }

  private static int run(String[] args) throws Exception {
    Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow().newFramework(settings(args[1]));
    framework.init();
    for (String location : Files.readAllLines(Path.of(args[0]))) {
      framework.getBundleContext().installBundle(location);
    }
    framework.start();
    Class<?> command = null;
    for (Bundle b : framework.getBundleContext().getBundles()) {
      if ("org.apache.felix.scr".equals(b.getSymbolicName())) {
        b.start();
      }
      if ("org.likeness.cli".equals(b.getSymbolicName())) {
        command = b.loadClass("org.likeness.cli.tests.ChildCommand");
      }
    }
    String[] rest = java.util.Arrays.copyOfRange(args, 2, args.length);
    return (Integer) command.getMethod("run", String[].class).invoke(null, (Object) rest);
  }
}
