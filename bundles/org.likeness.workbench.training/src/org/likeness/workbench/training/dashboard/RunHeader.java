// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.base.io.Plain;
import org.likeness.core.run.RunInfo;
import org.likeness.core.run.RunState;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** The line above the curves: name, state, step, speed, time left; pause, stop, go on. */
final class RunHeader extends Composite {
  private final Label name;
  private final Label facts;
  private final ToolItem pause;
  private final ToolItem stop;
  private final ToolItem resume;
  private final ToolBar makes;
  private final ToolItem explore;
  private RunContent content;

  RunHeader(Composite parent, Runnable onResume, Runnable onExplore) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginHeight = 4;
    layout.marginWidth = 8;
    layout.horizontalSpacing = 12;
    setLayout(layout);
    name = new Label(this, SWT.NONE);
    name.setFont(org.eclipse.jface.resource.JFaceResources.getFontRegistry()
        .getBold(org.eclipse.jface.resource.JFaceResources.DEFAULT_FONT));
    facts = Ids.mark(new Label(this, SWT.NONE), "run.facts");
    facts.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    makes = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
    makes.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    explore = item(makes, "latent", "Explore What the Generator Makes", "run.latents", onExplore);
    explore.setText("Latents");
    ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
    pause = item(bar, "pause", "Pause the Run", "run.pause", this::pause);
    stop = item(bar, "stop", "Stop the Run After Its Current Step", "run.stop", this::stop);
    resume = item(bar, "play", "Go On From the Last Checkpoint", "run.resume", onResume);
    Css.strip(this);
    Css.muted(facts);
  }

  private static ToolItem item(ToolBar bar, String icon, String tip, String id, Runnable action) {
    ToolItem item = Ids.mark(new ToolItem(bar, SWT.PUSH), id);
    item.setImage(Icons.image(bar, icon));
    item.setToolTipText(tip);
    item.addListener(SWT.Selection, e -> action.run());
    return item;
  }

  private void pause() {
    content.live().ifPresent(l -> {
      if (l.control().paused()) {
        l.control().resume();
      } else {
        l.control().pause();
      }
      show(content);
    });
  }

  private void stop() {
    content.live().ifPresent(l -> l.control().cancel());
    stop.setEnabled(false);
    facts.setText("stopping …");
  }

  void show(RunContent next) {
    content = next;
    RunInfo i = next.info();
    name.setText(Plain.line(i.name(), 80).replace("&", "&&"));
    facts.setText(words(next));
    facts.setToolTipText(Plain.text(i.reason(), 1000));
    boolean live = next.live().isPresent();
    pause.setEnabled(live);
    boolean paused = next.live().map(l -> l.control().paused()).orElse(false);
    pause.setImage(Icons.image(this, paused ? "play" : "pause"));
    pause.setToolTipText(paused ? "Go On" : "Pause the Run");
    stop.setEnabled(live && next.live().map(l -> !l.control().cancelled()).orElse(false));
    boolean ended = i.state() == RunState.STOPPED || i.state() == RunState.INTERRUPTED || i.state() == RunState.FAILED;
    resume.setEnabled(!live && ended && !next.run().checkpoints().isEmpty());
    makes.setVisible(next.makesPictures());
    ((GridData) makes.getLayoutData()).exclude = !next.makesPictures();
    explore.setEnabled(next.lastCheckpoint() >= 0);
    layout();
  }

  private static String words(RunContent c) {
    List<String> parts = new ArrayList<>();
    RunInfo i = c.info();
    parts.add(mark(i.state()) + " " + c.live().map(l -> l.control().paused() ? "paused" : null).orElse(i.state().word()));
    TrainingSnapshot s = c.live().flatMap(l -> l.snapshot()).orElse(null);
    if (s != null) {
      parts.add("step " + Numbers.grouped(s.step()) + (s.totalSteps() > 0 ? " / " + Numbers.grouped(s.totalSteps()) : ""));
      if (!Double.isNaN(s.stepsPerSecond())) {
        parts.add(Numbers.significant(s.stepsPerSecond(), 3) + " steps/s");
      }
      if (s.left() != null) {
        parts.add(Numbers.clock(s.left()) + " left");
      }
    } else {
      if (c.lastStep() > 0) {
        parts.add("step " + Numbers.grouped(c.lastStep()));
      }
      parts.add(Numbers.clock(Duration.ofSeconds(Math.round(i.activeSeconds()))) + " of work");
    }
    return Plain.line(String.join("   ·   ", parts)).replace("&", "&&");
  }

  private static String mark(RunState state) {
    return switch (state) {
      case QUEUED, RUNNING -> "●";
      case PAUSED -> "⏸";
      case STOPPED -> "■";
      case FINISHED -> "✔";
      case FAILED -> "✖";
      case INTERRUPTED -> "⚠";
    };
  }

  String words() {
    return facts.getText();
  }
}
