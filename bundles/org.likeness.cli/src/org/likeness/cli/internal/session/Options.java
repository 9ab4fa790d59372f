// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.session;

import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.api.task.Progress;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.workspace.Workspace;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** The options of all commands, as a mixin. */
public final class Options {
  private final Session session;

  @Option(names = {"-w", "--workspace"}, paramLabel = "DIR",
      description = "Workspace to use. Default: LIKENESS_WORKSPACE, else the current folder if it is one, else ~/Likeness.")
  private String workspace;

  @Option(names = "--json", description = "Print the result as JSON on stdout; progress and messages stay on stderr.")
  private boolean json;

  @Option(names = "--debug", description = "Show where a failure came from.")
  private boolean debug;

  @Option(names = "--quiet", description = "No progress on stderr.")
  private boolean quiet;

  @Option(names = {"-h", "--help"}, usageHelp = true, description = "Explain this command.")
  private boolean help;

  Options(Session session) {
    this.session = session;
  }

  public Session session() {
    return session;
  }

  public Likeness likeness() {
    return session.likeness();
  }

  /** Where results are printed, as text or JSON. */
  public Output output() {
    return new Output(session.out(), json);
  }

  public boolean json() {
    return json;
  }

  /** A bar on stderr, cancelled by Ctrl-C. */
  public Progress progress() {
    return session.control().over(quiet ? Progress.NONE : new TerminalProgress(session.err(), System.console() != null));
  }

  /** The workspace, which must be there. */
  public Workspace workspace() {
    return likeness().workspace(workspaceFolder(), false);
  }

  /** The workspace; the default one and a named one are made when they are not there yet. */
  public Workspace workspaceOrNew() {
    return likeness().workspace(workspaceFolder(), true);
  }

  /** A recipe as the user meant it: a file, else one of the workspace by its name. */
  public Recipe recipe(Workspace from, String text) {
    Path file = session.path(text);
    return from.recipes().read(Files.isRegularFile(file) ? file.toString() : text);
  }

  public Path workspaceFolder() {
    String named = workspace != null ? workspace : session.environment("LIKENESS_WORKSPACE");
    if (named != null && !named.isBlank()) {
      return session.path(named);
    }
    if (Files.exists(session.folder().resolve("likeness-workspace.json"))) {
      return session.folder();
    }
    return session.path("~/Likeness");
  }

  public static boolean debug(ParseResult result) {
    for (ParseResult r = result; r != null; r = r.subcommand()) {
      if (r.hasMatchedOption("--debug")) {
        return true;
      }
    }
    return false;
  }
}
