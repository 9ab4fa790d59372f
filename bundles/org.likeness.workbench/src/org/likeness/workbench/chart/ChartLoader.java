// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Display;
import org.likeness.workbench.chart.ChartModel.Span;

/** Computes pictures of a chart on one background thread; a newer request replaces an older one that waits. */
final class ChartLoader implements AutoCloseable {

  /** What is asked for: a snapshot of the model and the size of the plot. */
  record Request(List<CurveSource> sources, Smoothing smoothing, double weight, Span x, Span y, boolean logarithmic,
      int pixels) {}

  private final ExecutorService thread = Executors.newSingleThreadExecutor(
      Thread.ofPlatform().daemon().name("likeness-chart").factory());
  private final AtomicInteger pending = new AtomicInteger();
  private final Display display;
  private Future<?> waiting;

  ChartLoader(Display display) {
    this.display = display;
  }

  /** Whether a picture is still being made or on its way to the screen. */
  boolean isBusy() {
    return pending.get() > 0;
  }

  /** UI thread. */
  void load(Request request, Consumer<ChartPicture> show, Consumer<Throwable> failed) {
    if (waiting != null && waiting.cancel(false)) {
      pending.decrementAndGet();
    }
    pending.incrementAndGet();
    waiting = thread.submit(() -> {
      Runnable deliver;
      try {
        ChartPicture picture = picture(request);
        deliver = () -> show.accept(picture);
      } catch (RuntimeException e) {
        deliver = () -> failed.accept(e);
      }
      deliver(deliver);
    });
  }

  private void deliver(Runnable deliver) {
    if (display.isDisposed()) {
      return;
    }
    display.asyncExec(() -> {
      pending.decrementAndGet();
      deliver.run();
    });
  }

  static ChartPicture picture(Request r) {
    List<ChartPicture.Line> lines = new ArrayList<>();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (CurveSource s : r.sources()) {
      Curve all = s.all();
      if (all.size() > 0) {
        low = Math.min(low, all.x()[0]);
        high = Math.max(high, all.x()[all.size() - 1]);
      }
    }
    Span x = r.x() != null ? r.x() : low <= high ? new Span(low, high > low ? high : low + 1) : new Span(0, 1);
    for (CurveSource s : r.sources()) {
      Curve raw = s.window(x.from(), x.to(), r.pixels());
      Curve smooth = r.weight() <= 0 ? raw
          : Thinning.window(r.smoothing().of(s.all(), r.weight()), x.from(), x.to(), r.pixels());
      lines.add(new ChartPicture.Line(s, drawable(raw, r.logarithmic()),
          smooth == raw ? null : drawable(smooth, r.logarithmic())));
    }
    List<ChartPicture.Line> complete = lines.stream()
        .map(l -> l.smooth() == null ? new ChartPicture.Line(l.source(), l.raw(), l.raw()) : l).toList();
    return new ChartPicture(complete, x, r.y() != null ? r.y() : vertical(complete, x, r.logarithmic()));
  }

  private static Curve drawable(Curve c, boolean positive) {
    int n = 0;
    double[] x = new double[c.size()];
    double[] y = new double[c.size()];
    for (int i = 0; i < c.size(); i++) {
      if (Double.isFinite(c.y()[i]) && (!positive || c.y()[i] > 0)) {
        x[n] = c.x()[i];
        y[n++] = c.y()[i];
      }
    }
    return n == c.size() ? c : new Curve(java.util.Arrays.copyOf(x, n), java.util.Arrays.copyOf(y, n));
  }

  private static Span vertical(List<ChartPicture.Line> lines, Span x, boolean logarithmic) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (ChartPicture.Line l : lines) {
      for (int i = 0; i < l.smooth().size(); i++) {
        double at = l.smooth().x()[i];
        if (at >= x.from() && at <= x.to()) {
          low = Math.min(low, l.smooth().y()[i]);
          high = Math.max(high, l.smooth().y()[i]);
        }
      }
    }
    if (low > high) {
      return logarithmic ? new Span(0.1, 1) : new Span(0, 1);
    }
    if (logarithmic) {
      return new Span(low / 1.1, high * 1.1);
    }
    double margin = high > low ? (high - low) * 0.06 : Math.max(Math.abs(high) * 0.1, 1e-3);
    return new Span(low - margin, high + margin);
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
