// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.api.problem.UserProblem;

/**
 * Sentences for what goes wrong with the machine rather than with the input: memory that does not suffice (Java's or the
 * engine's), libraries that do not load, data nested beyond every measure. For the edges where work is started: the
 * command, the runner, jobs of the window.
 */
public final class Faults {
  private static final int DEEPEST = 30;
  private static final Pattern ENGINE_MEMORY = Pattern.compile("can't allocate memory|not enough memory|out of memory|cannot allocate memory"
      + "|bad[_ ]alloc|storage size calculation overflowed|alloc_cpu", Pattern.CASE_INSENSITIVE);
  private static final Pattern BYTES = Pattern.compile("tried to\\s+allocate ([0-9]{4,18}) bytes", Pattern.CASE_INSENSITIVE);

  private Faults() {}

  /** The fault in one sentence that says what to do; nothing when it is of another kind. The fault is its cause. */
  public static Optional<UserProblem> explain(Throwable fault) {
    Throwable t = fault;
    for (int i = 0; t != null && i < DEEPEST; i++, t = t.getCause()) {
      String sentence = sentence(t);
      if (sentence != null) {
        return Optional.of(new UserProblem(sentence, fault));
      }
    }
    return Optional.empty();
  }

  private static String sentence(Throwable t) {
    String message = t.getMessage() == null ? "" : t.getMessage();
    return switch (t) {
      case OutOfMemoryError e when message.toLowerCase(Locale.ROOT).contains("thread") ->
          "The system lets no further thread start; end other programs, or raise the limit of processes (ulimit -u)";
      case OutOfMemoryError e -> "Java's memory is used up (" + mebibytes(Runtime.getRuntime().maxMemory())
          + "); take smaller pictures or batches, or give it more, for example LIKENESS_JAVA_OPTS=-Xmx6g";
      case StackOverflowError e -> "Something in the input is nested too deeply to be worked on";
      case LinkageError e -> "A part of the program cannot be loaded (" + Plain.line(message.isEmpty() ? t.getClass().getSimpleName()
          : message, 200) + "); 'likeness doctor' says what is missing and mends what it can";
      case InvalidPathException e -> "'" + Plain.line(e.getInput(), 200) + "' cannot be the name of a file: " + Plain.line(e.getReason(), 100);
      default -> engine(t, message);
    };
  }

  /** Only the engine's own words count: a sentence of ours is left as it is. */
  private static String engine(Throwable t, String message) {
    boolean words = t instanceof RuntimeException && !(t instanceof UserProblem) && ENGINE_MEMORY.matcher(message).find();
    if (!words) {
      return null;
    }
    Matcher bytes = BYTES.matcher(message);
    String wanted = bytes.find() ? " (" + mebibytes(Long.parseLong(bytes.group(1))) + " at once)" : "";
    return "The engine needs more memory than there is" + wanted
        + "; make batch, size or width smaller, or end other programs";
  }

  /**
   * The fault in a few words: of a traceback of the engine the line that says what was wrong, otherwise the first line of
   * the message, or the name of the fault when it has none.
   */
  public static String brief(Throwable fault) {
    String message = fault.getMessage() == null ? "" : fault.getMessage().strip();
    if (message.isEmpty()) {
      return fault.getClass().getSimpleName();
    }
    String[] lines = message.split("\\R");
    if (message.contains("Traceback") || message.contains("TorchScript")) {
      for (int i = lines.length - 1; i >= 0; i--) {
        if (lines[i].matches("\\s*\\w*(Error|Exception): .*")) {
          return Plain.line(lines[i].strip());
        }
      }
    }
    return Plain.line(lines[0]);
  }

  private static String mebibytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MiB", Math.max(1, bytes >> 20));
  }
}
