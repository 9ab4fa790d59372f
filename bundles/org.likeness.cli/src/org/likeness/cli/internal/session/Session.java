// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.session;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.likeness.core.Likeness;
import org.likeness.core.task.RunControl;

/**
 * What every command works with: where it was called, where it prints, and the product, which is only looked up when a
 * command needs it, so that help is quick.
 */
public final class Session {
  private final Supplier<Likeness> finder;
  private final PrintStream out;
  private final PrintStream err;
  private final Path folder;
  private final Map<String, String> environment;
  private final RunControl control = new RunControl();
  private volatile Likeness likeness;

  public Session(Supplier<Likeness> finder, PrintStream out, PrintStream err, Path folder, Map<String, String> environment) {
    this.finder = finder;
    this.out = out;
    this.err = err;
    this.folder = folder;
    this.environment = environment;
  }

  /** The product, started when it is first asked for. */
  public synchronized Likeness likeness() {
    if (likeness == null) {
      likeness = finder.get();
    }
    return likeness;
  }

  /** The product if it has been started; never waits. */
  public Optional<Likeness> started() {
    return Optional.ofNullable(likeness);
  }

  /** Results. */
  public PrintStream out() {
    return out;
  }

  /** Progress and messages. */
  public PrintStream err() {
    return err;
  }

  /** Cancelled by Ctrl-C. */
  public RunControl control() {
    return control;
  }

  public String environment(String name) {
    return environment.get(name);
  }

  /** A path as the user meant it: relative to where the command was called. */
  public Path path(String text) {
    String home = System.getProperty("user.home");
    Path p = text.equals("~") || text.startsWith("~/") ? Path.of(home + text.substring(1)) : Path.of(text);
    return folder.resolve(p).normalize();
  }

  /** A run as the user meant it: an id, a name, or a path relative to where the command was called. */
  public String run(String text) {
    return text != null && (text.contains("/") || text.contains("\\")) ? path(text).toString() : text;
  }

  public Path folder() {
    return folder;
  }
}
