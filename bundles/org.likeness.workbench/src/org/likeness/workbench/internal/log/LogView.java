// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.internal.log;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.action.Action;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.likeness.workbench.parts.InjectedView;
import org.likeness.workbench.parts.Tables;
import org.likeness.workbench.parts.Tables.Column;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** What the program had to say: errors, warnings and notes of this session, the newest first, with their causes. */
public final class LogView extends InjectedView {

  /** One message. */
  record Entry(Instant time, IStatus status) {}

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final int MOST = 2000;

  private final Deque<Entry> entries = new ArrayDeque<>();
  private final ILogListener listener = (status, plugin) -> add(status);
  private Tables<Entry> table;
  private Text details;

  @Override
  public void createPartControl(Composite parent) {
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    parent.setLayout(layout);
    Text filter = Ids.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "log.filter");
    filter.setMessage("Filter");
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    SashForm sash = new SashForm(parent, SWT.HORIZONTAL);
    sash.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
    table = new Tables<>(sash, List.of(
        new Column<Entry>("Time", 90, false, LogView::time, LogView::icon, Comparator.comparing(Entry::time)),
        Column.of("Message", 520, e -> e.status().getMessage()),
        Column.of("From", 200, e -> e.status().getPlugin())));
    Ids.mark(table.viewer().getTable(), "log.table");
    details = Ids.mark(new Text(sash, SWT.MULTI | SWT.READ_ONLY | SWT.V_SCROLL | SWT.H_SCROLL), "log.details");
    sash.setWeights(3, 2);
    filter.addListener(SWT.Modify, e -> table.filter(filter.getText()));
    table.viewer().addSelectionChangedListener(
        e -> details.setText(table.selected().isEmpty() ? "" : LogText.of(table.selected().get(0).status())));
    Palette.follow(parent, () -> {
      parent.setBackground(Palette.of(parent).panel());
      sash.setBackground(Palette.of(parent).line());
    });
    Action clear = new Action("Clear") {
      @Override
      public void run() {
        entries.clear();
        details.setText("");
        show();
      }
    };
    clear.setImageDescriptor(Icons.descriptor("trash"));
    getViewSite().getActionBars().getToolBarManager().add(clear);
    Platform.addLogListener(listener);
    show();
  }

  private void add(IStatus status) {
    Entry entry = new Entry(Instant.now(), status);
    var display = getSite().getShell().getDisplay();
    if (!display.isDisposed()) {
      display.asyncExec(() -> {
        entries.addFirst(entry);
        if (entries.size() > MOST) {
          entries.removeLast();
        }
        show();
      });
    }
  }

  private void show() {
    table.show(new ArrayList<>(entries));
  }

  private static String time(Entry e) {
    return CLOCK.format(LocalTime.ofInstant(e.time(), ZoneId.systemDefault()));
  }

  private static String icon(Entry e) {
    return switch (e.status().getSeverity()) {
      case IStatus.ERROR -> "error";
      case IStatus.WARNING -> "warning";
      default -> "info";
    };
  }

  @Override
  public void setFocus() {
    table.viewer().getTable().setFocus();
  }

  @Override
  public void dispose() {
    Platform.removeLogListener(listener);
    super.dispose();
  }
}
