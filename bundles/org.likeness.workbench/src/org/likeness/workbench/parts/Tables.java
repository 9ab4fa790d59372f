// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.parts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.function.Function;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.viewers.Viewer;
import org.eclipse.jface.viewers.ViewerComparator;
import org.eclipse.jface.viewers.ViewerFilter;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.TableColumn;
import org.likeness.base.io.Plain;
import org.likeness.workbench.widgets.BatchTwin;
import org.likeness.workbench.widgets.Icons;

/**
 * Tables that all behave alike: sort by a click on the header, filter by words, move and size columns, Ctrl+C copies the
 * selected rows (all without a selection) tab-separated.
 *
 * @param <T> rows
 */
public final class Tables<T> {

  /**
   * A column.
   *
   * @param title header, with the unit
   * @param width at first, in points
   * @param right right-aligned: numbers
   * @param text of a row
   * @param icon of a row, or null
   * @param order for sorting; null = by text
   */
  public record Column<T>(String title, int width, boolean right, Function<T, String> text, Function<T, String> icon,
      Comparator<T> order) {
    public static <T> Column<T> of(String title, int width, Function<T, String> text) {
      return new Column<>(title, width, false, text, null, null);
    }

    public static <T> Column<T> number(String title, int width, Function<T, String> text, Comparator<T> order) {
      return new Column<>(title, width, true, text, null, order);
    }

    /** The same with an icon. */
    public Column<T> icon(Function<T, String> names) {
      return new Column<>(title, width, right, text, names, order);
    }
  }

  /** Characters of a cell: more cannot be seen, and megabytes would stop the window. */
  private static final int MOST = 1000;

  private final TableViewer viewer;
  private final List<Column<T>> columns;
  private String words = "";
  private int sorted = -1;
  private boolean down;

  public Tables(Composite parent, List<Column<T>> columns) {
    this.columns = List.copyOf(columns);
    viewer = new TableViewer(parent, SWT.FULL_SELECTION | SWT.MULTI | SWT.VIRTUAL);
    viewer.getTable().setHeaderVisible(true);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    viewer.setUseHashlookup(true);
    for (int i = 0; i < columns.size(); i++) {
      add(i);
    }
    viewer.setComparator(new ViewerComparator() {
      @Override
      public int compare(Viewer v, Object a, Object b) {
        return order(a, b);
      }
    });
    viewer.addFilter(new ViewerFilter() {
      @Override
      public boolean select(Viewer v, Object parentElement, Object element) {
        return words.isEmpty() || matches(element);
      }
    });
    viewer.getTable().addListener(SWT.KeyDown, e -> {
      if ((e.stateMask & SWT.MOD1) != 0 && e.keyCode == 'c') {
        BatchTwin.copy(viewer.getTable(), asText());
      }
    });
  }

  private void add(int index) {
    Column<T> c = columns.get(index);
    TableViewerColumn column = new TableViewerColumn(viewer, c.right() ? SWT.RIGHT : SWT.LEFT);
    column.getColumn().setText(c.title());
    column.getColumn().setWidth(c.width());
    column.getColumn().setMoveable(true);
    column.getColumn().addListener(SWT.Selection, e -> sort(index, column.getColumn()));
    column.setLabelProvider(new ColumnLabelProvider() {
      @Override
      public String getText(Object element) {
        return Plain.line(c.text().apply(cast(element)), MOST);
      }

      @Override
      public Image getImage(Object element) {
        String name = c.icon() == null ? null : c.icon().apply(cast(element));
        return name == null ? null : Icons.image(viewer.getTable(), name);
      }

      @Override
      public String getToolTipText(Object element) {
        return getText(element);
      }
    });
  }

  private void sort(int index, TableColumn column) {
    down = sorted == index && !down;
    sorted = index;
    viewer.getTable().setSortColumn(column);
    viewer.getTable().setSortDirection(down ? SWT.DOWN : SWT.UP);
    viewer.refresh();
  }

  @SuppressWarnings("unchecked")
  private T cast(Object element) {
    return (T) element;
  }

  private int order(Object a, Object b) {
    if (sorted < 0) {
      return 0;
    }
    Column<T> c = columns.get(sorted);
    Comparator<T> by = c.order() != null ? c.order() : Comparator.comparing(c.text(), String.CASE_INSENSITIVE_ORDER);
    return down ? by.compare(cast(b), cast(a)) : by.compare(cast(a), cast(b));
  }

  private boolean matches(Object element) {
    StringBuilder all = new StringBuilder();
    columns.forEach(c -> all.append(c.text().apply(cast(element))).append(' '));
    String text = all.toString().toLowerCase(Locale.ROOT);
    return words.lines().flatMap(l -> java.util.Arrays.stream(l.split("\\s+"))).allMatch(text::contains);
  }

  /** Shows only rows that hold all these words in some column. */
  public void filter(String newWords) {
    words = newWords.strip().toLowerCase(Locale.ROOT);
    viewer.refresh();
  }

  public void show(List<T> rows) {
    if (!viewer.getTable().isDisposed()) {
      var before = viewer.getSelection();
      viewer.setInput(rows);
      viewer.setSelection(before);
    }
  }

  public TableViewer viewer() {
    return viewer;
  }

  /** What is selected. */
  public List<T> selected() {
    return viewer.getStructuredSelection().stream().map(this::cast).toList();
  }

  /** Tab-separated with a header. */
  public String asText() {
    StringBuilder out = new StringBuilder();
    StringJoiner head = new StringJoiner("\t");
    columns.forEach(c -> head.add(c.title()));
    out.append(head).append('\n');
    List<T> rows = selected();
    if (rows.isEmpty()) {
      rows = ((List<?>) viewer.getInput()).stream().map(this::cast).toList();
    }
    for (T row : rows) {
      StringJoiner line = new StringJoiner("\t");
      columns.forEach(c -> line.add(c.text().apply(row).replace('\t', ' ').replace('\n', ' ')));
      out.append(line).append('\n');
    }
    return out.toString();
  }
}
