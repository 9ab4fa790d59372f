// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.chart;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a chart shows and how; UI thread only. Listeners learn that something changed, not what. */
public final class ChartModel {

  /** A part of an axis. */
  public record Span(double from, double to) {
    public double length() {
      return to - from;
    }
  }

  private final List<Runnable> listeners = new ArrayList<>();
  private final Set<String> hidden = new LinkedHashSet<>();
  private List<CurveSource> sources = List.of();
  private Smoothing smoothing = Smoothing.TENSORBOARD;
  private double weight;
  private Span x;
  private Span y;
  private boolean logarithmic;
  private XAxis axis = XAxis.STEPS;

  public List<CurveSource> sources() {
    return sources;
  }

  public void setSources(List<? extends CurveSource> next) {
    sources = List.copyOf(next);
    changed();
  }

  /** What x counts. */
  public XAxis axis() {
    return axis;
  }

  /** Other sources over another axis; all of it is shown. */
  public void setSources(List<? extends CurveSource> next, XAxis over) {
    if (!over.equals(axis)) {
      axis = over;
      x = null;
      y = null;
    }
    setSources(next);
  }

  /** Those that are not hidden. */
  public List<CurveSource> visible() {
    return sources.stream().filter(s -> !hidden.contains(s.id())).toList();
  }

  public boolean isVisible(String id) {
    return !hidden.contains(id);
  }

  /** Shows or hides one curve. */
  public void toggle(String id) {
    if (!hidden.remove(id)) {
      hidden.add(id);
    }
    changed();
  }

  /** Shows this curve alone; all of them when it is alone already. */
  public void solo(String id) {
    boolean alone = visible().size() == 1 && isVisible(id);
    hidden.clear();
    if (!alone) {
      sources.stream().map(CurveSource::id).filter(s -> !s.equals(id)).forEach(hidden::add);
    }
    changed();
  }

  public Smoothing smoothing() {
    return smoothing;
  }

  /** 0 to 0.999. */
  public double weight() {
    return weight;
  }

  public void setSmoothing(Smoothing kind, double nextWeight) {
    smoothing = kind;
    weight = Math.clamp(nextWeight, 0, 0.999);
    changed();
  }

  /** The chosen part of the x axis, or null: all of it, growing with the data. */
  public Span x() {
    return x;
  }

  /** The chosen part of the y axis, or null: what the visible points need. */
  public Span y() {
    return y;
  }

  /** Null for either = automatic. */
  public void zoom(Span nextX, Span nextY) {
    x = nextX != null && nextX.length() > 0 ? nextX : null;
    y = nextY != null && nextY.length() > 0 ? nextY : null;
    changed();
  }

  public boolean logarithmic() {
    return logarithmic;
  }

  public void setLogarithmic(boolean on) {
    logarithmic = on;
    y = null;
    changed();
  }

  public void onChange(Runnable listener) {
    listeners.add(listener);
  }

  private void changed() {
    List.copyOf(listeners).forEach(Runnable::run);
  }
}
