// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.media.image.Images;
import org.likeness.workbench.images.PictureView;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** The sample grid of a run with a slider over the steps; stays at the newest until somebody moves the slider. */
final class SamplesPane extends Composite {
  private static final int FLIP_MILLIS = 250;

  private final Label label;
  private final Scale slider;
  private final PictureView picture;
  private final Background background;
  private final ToolItem flip;
  private List<Path> files = List.of();
  private Path shown;
  private boolean follow = true;

  SamplesPane(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    setLayout(layout);
    Composite bar = Css.strip(new Composite(this, SWT.NONE));
    GridLayout line = new GridLayout(4, false);
    line.marginHeight = 0;
    line.marginWidth = 8;
    bar.setLayout(line);
    bar.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Label title = Css.muted(new Label(bar, SWT.NONE));
    title.setText("Samples at step");
    slider = Ids.mark(new Scale(bar, SWT.HORIZONTAL), "samples.slider");
    slider.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    slider.addListener(SWT.Selection, e -> {
      follow = slider.getSelection() == files.size() - 1;
      load();
    });
    label = Ids.mark(new Label(bar, SWT.RIGHT), "samples.step");
    GridData wide = new GridData(SWT.END, SWT.CENTER, false, false);
    wide.widthHint = 80;
    label.setLayoutData(wide);
    ToolBar tools = new ToolBar(bar, SWT.FLAT);
    flip = Ids.mark(new ToolItem(tools, SWT.CHECK), "samples.flip");
    flip.setImage(Icons.image(tools, "play"));
    flip.setToolTipText("Play Through the Steps");
    flip.addListener(SWT.Selection, e -> flip());
    picture = new PictureView(this);
    picture.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    background = new Background(this, "samples");
  }

  void show(List<Path> next) {
    if (next.equals(files)) {
      return;
    }
    files = List.copyOf(next);
    slider.setEnabled(files.size() > 1);
    slider.setMaximum(Math.max(1, files.size() - 1));
    slider.setPageIncrement(Math.max(1, files.size() / 10));
    if (follow) {
      slider.setSelection(Math.max(0, files.size() - 1));
    }
    load();
  }

  private void load() {
    if (files.isEmpty()) {
      return;
    }
    Path file = files.get(Math.min(files.size() - 1, slider.getSelection()));
    label.setText(step(file));
    if (!file.equals(shown)) {
      shown = file;
      background.read(() -> Images.read(file), picture::show, picture::fail);
    }
  }

  /** {@code step-000500.png} is 500. */
  static String step(Path file) {
    String digits = file.getFileName().toString().replaceAll("\\D", "");
    return digits.isEmpty() ? "" : Numbers.grouped(Long.parseLong(digits));
  }

  private void flip() {
    if (isDisposed() || !flip.getSelection() || files.isEmpty()) {
      return;
    }
    slider.setSelection((slider.getSelection() + 1) % files.size());
    follow = false;
    load();
    getDisplay().timerExec(FLIP_MILLIS, this::flip);
  }

  boolean isDirty() {
    return background.isBusy();
  }
}
