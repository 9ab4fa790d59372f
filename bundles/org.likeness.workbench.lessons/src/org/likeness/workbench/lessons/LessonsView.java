// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons;

import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.parts.InjectedView;
import org.likeness.workbench.parts.Tables;
import org.likeness.workbench.parts.Tables.Column;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** The product's lessons and those of the workspace; double click or Enter opens one. */
public final class LessonsView extends InjectedView {
  @Inject
  private WorkspaceSession session;

  private Composite page;
  private Tables<LessonRow> table;
  private Label about;
  private Background background;
  private AutoCloseable following = () -> { };

  @Override
  public void createPartControl(Composite parent) {
    page = new Composite(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    page.setLayout(layout);
    table = new Tables<>(page, List.of(Column.<LessonRow>of("Lesson", 340, LessonRow::title).icon(r -> r.readable() ? "lesson" : "error")));
    Ids.mark(table.viewer().getTable(), "lessons.table");
    table.viewer().getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    about = Css.muted(new Label(page, SWT.WRAP));
    GridData wide = new GridData(SWT.FILL, SWT.CENTER, true, false);
    wide.widthHint = 120;
    wide.horizontalIndent = 8;
    about.setLayoutData(wide);
    Button plane = Ids.mark(new Button(page, SWT.PUSH), "lessons.plane");
    plane.setImage(Icons.image(plane, "grid"));
    plane.setText("Lead a GAN by Hand");
    plane.setToolTipText("A GAN of points, step by step forwards and back");
    GridData below = new GridData(SWT.FILL, SWT.CENTER, true, false);
    below.horizontalIndent = 8;
    plane.setLayoutData(below);
    plane.addListener(SWT.Selection, e -> Editors.open(getSite().getPage(), new ThingInput(Thing.PLANE, List.of())));
    table.viewer().addSelectionChangedListener(e -> describe());
    table.viewer().addOpenListener(e -> table.selected().stream().filter(LessonRow::readable).findFirst()
        .ifPresent(r -> Editors.open(getSite().getPage(), ThingInput.of(Thing.LESSON, r.name()))));
    background = new Background(page, "lessons");
    following = session.onChange(() -> page.getDisplay().asyncExec(this::refresh));
    describe();
    refresh();
  }

  private void describe() {
    about.setText(table.selected().stream().findFirst().map(LessonRow::about)
        .orElse("Double click opens a lesson. Your own lie in the folder lessons of the workspace.").replace("&", "&&"));
    page.layout(true, true);
  }

  private void refresh() {
    if (!page.isDisposed()) {
      background.read(() -> LessonRow.all(session.workspace().orElse(null)), table::show, sentence -> about.setText(sentence));
    }
  }

  /** Whether the list does not yet show what there is. */
  public boolean isDirty() {
    return background.isBusy();
  }

  @Override
  public void setFocus() {
    table.viewer().getTable().setFocus();
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
