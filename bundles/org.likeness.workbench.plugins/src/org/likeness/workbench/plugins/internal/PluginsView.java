// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.plugins.internal;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IMemento;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.core.Likeness;
import org.likeness.core.registry.PluginEntry;
import org.likeness.workbench.parts.InjectedView;
import org.likeness.workbench.parts.Tables;
import org.likeness.workbench.parts.Tables.Column;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** Every plug-in that is there, with its state and, when it cannot be used, the reason; follows what comes and goes. */
public final class PluginsView extends InjectedView {
  @Inject
  private Likeness likeness;

  private Tables<PluginEntry> table;
  private Text filter;
  private Button failures;
  private Label count;
  private Background background;
  private List<PluginEntry> entries = List.of();
  private AutoCloseable following = () -> { };

  @Override
  public void createPartControl(Composite parent) {
    GridLayout layout = new GridLayout(3, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 0;
    parent.setLayout(layout);
    filter = Ids.mark(new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL), "plugins.filter");
    filter.setMessage("Filter");
    filter.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    failures = Ids.mark(new Button(parent, SWT.CHECK), "plugins.failures");
    failures.setText("Only what cannot be used");
    count = Ids.mark(new Label(parent, SWT.RIGHT), "plugins.count");
    GridData right = new GridData(SWT.END, SWT.CENTER, false, false);
    right.widthHint = 80;
    right.horizontalIndent = -8;
    count.setLayoutData(right);
    layout.horizontalSpacing = 12;
    table = new Tables<>(parent, columns());
    Ids.mark(table.viewer().getTable(), "plugins.table");
    table.viewer().getTable().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 3, 1));
    org.eclipse.jface.viewers.ColumnViewerToolTipSupport.enableFor(table.viewer());
    getSite().setSelectionProvider(table.viewer());
    BatchTwin twin = new BatchTwin(parent);
    twin.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false, 3, 1));
    twin.setCommand(List.of("plugins", "list"));
    filter.addListener(SWT.Modify, e -> table.filter(filter.getText()));
    failures.addListener(SWT.Selection, e -> show(entries));
    Css.muted(count);
    background = new Background(parent, "plugins");
    filter.setText(remembered("filter", ""));
    following = likeness.plugins().onChange(() -> {
      if (!parent.isDisposed()) {
        parent.getDisplay().asyncExec(this::refresh);
      }
    });
    refresh();
  }

  private static List<Column<PluginEntry>> columns() {
    return List.of(Column.<PluginEntry>of("Kind", 150, e -> e.kind().label()),
        Column.<PluginEntry>of("Id", 200, PluginEntry::id), Column.<PluginEntry>of("Label", 220, PluginEntry::label),
        Column.<PluginEntry>of("State", 130, PluginsView::state).icon(PluginsView::icon), Column.<PluginEntry>of("Reason", 360, PluginEntry::reason),
        Column.<PluginEntry>of("Bundle", 190, PluginEntry::bundle), Column.<PluginEntry>of("Version", 80, PluginEntry::version),
        Column.<PluginEntry>of("Licence", 100, PluginEntry::licence), Column.<PluginEntry>of("Parameters", 240, PluginsView::parameters),
        Column.<PluginEntry>of("File", 160, PluginEntry::jar));
  }

  private static String state(PluginEntry e) {
    return e.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String icon(PluginEntry e) {
    return switch (e.state()) {
      case READY -> "ok";
      case FAILED -> "error";
      case MODELS_MISSING -> "warning";
      case REPLACED -> "info";
    };
  }

  /** Names of what can be set. */
  static String parameters(PluginEntry e) {
    return e.parameters().map(type -> {
      try {
        return String.join(", ", ParameterSchema.of(type).parameters().stream().map(p -> p.name()).toList());
      } catch (IllegalArgumentException bad) {
        return bad.getMessage();
      }
    }).orElse("");
  }

  private void refresh() {
    if (!count.isDisposed()) {
      background.read(() -> likeness.plugins().entries(), this::show, sentence -> count.setText(sentence));
    }
  }

  private void show(List<PluginEntry> next) {
    entries = next;
    List<PluginEntry> shown = failures.getSelection()
        ? next.stream().filter(e -> e.state() != PluginEntry.State.READY).toList() : next;
    table.show(shown);
    count.setText(shown.size() == next.size() ? Integer.toString(next.size()) : shown.size() + " of " + next.size());
  }

  /** Whether the table does not yet show what is there. */
  public boolean isDirty() {
    return background.isBusy();
  }

  @Override
  protected void remember(IMemento to) {
    to.putString("filter", filter.getText());
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
