// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.likeness.base.Locations;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A process with the command in it: like this one, in a framework or without. */
final class Child {
  private static final String REFERENCE = "reference:file:";
  private static final long PATIENCE_SECONDS = 120;

  private final Process process;
  private final Path log;

  private Child(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** @param folder current folder of the process; its output goes to {@code child.log} there */
  static Child start(Path folder, String... args) throws IOException {
    List<String> line = command(folder);
    line.addAll(List.of(args));
    Path log = folder.resolve("child.log");
    return new Child(new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile())).start(), log);
  }

  /** What starts the command in a process of its own, to be followed by its arguments. */
  static List<String> command(Path folder) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(a -> a.startsWith("--enable-native-access") || a.matches("-D(ai\\.djl|OPT_OUT|DJL_|org\\.bytedeco|likeness\\.).*"))
        .forEach(line::add);
    line.add("-D" + Locations.USER_FOLDER + "=" + folder.resolve("user"));
    // Where the build has put classes of bundles that are no jars yet.
    String dev = Product.bundle() == null ? null : Product.bundle().getBundleContext().getProperty("osgi.dev");
    if (dev != null) {
      line.add("-Dosgi.dev=" + dev);
    }
    line.add("-cp");
    if (Product.bundle() == null) {
      line.add(System.getProperty("java.class.path"));
      line.add(ChildCommand.class.getName());
    } else {
      framework(folder, line);
    }
    return line;
  }

  private static void framework(Path folder, List<String> line) throws IOException {
    List<String> locations = new ArrayList<>();
    // What was installed at the start is named relative to the installation.
    Path base = Path.of(java.net.URI.create(Product.bundle().getBundleContext().getProperty("osgi.install.area")));
    for (Bundle b : Product.bundle().getBundleContext().getBundles()) {
      String location = b.getLocation().replaceFirst("^initial@", "");
      if (b.getBundleId() != 0 && location.startsWith(REFERENCE)) {
        locations.add(REFERENCE + base.resolve(location.substring(REFERENCE.length())).normalize());
      }
    }
    Path list = folder.resolve("bundles.txt");
    Files.write(list, locations);
    String equinox = FrameworkUtil.class.getProtectionDomain().getCodeSource().getLocation().getPath();
    line.add(equinox + java.io.File.pathSeparator + starter(folder.resolve("starter")));
    line.add(ChildFramework.class.getName());
    line.add(list.toString());
    line.add(folder.resolve("framework").toString());
  }

  /** The one class that runs outside of the framework, taken out of this bundle. */
  private static Path starter(Path folder) throws IOException {
    String name = ChildFramework.class.getName().replace('.', '/') + ".class";
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (var in = ChildFramework.class.getResourceAsStream("/" + name)) {
      Files.write(file, in.readAllBytes());
    }
    return folder;
  }

  /** Its end; killed when it does not come. */
  int status() throws InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("The child does not end: " + output());
    }
    return process.exitValue();
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Ctrl-C. */
  void interrupt() throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  boolean alive() {
    return process.isAlive();
  }

  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
