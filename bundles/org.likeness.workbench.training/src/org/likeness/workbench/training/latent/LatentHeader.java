// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.base.io.Plain;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** The line above the samples: whose they are, what is being written, Export. */
final class LatentHeader extends Composite {
  private static final int MOST_NAME = 32;

  private final Label name;
  private final Label facts;
  private final Waiting writing;
  private final ToolItem export;

  LatentHeader(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(4, false);
    layout.marginHeight = 4;
    layout.marginWidth = 8;
    layout.horizontalSpacing = 12;
    setLayout(layout);
    name = new Label(this, SWT.NONE);
    name.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
    facts = Ids.mark(Css.muted(new Label(this, SWT.NONE)), "latents.facts");
    facts.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    writing = Css.strip(new Waiting(this, "latents.written"));
    writing.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    ToolBar bar = new ToolBar(this, SWT.FLAT | SWT.RIGHT);
    export = Ids.mark(new ToolItem(bar, SWT.PUSH), "latents.export");
    export.setImage(Icons.image(bar, "export"));
    export.setText("Export …");
    export.setToolTipText("Write the Current Picture, the Samples or the Walk, Marked and Signed");
    Css.strip(this);
  }

  /** Once, when the maker is open. */
  void show(String run, long step, int latentSize, int classes, LatentExports exports) {
    name.setText(shortened(run).replace("&", "&&"));
    name.setToolTipText(run);
    facts.setText("step " + Numbers.grouped(step) + "   ·   " + (latentSize > 0 ? "latents of " + Numbers.grouped(latentSize) + " numbers"
        : "makes no pictures of chosen latents, so there are samples alone") + (classes > 0 ? "   ·   " + classes + " classes" : ""));
    facts.setToolTipText(facts.getText());
    exports.tellIn(writing);
    export.addListener(SWT.Selection, e -> exports.menu(export));
    layout();
  }

  /** Long names lose their middle. */
  private static String shortened(String run) {
    String line = Plain.line(run, Math.max(MOST_NAME, run.length()));
    return line.length() <= MOST_NAME ? line : line.substring(0, MOST_NAME / 2) + "…" + line.substring(line.length() - MOST_NAME / 2 + 1);
  }

  boolean isBusy() {
    return writing.isBusy();
  }
}
