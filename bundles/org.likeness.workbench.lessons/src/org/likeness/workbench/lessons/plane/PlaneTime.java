// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.workbench.lessons.plane.PlaneLead.Speed;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** Steps, speeds, and a slider over all steps that can be gone back to. */
final class PlaneTime extends Composite {

  private static final int STEP_WIDTH = 150;

  private final PlaneLead lead;
  private final ToolItem slow;
  private final ToolItem fast;
  private final Scale slider;
  private final Label label;
  private long first;
  /** The latest step that was reached: the slider's right end. What lies before it has been made, and would be made again, just so. */
  private long newest;

  PlaneTime(Composite parent, PlaneLead lead) {
    super(parent, SWT.NONE);
    this.lead = lead;
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    setLayout(layout);
    ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
    item(bar, SWT.PUSH, "plane.first", "first", "", "To the Earliest Step (Home)", () -> lead.to(first));
    item(bar, SWT.PUSH, "plane.back", "previous", "", "One Step Back (,)", lead::stepBack);
    item(bar, SWT.PUSH, "plane.step", "next", "Step", "One Step (.)", lead::step);
    slow = item(bar, SWT.CHECK, "plane.slow", "play", "Slow", "Two Steps a Second", () -> go(Speed.SLOW));
    fast = item(bar, SWT.CHECK, "plane.fast", "play", "Fast", "As Fast as It Goes (Space)", () -> go(Speed.FAST));
    slider = Ids.mark(new Scale(this, SWT.HORIZONTAL), "plane.slider");
    slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    slider.setToolTipText("Back and forth in time: steps are made again from kept states, exactly as they were");
    slider.addListener(SWT.Selection, e -> {
      lead.to(first + slider.getSelection());
      still();
    });
    label = Ids.mark(new Label(this, SWT.RIGHT), "plane.at");
    GridData wide = new GridData(SWT.END, SWT.CENTER, false, false);
    wide.widthHint = STEP_WIDTH;
    label.setLayoutData(wide);
  }

  private ToolItem item(ToolBar bar, int style, String id, String icon, String text, String tip, Runnable action) {
    ToolItem item = Ids.mark(new ToolItem(bar, style), id);
    item.setImage(Icons.image(bar, icon));
    item.setText(text);
    item.setToolTipText(tip);
    item.addListener(SWT.Selection, e -> {
      action.run();
      speeds();
    });
    return item;
  }

  /** The same speed once more stops. */
  private void go(Speed speed) {
    lead.go(lead.speed() == speed ? Speed.STILL : speed);
  }

  /** Nothing goes on by itself any more. */
  void still() {
    lead.go(Speed.STILL);
    speeds();
  }

  private void speeds() {
    slow.setSelection(lead.speed() == Speed.SLOW);
    fast.setSelection(lead.speed() == Speed.FAST);
  }

  /** Another training begins, or this one goes on otherwise: what lay ahead is not what will come. */
  void restarted() {
    newest = 0;
  }

  void key(Event e) {
    switch (e.character) {
      case ' ' -> go(Speed.FAST);
      case '.' -> lead.step();
      case ',' -> lead.stepBack();
      default -> {
        if (e.keyCode == SWT.HOME) {
          lead.to(first);
        }
      }
    }
    speeds();
  }

  void show(PlaneFrame frame) {
    first = frame.first();
    newest = Math.max(newest, frame.step());
    slider.setEnabled(newest > first);
    slider.setMaximum((int) Math.max(1, newest - first));
    slider.setPageIncrement((int) Math.max(1, (newest - first) / 10));
    slider.setSelection((int) (frame.step() - first));
    label.setText("step " + Numbers.grouped(frame.step()));
    speeds();
  }
}
