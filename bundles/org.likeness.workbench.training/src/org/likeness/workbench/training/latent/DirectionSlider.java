// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.Locale;
import java.util.function.DoubleConsumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** One direction: its share of the change, how far, -3 to 3 scales of the latent. */
final class DirectionSlider extends Composite {
  private static final int STEPS = 10;
  private static final int MOST = 3 * STEPS;

  private final int number;
  private final Label name;
  private final Scale slider;
  private final Label amount;

  DirectionSlider(Composite parent, int number, DoubleConsumer onMove) {
    super(parent, SWT.NONE);
    this.number = number;
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    setLayout(layout);
    name = Ids.mark(new Label(this, SWT.NONE), "directions.share." + (number + 1));
    name.setLayoutData(wide(56));
    slider = Ids.mark(new Scale(this, SWT.HORIZONTAL), "directions.slider." + (number + 1));
    slider.setMaximum(2 * MOST);
    slider.setSelection(MOST);
    slider.setPageIncrement(STEPS);
    slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    slider.addListener(SWT.Selection, e -> onMove.accept((slider.getSelection() - MOST) / (double) STEPS));
    amount = Css.muted(new Label(this, SWT.RIGHT));
    amount.setLayoutData(wide(32));
  }

  private static GridData wide(int width) {
    GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    data.widthHint = width;
    return data;
  }

  /** @param share 0 to 1 */
  void show(boolean known, double share, double by) {
    slider.setEnabled(known);
    name.setText(number + 1 + (known ? ": " + (share < 0.0995 ? String.format(Locale.ROOT, "%.1f", 100 * share) : Long.toString(Math.round(100 * share))) + " %" : ""));
    int to = MOST + (int) Math.round(by * STEPS);
    if (slider.getSelection() != to) {
      slider.setSelection(to);
    }
    amount.setText(known ? String.format(Locale.ROOT, "%+.1f", by).replace("+0.0", "0").replace('-', '−') : "");
  }
}
