// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Faults;
import org.likeness.base.io.Plain;
import org.likeness.core.runner.RunStopped;
import org.likeness.cli.internal.commands.Root;
import org.likeness.cli.internal.session.Options;
import org.likeness.cli.internal.session.Session;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Parses and executes one command line. Exit status: 0 success, 2 bad usage or bad input (one sentence on stderr), 1
 * internal failure, 130 interrupted.
 */
public final class Cli {
  public static final int OK = 0;
  public static final int FAILURE = 1;
  public static final int BAD_INPUT = 2;
  public static final int INTERRUPTED = 130;
  private static final int LONGEST = 2_000;

  private final Session session;

  public Cli(Session session) {
    this.session = session;
  }

  public int execute(String... args) {
    CommandLine line = commandLine();
    try (Interrupts hook = Interrupts.cancel(session)) {
      return line.execute(args);
    } catch (Throwable e) { // an Error too: what the machine has not got is said in a sentence
      return failed(e, Arrays.asList(args).contains("--debug"));
    } finally {
      session.out().flush();
      session.err().flush();
    }
  }

  /** The whole tree of commands, for help and documents. */
  public CommandLine commandLine() {
    CommandLine line = new CommandLine(new Root(session), new SessionFactory(session));
    line.setOut(new PrintWriter(session.out(), true));
    line.setErr(new PrintWriter(session.err(), true));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setAbbreviatedOptionsAllowed(false);
    line.setUsageHelpAutoWidth(true);
    line.setUsageHelpLongOptionsMaxWidth(30);
    line.setParameterExceptionHandler(this::badUsage);
    line.setExecutionExceptionHandler(this::failed);
    return line;
  }

  private int badUsage(ParameterException e, String[] args) {
    CommandSpec spec = e.getCommandLine().getCommandSpec();
    String sentence = e.getMessage();
    if (e instanceof UnmatchedArgumentException unmatched && !unmatched.getSuggestions().isEmpty()) {
      sentence += "; did you mean '" + String.join("' or '", unmatched.getSuggestions().stream().limit(3).toList()) + "'?";
    }
    session.err().println("likeness: " + Plain.line(sentence, LONGEST));
    session.err().println("Try 'likeness " + spec.qualifiedName(" ").replaceFirst("^likeness ?", "")
        + (spec.parent() == null ? "--help'" : " --help'"));
    return BAD_INPUT;
  }

  private int failed(Exception e, CommandLine line, ParseResult result) {
    return failed(e, Options.debug(result));
  }

  private int failed(Throwable e, boolean debug) {
    Throwable cause = e;
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof UserProblem || t instanceof CancellationException) {
        cause = t;
        break;
      }
    }
    if (!(cause instanceof UserProblem || cause instanceof CancellationException)) {
      cause = Faults.explain(e).map(Throwable.class::cast).orElse(cause);
    }
    if (cause instanceof CancellationException) {
      session.err().println("likeness: " + (cause instanceof RunStopped s && !s.reason().isEmpty() ? Plain.line(s.getMessage(), LONGEST) : "interrupted"));
      return INTERRUPTED;
    }
    if (debug) {
      e.printStackTrace(session.err());
    }
    if (cause instanceof UserProblem) {
      session.err().println("likeness: " + Plain.line(cause.getMessage(), LONGEST));
      return BAD_INPUT;
    }
    session.err().println("likeness: internal failure: " + Faults.brief(cause) + (debug ? "" : " (repeat with --debug for details)"));
    return FAILURE;
  }
}
