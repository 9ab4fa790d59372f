// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Supplier;
import org.likeness.cli.internal.Cli;
import org.likeness.cli.internal.session.Session;
import org.likeness.core.Likeness;

/** Calls the command in a folder, as a person at a terminal would. */
final class Shell {
  private final Path folder;
  private final Supplier<Likeness> finder;

  /** What came of a call. */
  record Result(int status, String out, String err) {

    Result ok() {
      assertEquals(Cli.OK, status, () -> err + out);
      return this;
    }

    /** One sentence on stderr and status 2. */
    String refused() {
      assertEquals(Cli.BAD_INPUT, status, () -> err + out);
      String last = err.strip().lines().filter(l -> l.startsWith("likeness: ")).reduce((a, b) -> b).orElse("");
      assertTrue(last.length() > "likeness: ".length(), err);
      assertTrue(!err.contains("\tat "), err);
      return last;
    }

    JsonNode json() {
      ok();
      try {
        return new ObjectMapper().readTree(out);
      } catch (JsonProcessingException e) {
        throw new AssertionError(out, e);
      }
    }
  }

  Shell(Path folder) {
    this(folder, Product::likeness);
  }

  Shell(Path folder, Supplier<Likeness> finder) {
    this.folder = folder;
    this.finder = finder;
  }

  /** Arguments apart by blanks, so none may have one. */
  Result run(String line, Object... values) {
    return call("", String.format(line, values).split(" +"));
  }

  /** Presses Ctrl-C as soon as this phrase is on stderr. */
  Result runUntil(String phrase, String line, Object... values) {
    return call(phrase, String.format(line, values).split(" +"));
  }

  Result call(String phrase, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Watched err = new Watched(phrase);
    Session session = new Session(finder, new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8), folder, Map.of());
    err.action = session.control()::cancel;
    int status = new Cli(session).execute(args);
    return new Result(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Does something once when a phrase has been written. */
  private static final class Watched extends ByteArrayOutputStream {
    private final String phrase;
    private volatile Runnable action;

    Watched(String phrase) {
      this.phrase = phrase;
    }

    @Override
    public synchronized void write(byte[] b, int off, int len) {
      super.write(b, off, len);
      if (!phrase.isEmpty() && action != null && toString(StandardCharsets.UTF_8).contains(phrase)) {
        Runnable once = action;
        action = null;
        once.run();
      }
    }
  }
}
