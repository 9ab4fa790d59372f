// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.gallery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;

/** The gallery's control: scrolling, size of the thumbnails, what is selected. Painting and input have their own classes. */
public final class Gallery extends Canvas {
  static final int[] SIDES = {48, 64, 96, 128, 192, 256};

  private final GallerySelection selection = new GallerySelection();
  private final List<IntConsumer> openers = new ArrayList<>();
  private final Thumbnails thumbnails;
  private GalleryModel model = GalleryModel.EMPTY;
  private int side = 96;
  private long scrolled;
  private int captionHeight = -1;

  public Gallery(Composite parent) {
    super(parent, SWT.V_SCROLL | SWT.DOUBLE_BUFFERED);
    thumbnails = new Thumbnails(this, Math.clamp(Runtime.getRuntime().availableProcessors() - 1, 1, 4));
    GalleryPainter painter = new GalleryPainter(this, thumbnails);
    addListener(SWT.Paint, painter::paint);
    addListener(SWT.Resize, e -> measure());
    ScrollBar bar = getVerticalBar();
    bar.addListener(SWT.Selection, e -> scrollTo(fromBar(bar)));
    selection.onChange(this::redraw);
    new GalleryInput(this);
    addDisposeListener(e -> thumbnails.close());
    measure();
  }

  public GalleryModel model() {
    return model;
  }

  /** Shows other items; the selection is kept for those whose elements are there again. */
  public void show(GalleryModel next, boolean keepSelection) {
    Set<Object> before = keepSelection
        ? Arrays.stream(selection.indices()).mapToObj(model::identity).collect(Collectors.toSet()) : Set.of();
    int focused = selection.focus();
    thumbnails.forgetWaiting();
    model = next;
    selection.clear();
    if (!before.isEmpty()) {
      for (int i = 0; i < next.size(); i++) {
        if (before.contains(next.identity(i))) {
          selection.toggle(i);
        }
      }
    }
    if (selection.count() == 0 && keepSelection && focused >= 0 && next.size() > 0) {
      selection.choose(Math.min(focused, next.size() - 1));
    }
    scrolled = keepSelection ? scrolled : 0;
    measure();
  }

  public GallerySelection selection() {
    return selection;
  }

  /** The core's objects behind what is selected. */
  public List<Object> selectedElements() {
    return Arrays.stream(selection.indices()).filter(i -> i < model.size()).mapToObj(model::element).toList();
  }

  /** Called with the item that was double-clicked or on which Enter was pressed. */
  public void onOpen(IntConsumer opener) {
    openers.add(opener);
  }

  void open(int index) {
    if (index >= 0) {
      openers.forEach(o -> o.accept(index));
    }
  }

  /** Side of the thumbnails in points. */
  public int side() {
    return side;
  }

  public void setSide(int points) {
    int focused = Math.max(0, selection.focus());
    side = Math.clamp(points, SIDES[0], SIDES[SIDES.length - 1]);
    measure();
    reveal(focused);
  }

  /** The next larger (1) or smaller (-1) size. */
  public void zoom(int direction) {
    int i = Arrays.binarySearch(SIDES, side);
    setSide(SIDES[Math.clamp((i < 0 ? -i - 1 : i) + direction, 0, SIDES.length - 1)]);
  }

  /** Whether pictures are still to come. */
  public boolean isDirty() {
    return thumbnails.isBusy();
  }

  GalleryLayout layoutNow() {
    if (captionHeight < 0) {
      GC gc = new GC(this);
      captionHeight = gc.getFontMetrics().getHeight() + 4;
      gc.dispose();
    }
    return new GalleryLayout(model.size(), Math.max(1, getClientArea().width), side, side >= 96 ? captionHeight : 0);
  }

  long scrolled() {
    return scrolled;
  }

  void scrollTo(long to) {
    long most = Math.max(0, layoutNow().height() - getClientArea().height);
    long next = Math.clamp(to, 0, most);
    if (next != scrolled) {
      scrolled = next;
      toBar();
      redraw();
    }
  }

  /** Scrolls so that an item is seen whole. */
  public void reveal(int index) {
    if (index < 0 || index >= model.size()) {
      return;
    }
    Rectangle cell = layoutNow().cell(index, scrolled);
    int height = getClientArea().height;
    if (cell.y < 0) {
      scrollTo(scrolled + cell.y - GalleryLayout.GAP);
    } else if (cell.y + cell.height > height) {
      scrollTo(scrolled + cell.y + cell.height + GalleryLayout.GAP - height);
    }
  }

  private void measure() {
    long height = layoutNow().height();
    int page = Math.max(1, getClientArea().height);
    scrolled = Math.clamp(scrolled, 0, Math.max(0, height - page));
    toBar();
    redraw();
  }

  /** The bar counts in pixels as long as they fit, else in shares: 100,000 large pictures exceed what bars count well. */
  private static final int UNITS = 1 << 24;

  private void toBar() {
    long height = Math.max(1, layoutNow().height());
    int page = Math.max(1, getClientArea().height);
    ScrollBar bar = getVerticalBar();
    double unit = Math.min(1, UNITS / (double) height);
    bar.setValues((int) (scrolled * unit), 0, (int) Math.max(1, height * unit), (int) Math.max(1, page * unit),
        (int) Math.max(1, layoutNow().cellHeight() * unit), (int) Math.max(1, page * unit));
    bar.setVisible(height > page);
  }

  private long fromBar(ScrollBar bar) {
    double unit = Math.min(1, UNITS / (double) Math.max(1, layoutNow().height()));
    return Math.round(bar.getSelection() / unit);
  }
}
