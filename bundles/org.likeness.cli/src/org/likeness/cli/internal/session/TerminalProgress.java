// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.session;

import java.io.PrintStream;
import java.util.Locale;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Plain;
import org.likeness.core.task.Eta;

/**
 * Progress on a terminal: one line that is rewritten at most five times a second; in a log file a line every ten seconds.
 */
final class TerminalProgress implements Progress {
  private static final long TERMINAL_NANOS = 200_000_000L;
  private static final long LOG_NANOS = 10_000_000_000L;
  private static final int BAR = 24;

  private final PrintStream err;
  private final boolean terminal;
  private String what = "";
  private long total;
  private long done;
  private Eta eta = new Eta();
  private long lastShown;
  private int lastLength;

  TerminalProgress(PrintStream err, boolean terminal) {
    this.err = err;
    this.terminal = terminal;
  }

  @Override
  public synchronized void start(String phase, long units) {
    end();
    what = Plain.line(phase);
    total = units;
    done = 0;
    eta = new Eta();
    eta.update(System.nanoTime(), 0);
    lastShown = terminal ? 0 : System.nanoTime();
    if (!terminal) {
      err.println(what + " …");
    } else {
      show();
    }
  }

  @Override
  public synchronized void advance(long units) {
    done += units;
    long now = System.nanoTime();
    eta.update(now, done);
    if (now - lastShown >= (terminal ? TERMINAL_NANOS : LOG_NANOS)) {
      lastShown = now;
      show();
    } else if (total > 0 && done >= total) {
      show();
      end();
    }
  }

  @Override
  public synchronized void note(String sentence) {
    clear();
    err.println(Plain.line(sentence, 2_000));
    err.flush();
  }

  @Override
  public boolean isCancelled() {
    return false;
  }

  private void end() {
    if (terminal && lastLength > 0) {
      err.println();
      lastLength = 0;
    }
    what = "";
  }

  private void show() {
    if (what.isEmpty()) {
      return;
    }
    StringBuilder b = new StringBuilder(what);
    if (total > 0) {
      int filled = (int) Math.min(BAR, done * BAR / total);
      if (terminal) {
        b.append("  [").append("=".repeat(filled)).append(" ".repeat(BAR - filled)).append(']');
      }
      b.append(String.format(Locale.ROOT, " %3d %%  %,d/%,d", Math.min(100, done * 100 / total), done, total));
    } else if (done > 0) {
      b.append(String.format(Locale.ROOT, "  %,d", done));
    }
    if (eta.rate() > 0) {
      b.append(String.format(Locale.ROOT, "  %.1f/s", eta.rate()));
    }
    if (total > done && eta.left(total - done) != null) {
      b.append("  ").append(Eta.format(eta.left(total - done))).append(" left");
    }
    print(b.toString());
  }

  private void print(String line) {
    if (!terminal) {
      err.println(line);
      return;
    }
    String padding = " ".repeat(Math.max(0, lastLength - line.length()));
    err.print("\r" + line + padding);
    err.flush();
    lastLength = line.length();
  }

  private void clear() {
    if (terminal && lastLength > 0) {
      err.print("\r" + " ".repeat(lastLength) + "\r");
      lastLength = 0;
    }
  }
}
