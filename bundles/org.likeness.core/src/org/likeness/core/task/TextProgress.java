// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.task;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.likeness.api.task.Progress;

/**
 * Progress as text: on a terminal one line that is drawn over, ten times a second at most; elsewhere one line per phase and
 * one every ten seconds.
 */
public final class TextProgress implements Progress {
  private static final int BAR = 24;
  private final PrintStream out;
  private final boolean terminal;
  private final BooleanSupplier cancelled;
  private Eta eta = new Eta();
  private String what = "";
  private long total = -1;
  private long done;
  private long shown;
  private int width;

  /**
   * @param out usually stderr
   * @param terminal whether lines can be drawn over
   * @param cancelled asked by the work
   */
  public TextProgress(PrintStream out, boolean terminal, BooleanSupplier cancelled) {
    this.out = out;
    this.terminal = terminal;
    this.cancelled = cancelled;
  }

  @Override
  public synchronized void start(String phase, long units) {
    finish();
    what = phase;
    total = units;
    done = 0;
    eta = new Eta();
    eta.update(System.nanoTime(), 0);
    show(true);
  }

  @Override
  public synchronized void advance(long units) {
    done += units;
    eta.update(System.nanoTime(), done);
    show(total >= 0 && done >= total && done - units < total);
  }

  @Override
  public synchronized void note(String sentence) {
    clear();
    out.println(sentence);
    show(true);
  }

  @Override
  public boolean isCancelled() {
    return cancelled.getAsBoolean();
  }

  /** Ends the last phase: the line stays as it is. */
  public synchronized void finish() {
    if (terminal && width > 0) {
      out.println();
      width = 0;
    }
    what = "";
  }

  private void show(boolean now) {
    long nanos = System.nanoTime();
    if (what.isEmpty() || !now && nanos - shown < (terminal ? 100_000_000L : 10_000_000_000L)) {
      return;
    }
    shown = nanos;
    String line = line();
    if (terminal) {
      out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
      out.flush();
      width = line.length();
    } else {
      out.println(line);
    }
  }

  String line() {
    StringBuilder line = new StringBuilder(what);
    if (total > 0) {
      double share = Math.min(1, (double) done / total);
      int full = (int) Math.round(share * BAR);
      line.append("  [").append("#".repeat(full)).append(".".repeat(BAR - full)).append("] ").append(String.format(Locale.ROOT, "%3.0f %%", 100 * share));
    } else if (done > 0) {
      line.append("  ").append(done);
    }
    Duration left = total > 0 && done < total ? eta.left(total - done) : null;
    if (left != null) {
      line.append("  ").append(Eta.format(left)).append(" left");
    }
    return line.toString();
  }

  private void clear() {
    if (terminal && width > 0) {
      out.print("\r" + " ".repeat(width) + "\r");
      width = 0;
    }
  }
}
