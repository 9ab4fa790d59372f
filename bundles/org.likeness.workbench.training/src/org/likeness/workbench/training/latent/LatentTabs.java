// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.likeness.workbench.widgets.Ids;

/** What can be done with the current picture. */
final class LatentTabs extends Composite {
  private final DirectionsPane directions;
  private final WalkPane walk;
  private final NeighboursPane neighbours;

  LatentTabs(Composite parent, OpenMaker maker, LatentState state, SamplesPane samples, Stage stage, NeighboursPane.Source source) {
    super(parent, SWT.NONE);
    setLayout(new FillLayout());
    CTabFolder tabs = Ids.mark(new CTabFolder(this, SWT.TOP | SWT.FLAT), "latents.tabs");
    Composite mix = scrolled(tabs);
    new MixPane(mix, state, samples);
    tab(tabs, "Mix", measured(mix));
    Composite sliders = scrolled(tabs);
    directions = new DirectionsPane(sliders, maker, state);
    tab(tabs, "Directions", measured(sliders));
    walk = new WalkPane(tabs, maker, state, stage);
    tab(tabs, "Walk", walk);
    neighbours = new NeighboursPane(tabs, state, stage, source);
    tab(tabs, "Neighbours", neighbours);
    tabs.setSelection(0);
    tabs.addListener(SWT.Selection, e -> neighbours.setShown(tabs.getSelection().getControl() == neighbours));
  }

  /** A place for something that may need more height than there is. */
  private static Composite scrolled(CTabFolder tabs) {
    ScrolledComposite scrolled = new ScrolledComposite(tabs, SWT.V_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    scrolled.setShowFocusedControl(true);
    Composite place = new Composite(scrolled, SWT.NONE);
    place.setLayout(new FillLayout());
    place.setBackgroundMode(SWT.INHERIT_DEFAULT);
    scrolled.setContent(place);
    return place;
  }

  /** What scrolls a place, which is filled by now. */
  private static Control measured(Composite place) {
    ScrolledComposite scrolled = (ScrolledComposite) place.getParent();
    scrolled.setMinHeight(place.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
    return scrolled;
  }

  private static void tab(CTabFolder tabs, String title, Control control) {
    CTabItem item = new CTabItem(tabs, SWT.NONE);
    item.setText(title);
    item.setControl(control);
  }

  boolean isDirty() {
    return directions.isDirty() || walk.isDirty() || neighbours.isDirty();
  }
}
