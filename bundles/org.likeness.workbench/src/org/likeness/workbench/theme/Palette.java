// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.theme;

import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * The colours in force, for everything that paints itself. A painter asks for it each time it paints, by
 * {@link #of(Control)}, and so follows a switch of the theme; what keeps colours registers with {@link #follow}.
 *
 * @param dark whether this is the dark theme
 * @param runs the colour-blind-safe cycle for runs (Okabe and Ito 2008, without yellow)
 */
public record Palette(boolean dark, Color ground, Color panel, Color line, Color text, Color muted, Color accent,
    Color good, Color warn, Color bad, Color image, List<Color> runs) {

  private static final int[] OKABE_ITO = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xE69F00};

  /** The palette of one of the two themes. */
  public static Palette create(boolean dark) {
    Color[] runs = new Color[OKABE_ITO.length + 1];
    Arrays.setAll(runs, i -> new Color(
        Tone.rgb(i < OKABE_ITO.length ? OKABE_ITO[i] : dark ? 0xFFFFFF : 0x000000)));
    return new Palette(dark, Tone.GROUND.color(dark), Tone.PANEL.color(dark), Tone.LINE.color(dark),
        Tone.TEXT.color(dark), Tone.MUTED.color(dark), Tone.ACCENT.color(dark), Tone.GOOD.color(dark),
        Tone.WARN.color(dark), Tone.BAD.color(dark), Tone.IMAGE.color(dark), List.of(runs));
  }

  /** The palette in force for a control's display. */
  public static Palette of(Control control) {
    return PaletteState.of(control.getDisplay()).palette();
  }

  /** The palette in force on a display. */
  public static Palette of(Display display) {
    return PaletteState.of(display).palette();
  }

  /** Calls now and after each switch of the theme, until the control is disposed. UI thread. */
  public static void follow(Control control, Runnable apply) {
    PaletteState.of(control.getDisplay()).follow(control, apply);
    apply.run();
  }

  /** Puts a theme in force on a display: every follower is called. UI thread. */
  public static void use(Display display, boolean dark) {
    PaletteState.of(display).use(create(dark));
  }

  /** The colour of the n-th run, repeating. */
  public Color run(int n) {
    return runs.get(Math.floorMod(n, runs.size()));
  }

  /** Between two colours: 0 gives the first, 1 the second. */
  public static Color mix(Color a, Color b, double share) {
    RGB x = a.getRGB();
    RGB y = b.getRGB();
    return new Color(between(x.red, y.red, share), between(x.green, y.green, share), between(x.blue, y.blue, share));
  }

  /** Ground of selected rows and cells. */
  public Color selection() {
    return mix(panel, accent, 0.22);
  }

  /** Ground of what the mouse is over. */
  public Color hover() {
    return mix(panel, text, 0.06);
  }

  private static int between(int a, int b, double share) {
    return (int) Math.round(a + (b - a) * share);
  }
}
