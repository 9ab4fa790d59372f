// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.widgets;

import org.eclipse.swt.widgets.Control;
import org.likeness.workbench.theme.Palette;

/** Roles that the style sheets know, for controls that differ from their surroundings. */
public final class Css {
  /** Key of the style sheet engine for a widget's class. */
  private static final String CLASS = "org.eclipse.e4.ui.css.CssClassName";

  private Css() {}

  /** Secondary text. */
  public static <C extends Control> C muted(C control) {
    control.setData(CLASS, "muted");
    control.setForeground(Palette.of(control).muted());
    return control;
  }

  /** What is wrong. */
  public static <C extends Control> C bad(C control) {
    control.setData(CLASS, "bad");
    control.setForeground(Palette.of(control).bad());
    return control;
  }

  /** Plain text again. */
  public static <C extends Control> C plain(C control) {
    control.setData(CLASS, "plain");
    control.setForeground(Palette.of(control).text());
    return control;
  }

  /** A bar at the edge of a view, in the colour of the ground; what is in it as well. */
  public static <C extends Control> C strip(C control) {
    control.setData(CLASS, "strip");
    control.setBackground(Palette.of(control).ground());
    return control;
  }
}
