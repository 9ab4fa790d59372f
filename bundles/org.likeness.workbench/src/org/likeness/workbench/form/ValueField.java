// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.form;

import org.eclipse.swt.widgets.Control;

/** The widget for one parameter. Values are plain data as {@code ParameterSchema} takes them. */
interface ValueField {

  /** What is entered, also when it is wrong: then the text itself. */
  Object value();

  /** Shows a value. Does not notify. */
  void show(Object plain);

  void setEnabled(boolean on);

  /** Where decorations are put. */
  Control control();
}
