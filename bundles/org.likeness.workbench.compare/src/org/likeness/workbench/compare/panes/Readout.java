// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import org.eclipse.swt.graphics.Point;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.media.image.Colour;
import org.likeness.workbench.widgets.Numbers;

/** The values of the pixel under the mouse: R, G, B of each pane, and the CIE 1976 colour difference to the first. */
final class Readout {
  private final PaneCanvas canvas;
  private final PaneModel model;

  Readout(PaneCanvas canvas, PaneModel model) {
    this.canvas = canvas;
    this.model = model;
  }

  /** Of one pane; empty when the mouse is elsewhere. */
  String of(int pane) {
    Point at = canvas.pixel();
    int[] here = values(pane, at);
    if (here == null) {
      return "";
    }
    String place = pane == 0 || model.solo() >= 0 ? "(" + at.x + ", " + at.y + ")   " : "";
    int[] first = pane == 0 ? null : values(0, at);
    String difference = first == null ? "" : "   ΔE " + Numbers.significant(difference(first, here), 3);
    return place + words(here) + difference;
  }

  /** Of the two panes that are compared. */
  String both() {
    Point at = canvas.pixel();
    int[] a = values(0, at);
    int[] b = values(model.second(), at);
    if (a == null || b == null) {
      return "";
    }
    return "(" + at.x + ", " + at.y + ")   A " + words(a) + "   " + PanePainter.letter(model.second()) + " " + words(b) + "   ΔE "
        + Numbers.significant(difference(a, b), 3);
  }

  private int[] values(int pane, Point at) {
    if (at == null) {
      return null;
    }
    Image first = canvas.reference();
    Image image = model.stores().get(pane).get(model.frame());
    return first == null || image == null ? null : Pixels.at(image, first, at.x, at.y);
  }

  private static String words(int[] rgb) {
    return "%3d %3d %3d".formatted(rgb[0], rgb[1], rgb[2]);
  }

  private static double difference(int[] a, int[] b) {
    Plane[] x = lab(a);
    Plane[] y = lab(b);
    double sum = 0;
    for (int c = 0; c < 3; c++) {
      double d = x[c].get(0, 0) - y[c].get(0, 0);
      sum += d * d;
    }
    return Math.sqrt(sum);
  }

  private static Plane[] lab(int[] rgb) {
    return Colour.toLab(new Image(1, 1, 3, new byte[] {(byte) rgb[0], (byte) rgb[1], (byte) rgb[2]}));
  }
}
