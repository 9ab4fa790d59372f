// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.shell;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The four perspectives: where views stand at first. */
public final class Perspectives {
  static final String DATASETS = "org.likeness.workbench.datasets";
  static final String TRAINING = "org.likeness.workbench.training";
  static final String COMPARE = "org.likeness.workbench.compare";
  static final String CLASSROOM = "org.likeness.workbench.classroom";

  static final String EXPLORER = "org.likeness.workbench.explorer";
  static final String INSPECTOR = "org.likeness.workbench.inspector";
  static final String LOG = "org.likeness.workbench.log";
  static final String PROGRESS = "org.eclipse.ui.views.ProgressView";
  static final String PLUGINS = "org.likeness.workbench.plugins";
  static final String RUNS = "org.likeness.workbench.compare.runs";
  static final String DIFFERENCES = "org.likeness.workbench.compare.differences";
  static final String LESSONS = "org.likeness.workbench.lessons";

  private Perspectives() {}

  private static IFolderLayout sides(IPageLayout layout, float bottom) {
    layout.setEditorAreaVisible(true);
    String editors = layout.getEditorArea();
    layout.addView(EXPLORER, IPageLayout.LEFT, 0.17f, editors);
    layout.addView(INSPECTOR, IPageLayout.RIGHT, 0.76f, editors);
    for (String p : new String[] {DATASETS, TRAINING, COMPARE, CLASSROOM}) {
      layout.addPerspectiveShortcut(p);
    }
    for (String v : new String[] {EXPLORER, INSPECTOR, RUNS, DIFFERENCES, LESSONS, PLUGINS, PROGRESS, LOG}) {
      layout.addShowViewShortcut(v);
    }
    return layout.createFolder("bottom", IPageLayout.BOTTOM, bottom, editors);
  }

  /** Gallery in the middle. */
  public static final class Datasets implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
      IFolderLayout bottom = sides(layout, 0.78f);
      bottom.addView(PROGRESS);
      bottom.addView(PLUGINS);
      bottom.addView(LOG);
    }
  }

  /** Recipe or dashboard in the middle, what runs at the bottom. */
  public static final class Training implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
      IFolderLayout bottom = sides(layout, 0.78f);
      bottom.addView(RUNS);
      bottom.addView(PROGRESS);
      bottom.addView(LOG);
    }
  }

  /** Panes in the middle, runs and their differences below. */
  public static final class Compare implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
      IFolderLayout bottom = sides(layout, 0.74f);
      bottom.addView(DIFFERENCES);
      bottom.addView(RUNS);
      bottom.addView(LOG);
    }
  }

  /** Lessons at the left, one of them in the middle, as large as it can be. */
  public static final class Classroom implements IPerspectiveFactory {
    @Override
    public void createInitialLayout(IPageLayout layout) {
      layout.setEditorAreaVisible(true);
      String editors = layout.getEditorArea();
      layout.addView(LESSONS, IPageLayout.LEFT, 0.22f, editors);
      IFolderLayout bottom = layout.createFolder("bottom", IPageLayout.BOTTOM, 0.86f, editors);
      bottom.addView(PROGRESS);
      bottom.addView(RUNS);
      for (String p : new String[] {DATASETS, TRAINING, COMPARE, CLASSROOM}) {
        layout.addPerspectiveShortcut(p);
      }
      for (String v : new String[] {EXPLORER, INSPECTOR, RUNS, DIFFERENCES, LESSONS, PLUGINS, PROGRESS, LOG}) {
        layout.addShowViewShortcut(v);
      }
    }
  }
}
