// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.welcome;

import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.handlers.IHandlerService;
import org.likeness.workbench.parts.InjectedEditor;
import org.likeness.workbench.session.Problems;
import org.likeness.workbench.session.Switching;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.widgets.Css;

/** The first page: three things to begin with, the workspaces opened before, one line on rights and marks. */
public final class WelcomeEditor extends InjectedEditor {
  private static final int NARROW = 760;

  @Inject
  private WorkspaceSession session;

  private ScrolledComposite scroll;
  private Composite page;
  private Composite recent;
  private AutoCloseable following = () -> { };

  @Override
  public void createPartControl(Composite parent) {
    scroll = new ScrolledComposite(parent, SWT.V_SCROLL);
    scroll.setExpandHorizontal(true);
    scroll.setExpandVertical(true);
    page = new Composite(scroll, SWT.NONE);
    scroll.setContent(page);
    GridLayout layout = new GridLayout(3, true);
    layout.marginWidth = 48;
    layout.marginHeight = 40;
    layout.horizontalSpacing = 16;
    layout.verticalSpacing = 16;
    page.setLayout(layout);
    title();
    tile("demo", "Run the demo", "Swaps a face between two persons who do not exist, measures the result, trains a"
        + " detector on it and writes a report. About ten minutes; three in the quick version.", "org.likeness.demo");
    tile("open", "Open a workspace", "A folder that holds your datasets, recipes, runs and models. A new folder becomes"
        + " an empty workspace.", "org.likeness.workspace.open");
    tile("import", "Import photos or a clip", "Makes a dataset of them, with the rights they come with. Faces are found"
        + " and aligned on the way.", "org.likeness.import");
    recent = new Composite(page, SWT.NONE);
    recent.setLayoutData(new GridData(SWT.FILL, SWT.BEGINNING, true, false, 3, 1));
    GridLayout rows = new GridLayout();
    rows.marginWidth = 0;
    recent.setLayout(rows);
    note("Every subject of a dataset needs a basis for its use, and what is made here carries an invisible mark and a"
        + " signed record of how it was made.");
    following = session.onChange(() -> page.getDisplay().asyncExec(this::fillRecent));
    fillRecent();
    scroll.addListener(SWT.Resize, e -> measure());
  }

  private void title() {
    Label title = new Label(page, SWT.NONE);
    title.setText("Likeness");
    LocalResourceManager fonts = new LocalResourceManager(JFaceResources.getResources(title.getDisplay()), title);
    title.setFont(fonts.create(FontDescriptor.createFrom(JFaceResources.getDefaultFont()).increaseHeight(12)));
    title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    Label sentence = new Label(page, SWT.WRAP);
    sentence.setText("A workbench for research on synthetic faces: make them, swap them, measure them, detect them.");
    Css.muted(sentence);
    sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
  }

  private void tile(String icon, String title, String words, String command) {
    Tile tile = new Tile(page, icon, title, words, () -> {
      try {
        getSite().getService(IHandlerService.class).executeCommand(command, null);
      } catch (CommandException e) {
        ILog.get().error("A command could not be executed", e);
      }
    });
    tile.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
  }

  private void note(String words) {
    Label note = new Label(page, SWT.WRAP);
    note.setText(words);
    Css.muted(note);
    GridData wide = new GridData(SWT.FILL, SWT.BEGINNING, true, false, 3, 1);
    wide.widthHint = 400;
    note.setLayoutData(wide);
  }

  private void fillRecent() {
    if (page.isDisposed()) {
      return;
    }
    for (var child : recent.getChildren()) {
      child.dispose();
    }
    List<Path> folders = session.recent();
    if (!folders.isEmpty()) {
      Label head = new Label(recent, SWT.NONE);
      head.setText("Recent workspaces");
      Css.muted(head);
    }
    for (Path folder : folders) {
      Link link = new Link(recent, SWT.NONE);
      link.setText("<a>" + folder.getFileName() + "</a>   " + folder);
      link.addListener(SWT.Selection,
          e -> Problems.guard(link.getShell(), "Open Workspace", () -> Switching.open(getSite().getWorkbenchWindow(), folder, false)));
    }
    measure();
  }

  /** Tiles stand under each other where three beside each other would be too narrow for their titles. */
  private void measure() {
    int columns = scroll.getClientArea().width < NARROW ? 1 : 3;
    ((GridLayout) page.getLayout()).numColumns = columns;
    for (Control c : page.getChildren()) {
      ((GridData) c.getLayoutData()).horizontalSpan = c instanceof Tile ? 1 : columns;
    }
    page.layout(true, true);
    scroll.setMinHeight(page.computeSize(Math.max(300, scroll.getClientArea().width), SWT.DEFAULT).y);
  }

  @Override
  public void setFocus() {
    page.setFocus();
  }

  @Override
  public void dispose() {
    try {
      following.close();
    } catch (Exception e) {
      ILog.get().warn("A listener could not be removed", e);
    }
    super.dispose();
  }
}
