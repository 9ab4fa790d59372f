// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.runs;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.likeness.core.Likeness;
import org.likeness.core.run.Run;
import org.likeness.workbench.parts.Editors;
import org.likeness.workbench.parts.InjectedView;
import org.likeness.workbench.parts.ObjectSelection;
import org.likeness.workbench.parts.Tables;
import org.likeness.workbench.parts.Tables.Column;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.Seldom;
import org.likeness.workbench.session.ThingInput;
import org.likeness.workbench.session.ThingInput.Thing;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.Ids;

/** All runs of the workspace as a table; what runs now is on top of it while it runs. */
public final class RunsView extends InjectedView {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.systemDefault());

  @Inject
  private WorkspaceSession session;
  @Inject
  private Likeness likeness;

  private final StackLayout stack = new StackLayout();
  private Composite area;
  private Composite page;
  private EmptyState empty;
  private Tables<RunRow> table;
  private Background background;
  private AutoCloseable[] following = {};

  @Override
  public void createPartControl(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    area.setLayout(stack);
    empty = new EmptyState(area, "run", "Every recipe that is run leaves a run here, with its curves and results.", "Run the Demo…",
        this::demo);
    page = new Composite(area, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    page.setLayout(layout);
    Text filter = Ids.mark(new Text(page, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "runs.filter");
    filter.setMessage("Filter");
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    table = new Tables<>(page, columns());
    Ids.mark(table.viewer().getTable(), "runs.table");
    table.viewer().getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    filter.addListener(SWT.Modify, e -> table.filter(filter.getText()));
    ObjectSelection selection = new ObjectSelection();
    getSite().setSelectionProvider(selection);
    table.viewer().addSelectionChangedListener(
        e -> selection.set(new StructuredSelection(table.selected().stream().map(RunRow::run).toList())));
    table.viewer().addDoubleClickListener(e -> table.selected().stream().findFirst()
        .ifPresent(r -> Editors.open(getSite().getPage(), ThingInput.of(Thing.RUN, r.info().id()))));
    background = new Background(area, "runs");
    following = new AutoCloseable[] {session.onChange(this::later), likeness.runner().live().onChange(new Seldom(this::later))};
    stack.topControl = empty;
    refresh();
  }

  private static List<Column<RunRow>> columns() {
    return List.of(Column.<RunRow>of("Run", 180, r -> r.info().name()).icon(RunsView::icon),
        Column.<RunRow>of("Kind", 90, r -> r.info().kind()), Column.<RunRow>of("State", 100, r -> r.info().state().word()),
        new Column<RunRow>("Started", 140, false, r -> TIME.format(r.info().created()), null, Comparator.comparing(r -> r.info().created())),
        Column.<RunRow>number("Work, mm:ss", 100, RunsView::work, Comparator.comparingDouble(r -> r.info().activeSeconds())),
        Column.<RunRow>of("Results", 520, RunRow::summary), Column.<RunRow>of("Reason", 300, r -> r.info().reason()),
        Column.<RunRow>of("Id", 260, r -> r.info().id()));
  }

  private static String work(RunRow r) {
    return org.likeness.workbench.widgets.Numbers.clock(Duration.ofSeconds(Math.round(r.info().activeSeconds())));
  }

  private static String icon(RunRow r) {
    return switch (r.info().state()) {
      case QUEUED, RUNNING -> "play";
      case PAUSED -> "pause";
      case STOPPED -> "stop";
      case FINISHED -> "ok";
      case FAILED -> "error";
      case INTERRUPTED -> "warning";
    };
  }

  private void demo() {
    try {
      getSite().getService(org.eclipse.ui.handlers.IHandlerService.class).executeCommand("org.likeness.demo", null);
    } catch (org.eclipse.core.commands.common.CommandException e) {
      ILog.get().error("A command could not be executed", e);
    }
  }

  private void later() {
    if (!area.isDisposed()) {
      area.getDisplay().asyncExec(this::refresh);
    }
  }

  private void refresh() {
    if (!area.isDisposed()) {
      background.read(() -> session.workspace().map(w -> w.runs().list()).orElse(List.<Run>of()).stream().map(RunRow::read).toList(),
          this::show, sentence -> empty.setSentence(sentence));
    }
  }

  private void show(List<RunRow> rows) {
    table.show(rows);
    stack.topControl = rows.isEmpty() ? empty : page;
    area.layout();
  }

  /** Whether the table does not yet show what is on disk. */
  public boolean isDirty() {
    return background.isBusy();
  }

  @Override
  public void setFocus() {
    stack.topControl.setFocus();
  }

  @Override
  public void dispose() {
    for (AutoCloseable f : following) {
      try {
        f.close();
      } catch (Exception e) {
        ILog.get().warn("A listener could not be removed", e);
      }
    }
    super.dispose();
  }
}
