// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.likeness.workbench.widgets.Ids;
import org.likeness.works.LatentDirections;

/** Sliders along the directions in which the picture changes most. */
final class DirectionsPane extends Composite {
  private static final int COUNT = 8;
  private static final int COLUMNS = 2;

  private final OpenMaker maker;
  private final LatentState state;
  private final Button find;
  private final Button reset;
  private final Waiting waiting;
  private final List<DirectionSlider> sliders = new ArrayList<>();
  private LatentDirections shown;
  private float[] asked;

  DirectionsPane(Composite parent, OpenMaker maker, LatentState state) {
    super(parent, SWT.NONE);
    this.maker = maker;
    this.state = state;
    GridLayout layout = new GridLayout(COLUMNS, true);
    layout.marginWidth = 12;
    layout.marginHeight = 8;
    layout.horizontalSpacing = 16;
    layout.verticalSpacing = 0;
    setLayout(layout);
    Composite top = new Composite(this, SWT.NONE);
    GridLayout row = new GridLayout(2, false);
    row.marginWidth = 0;
    row.marginHeight = 0;
    row.marginBottom = 4;
    top.setLayout(row);
    top.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, COLUMNS, 1));
    find = Ids.mark(new Button(top, SWT.PUSH), "directions.find");
    find.setText("Find Directions");
    find.setToolTipText("In which directions the current picture changes most: asks for two pictures per number of the latent");
    find.addListener(SWT.Selection, e -> find());
    reset = Ids.mark(new Button(top, SWT.PUSH), "directions.reset");
    reset.setText("Reset");
    reset.addListener(SWT.Selection, e -> state.reset());
    for (int i = 0; i < COUNT; i++) {
      int number = i;
      DirectionSlider slider = new DirectionSlider(this, i, amount -> state.move(number, amount));
      slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
      sliders.add(slider);
    }
    waiting = new Waiting(this, "directions.words");
    GridData below = new GridData(SWT.FILL, SWT.CENTER, true, false, COLUMNS, 1);
    below.verticalIndent = 4;
    waiting.setLayoutData(below);
    state.follow(this::refresh);
    refresh();
  }

  private void find() {
    float[] base = state.base();
    asked = base;
    int ofClass = state.a().ofClass();
    waiting.start("Finding directions", progress -> LatentDirections.at(maker, base, ofClass, COUNT, progress), found -> {
      if (Arrays.equals(base, state.base())) {
        state.setDirections(found);
      }
    });
  }

  private void refresh() {
    LatentDirections now = state.directions();
    if (waiting.isBusy() && !Arrays.equals(asked, state.base())) {
      waiting.stop();
    }
    double[] amounts = state.amounts();
    find.setEnabled(state.a() != null && now == null);
    reset.setEnabled(Arrays.stream(amounts).anyMatch(v -> v != 0));
    for (int i = 0; i < sliders.size(); i++) {
      boolean known = now != null && i < now.shares().length;
      sliders.get(i).show(known, known ? now.shares()[i] : 0, known ? amounts[i] : 0);
    }
    if (now != shown) {
      shown = now;
      waiting.say(now == null ? "" : words(now));
    }
  }

  private static String words(LatentDirections found) {
    return found.shares().length + " of " + found.among() + (found.among() < found.from().length ? " random" : "") + " directions make "
        + Math.round(100 * Arrays.stream(found.shares()).sum()) + " % of the change around this picture";
  }

  boolean isDirty() {
    return waiting.isBusy();
  }
}
