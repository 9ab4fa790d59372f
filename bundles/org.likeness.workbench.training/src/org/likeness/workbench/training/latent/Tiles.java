// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjIntConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.likeness.datasets.Face;
import org.likeness.workbench.images.Pictures;

/**
 * Small pictures in rows, as large as they all fit. Click or Enter picks one (with the keys that are held), arrows move the
 * focus; other keys are told with the tile that has it.
 */
public final class Tiles extends Canvas {
  private static final int GAP = 6;
  private static final int LARGEST = 192;

  /**
   * @param chosen whether it has a frame
   * @param badge over the upper left corner; may be empty
   * @param caption below; may be empty
   * @param origin real, made or swapped
   */
  record Tile(org.likeness.api.image.Image picture, boolean chosen, String badge, String caption, Face.Origin origin) {}

  private final boolean centred;
  private List<Tile> tiles = List.of();
  private final List<Image> images = new ArrayList<>();
  private String sentence = "";
  private int focus;
  private ObjIntConsumer<Event> onPick = (e, i) -> { };
  private ObjIntConsumer<Event> onKey = (e, i) -> { };

  /** @param centred in both directions; else from the left */
  Tiles(Composite parent, boolean centred) {
    super(parent, SWT.DOUBLE_BUFFERED);
    this.centred = centred;
    TilesPainter painter = new TilesPainter(this);
    addListener(SWT.Paint, painter::paint);
    addListener(SWT.Dispose, e -> drop());
    addListener(SWT.MouseDown, this::press);
    addListener(SWT.KeyDown, this::key);
    addListener(SWT.FocusIn, e -> redraw());
    addListener(SWT.FocusOut, e -> redraw());
    addListener(SWT.Traverse, e -> e.doit = e.detail == SWT.TRAVERSE_TAB_NEXT || e.detail == SWT.TRAVERSE_TAB_PREVIOUS);
  }

  /** @param pick is told the event and the place */
  void onPick(ObjIntConsumer<Event> pick) {
    onPick = pick;
  }

  /** @param key is told of keys that mean nothing to all tiles, and the place that has the focus */
  void onKey(ObjIntConsumer<Event> key) {
    onKey = key;
  }

  void show(List<Tile> next) {
    boolean same = next.size() == tiles.size();
    for (int i = 0; same && i < next.size(); i++) {
      same = next.get(i).picture() == tiles.get(i).picture();
    }
    tiles = List.copyOf(next);
    sentence = "";
    if (!same) {
      drop();
      tiles.forEach(t -> images.add(new Image(getDisplay(), Pictures.data(t.picture()))));
    }
    focus = Math.clamp(focus, 0, Math.max(0, tiles.size() - 1));
    redraw();
  }

  /** Shows words instead. */
  void say(String words) {
    tiles = List.of();
    drop();
    sentence = words;
    redraw();
  }

  private void drop() {
    images.forEach(Image::dispose);
    images.clear();
  }

  List<Tile> tiles() {
    return tiles;
  }

  Image image(int i) {
    return images.get(i);
  }

  String sentence() {
    return sentence;
  }

  int focus() {
    return focus;
  }

  private void press(Event e) {
    setFocus();
    for (int i = 0; i < tiles.size() && e.button == 1; i++) {
      if (cell(i).contains(e.x, e.y)) {
        focus = i;
        redraw();
        onPick.accept(e, i);
        return;
      }
    }
  }

  private void key(Event e) {
    if (tiles.isEmpty()) {
      return;
    }
    int step = switch (e.keyCode) {
      case SWT.ARROW_LEFT -> -1;
      case SWT.ARROW_RIGHT -> 1;
      case SWT.ARROW_UP -> -columns();
      case SWT.ARROW_DOWN -> columns();
      default -> 0;
    };
    if (step != 0) {
      focus = focus + step < 0 || focus + step >= tiles.size() ? focus : focus + step;
      redraw();
    } else if (e.keyCode == SWT.CR || e.keyCode == SWT.KEYPAD_CR || e.character == ' ') {
      onPick.accept(e, focus);
    } else {
      onKey.accept(e, focus);
    }
  }

  private int caption() {
    return tiles.stream().allMatch(t -> t.caption().isEmpty()) ? 0 : getFont().getFontData()[0].getHeight() + 12;
  }

  private int side(int columns) {
    Rectangle area = getClientArea();
    int rows = (tiles.size() + columns - 1) / columns;
    return Math.min((area.width - GAP) / columns - GAP, (area.height - GAP) / rows - GAP - caption());
  }

  private int columns() {
    int best = 1;
    for (int c = 2; c <= tiles.size(); c++) {
      best = side(c) > side(best) ? c : best;
    }
    return best;
  }

  /** Where the picture of a tile is. */
  public Rectangle cell(int i) {
    int columns = columns();
    int rows = (tiles.size() + columns - 1) / columns;
    int side = Math.clamp(side(columns), 8, LARGEST);
    Rectangle area = getClientArea();
    Point size = new Point(columns * (side + GAP) - GAP, rows * (side + GAP + caption()) - GAP);
    int x = centred ? Math.max(GAP, (area.width - size.x) / 2) : 2;
    int y = centred ? Math.max(GAP, (area.height - size.y) / 2) : GAP;
    return new Rectangle(x + i % columns * (side + GAP), y + i / columns * (side + GAP + caption()), side, side);
  }
}
