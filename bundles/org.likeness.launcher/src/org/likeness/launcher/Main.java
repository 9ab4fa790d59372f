// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.launcher;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Entry point of both faces of Likeness: without arguments, or with {@code --workspace DIR} alone, the workbench, else
 * the command. The exit status of the
 * process is what the application returns.
 */
public final class Main {

  private Main() {}

  /** Starts the product whose {@code plugins} folder holds this class's jar. */
  public static void main(String[] args) {
    System.exit(run(args));
  }

  private static int run(String[] args) {
    try {
      Product product = Product.around(Main.class);
      Face face = Face.of(args);
      Face.workspace(args).ifPresent(w -> System.setProperty("likeness.workspace", w));
      UserFolders folders = UserFolders.ofThisMachine();
      folders.publish(product.home());
      System.setProperty("likeness.command", command());
      ConfigurationArea area = ConfigurationArea.of(product, face, folders);
      Framework framework = new Framework(product, face, area, folders);
      if (area.prepare(framework::install)) {
        System.err.println("The prepared state of the program (" + area.folder() + ") was damaged and has been made anew");
      }
      int status = framework.run(face == Face.WORKBENCH ? new String[0] : args);
      area.settle();
      return status;
    } catch (IOException e) {
      System.err.println("Likeness cannot start: " + reason(e));
      return 1;
    }
  }

  /** How this program is started once more, its parts on lines of their own. */
  private static String command() {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream().filter(a -> !a.startsWith("-agentlib") && !a.equals("-XstartOnFirstThread"))
        .forEach(line::add);
    line.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    return String.join("\n", line);
  }

  private static String reason(IOException e) {
    String what = e.getMessage();
    return switch (e) {
      case java.nio.file.AccessDeniedException a -> "no permission for " + Path.of(a.getFile());
      case java.nio.file.NoSuchFileException n -> "missing " + Path.of(n.getFile());
      default -> what == null ? e.toString() : what;
    };
  }
}
