// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.widgets;

import org.eclipse.swt.widgets.Widget;

/** Names for widgets that tests and help look up; unlike texts they are never translated. */
public final class Ids {
  /** The key of {@link Widget#getData(String)}. */
  public static final String KEY = "org.likeness.id";

  private Ids() {}

  /** Names a widget and gives it back. */
  public static <W extends Widget> W mark(W widget, String id) {
    widget.setData(KEY, id);
    return widget;
  }
}
