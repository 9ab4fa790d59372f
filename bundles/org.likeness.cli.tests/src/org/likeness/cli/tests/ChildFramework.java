// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;

/** A framework with the bundles of another one, and the command in it. Arguments: list of bundles, storage, command. */
public final class ChildFramework {

  private ChildFramework() {}

  /** Ends the process with the command's status. */
  public static void main(String[] args) throws Exception {
    Framework framework = ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow()
        .newFramework(Map.of("org.osgi.framework.storage", args[1], "osgi.compatibility.bootdelegation", "true"));
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
    System.exit((Integer) command.getMethod("run", String[].class).invoke(null, (Object) rest));
  }
}
