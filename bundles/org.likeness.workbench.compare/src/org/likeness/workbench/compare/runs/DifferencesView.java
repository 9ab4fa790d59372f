// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.runs;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.ISelectionListener;
import org.eclipse.ui.IWorkbenchPart;
import org.likeness.base.io.Plain;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunComparison;
import org.likeness.report.Beside;
import org.likeness.workbench.parts.InjectedView;
import org.likeness.workbench.session.Background;
import org.likeness.workbench.session.WorkspaceSession;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.EmptyState;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** In which settings the selected runs differ, and their results side by side; the best of each row is marked where its interval stands apart. */
public final class DifferencesView extends InjectedView {
  @Inject
  private WorkspaceSession session;

  private final ISelectionListener follower = this::selected;
  private final StackLayout stack = new StackLayout();
  private Composite area;
  private EmptyState empty;
  private Tree tree;
  private Background background;
  private RunComparison shown;

  @Override
  public void createPartControl(Composite parent) {
    area = new Composite(parent, SWT.NONE);
    area.setLayout(stack);
    empty = new EmptyState(area, "difference", "Select two or more runs to see in which settings and results they differ.", "", null);
    tree = Ids.mark(new Tree(area, SWT.FULL_SELECTION | SWT.MULTI), "differences.table");
    tree.setHeaderVisible(true);
    background = new Background(area, "differences");
    stack.topControl = empty;
    Palette.follow(tree, this::fill);
    getSite().getWorkbenchWindow().getSelectionService().addPostSelectionListener(follower);
  }

  private void selected(IWorkbenchPart part, ISelection selection) {
    if (part == this || !(selection instanceof IStructuredSelection many)) {
      return;
    }
    List<Run> runs = new ArrayList<>();
    for (Object o : many) {
      if (o instanceof Run r) {
        runs.add(r);
      }
    }
    if (runs.size() > 1) {
      session.workspace().ifPresent(w -> background.read(() -> w.runs().compare(runs), c -> {
        shown = c;
        fill();
        stack.topControl = tree;
        area.layout();
      }, sentence -> empty.setSentence(sentence)));
    }
  }

  private void fill() {
    if (shown == null) {
      return;
    }
    tree.setRedraw(false);
    tree.removeAll();
    for (TreeColumn c : tree.getColumns()) {
      c.dispose();
    }
    column("", 260);
    shown.runs().forEach(id -> column(id.replaceFirst("^\\d{8}-", ""), 200));
    TreeItem settings = head("Settings that differ");
    shown.settings().forEach((key, values) -> row(settings, key, values, -1));
    TreeItem results = head("Results");
    for (RunComparison.Row r : shown.results()) {
      row(results, r.label() + (r.subject().isEmpty() ? "" : " · " + r.subject()), r.values().stream().map(DifferencesView::text).toList(), BestValue.of(r.values()));
      List<String> beside = r.values().stream().map(v -> v == null ? "" : Beside.of(v)).toList();
      if (!beside.stream().allMatch(String::isEmpty)) {
        row(results, "  " + Beside.HEADING.toLowerCase(java.util.Locale.ROOT), beside, -1);
      }
    }
    TreeItem same = head("The same in all");
    shown.same().forEach((key, value) -> row(same, key, shown.runs().stream().map(x -> value).toList(), -1));
    settings.setExpanded(true);
    results.setExpanded(true);
    tree.setRedraw(true);
  }

  private void column(String title, int width) {
    TreeColumn c = new TreeColumn(tree, SWT.NONE);
    c.setText(Plain.line(title, 80));
    c.setWidth(width);
  }

  private TreeItem head(String words) {
    TreeItem item = new TreeItem(tree, SWT.NONE);
    item.setText(0, Plain.line(words));
    item.setForeground(Palette.of(tree).muted());
    return item;
  }

  private void row(TreeItem parent, String label, List<String> values, int best) {
    TreeItem item = new TreeItem(parent, SWT.NONE);
    item.setText(0, Plain.line(label));
    for (int i = 0; i < values.size(); i++) {
      item.setText(i + 1, (i == best ? "★ " : "") + Plain.line(values.get(i)));
    }
    item.setForeground(0, Palette.of(tree).muted());
  }

  private static String text(MetricResult r) {
    return r == null ? "" : Numbers.significant(r.value(), 4) + (r.unit().isEmpty() ? "" : " " + r.unit());
  }

  /** Whether the view does not yet show what is selected. */
  public boolean isDirty() {
    return background.isBusy();
  }

  @Override
  public void setFocus() {
    stack.topControl.setFocus();
  }

  @Override
  public void dispose() {
    getSite().getWorkbenchWindow().getSelectionService().removePostSelectionListener(follower);
    super.dispose();
  }
}
