// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.workbench.chart.ChartSaver;
import org.likeness.workbench.chart.CurveChart;
import org.likeness.workbench.chart.Smoothing;
import org.likeness.workbench.chart.XAxis;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;

/** How the curves are shown: smoothing, scale, which group beside the losses, everything, copy and save. */
final class CurvesBar extends Composite {
  private static final int FINEST = 999;

  private final List<CurveChart> charts = new ArrayList<>();
  private final Scale weight;
  private final Label value;
  private final Combo kind;
  private final Combo groups;
  private final Combo unit;
  private List<XAxis.Unit> units = List.of();
  /** What a person asked for; counts as soon as there is such an axis. */
  private XAxis.Unit wanted = XAxis.Unit.STEP;
  private Runnable onUnit = () -> { };
  private final ToolItem log;
  private Runnable onGroups = () -> { };

  CurvesBar(Composite parent) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(9, false);
    layout.marginHeight = 0;
    layout.marginWidth = 8;
    layout.horizontalSpacing = 8;
    setLayout(layout);
    label("Smoothing");
    weight = Ids.mark(new Scale(this, SWT.HORIZONTAL), "curves.smoothing");
    weight.setMaximum(FINEST);
    weight.setPageIncrement(100);
    GridData wide = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    wide.widthHint = 140;
    weight.setLayoutData(wide);
    value = label("0");
    ((GridData) value.getLayoutData()).widthHint = 44;
    kind = Ids.mark(new Combo(this, SWT.READ_ONLY), "curves.kind");
    kind.setItems(Arrays.stream(Smoothing.values()).map(Smoothing::label).toArray(String[]::new));
    kind.select(0);
    label("over");
    unit = Ids.mark(new Combo(this, SWT.READ_ONLY), "curves.unit");
    unit.setToolTipText("What the x axis counts; time is that since the first point, pauses included");
    units(List.of(XAxis.Unit.STEP));
    unit.addListener(SWT.Selection, e -> {
      wanted = unit();
      onUnit.run();
    });
    Label gap = label("");
    gap.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    groups = Ids.mark(new Combo(this, SWT.READ_ONLY), "curves.group");
    groups.setToolTipText("Which values are shown on the right");
    groups.setVisible(false);
    groups.addListener(SWT.Selection, e -> onGroups.run());
    ToolBar bar = new ToolBar(this, SWT.FLAT);
    log = item(bar, SWT.CHECK, "chart", "Logarithmic Scale", "curves.log",
        () -> charts.forEach(c -> c.model().setLogarithmic(log().getSelection())));
    item(bar, SWT.PUSH, "fit", "Show Everything (0)", "curves.fit", () -> charts.forEach(c -> c.model().zoom(null, null)));
    menu(bar);
    weight.addListener(SWT.Selection, e -> smooth());
    kind.addListener(SWT.Selection, e -> smooth());
    Css.strip(this);
  }

  private ToolItem log() {
    return log;
  }

  private Label label(String words) {
    Label label = Css.muted(new Label(this, SWT.NONE));
    label.setText(words);
    label.setLayoutData(new GridData(SWT.BEGINNING, SWT.CENTER, false, false));
    return label;
  }

  private static ToolItem item(ToolBar bar, int style, String icon, String tip, String id, Runnable action) {
    ToolItem item = Ids.mark(new ToolItem(bar, style), id);
    item.setImage(Icons.image(bar, icon));
    item.setToolTipText(tip);
    item.addListener(SWT.Selection, e -> action.run());
    return item;
  }

  private void menu(ToolBar bar) {
    ToolItem item = item(bar, SWT.DROP_DOWN, "export", "Copy or Save the Curves", "curves.export", () -> { });
    Menu menu = new Menu(getShell(), SWT.POP_UP);
    addDisposeListener(e -> menu.dispose());
    for (ChartSaver.Kind k : ChartSaver.Kind.values()) {
      MenuItem m = new MenuItem(menu, SWT.PUSH);
      m.setText(k.label());
      m.addListener(SWT.Selection, e -> charts.stream().filter(Control::getVisible).findFirst().ifPresent(k::perform));
    }
    item.addListener(SWT.Selection, e -> {
      menu.setLocation(bar.toDisplay(item.getBounds().x, item.getBounds().y + item.getBounds().height));
      menu.setVisible(true);
    });
  }

  private void smooth() {
    double w = weight.getSelection() / 1000.0;
    value.setText(w == 0 ? "off" : Double.toString(w));
    charts.forEach(c -> c.model().setSmoothing(Smoothing.values()[kind.getSelectionIndex()], w));
  }

  void attach(CurveChart chart) {
    charts.add(chart);
    smooth();
  }

  /** Which groups there are: the first always stands left. */
  void groups(List<String> names) {
    String before = groups.getText();
    List<String> right = names.subList(Math.min(1, names.size()), names.size());
    groups.setItems(right.toArray(String[]::new));
    groups.select(Math.max(0, right.indexOf(before)));
    groups.setVisible(right.size() > 1);
    layout();
  }

  /** What the curves of this run can be drawn over; the first always can. */
  void units(List<XAxis.Unit> next) {
    if (!next.equals(units)) {
      units = List.copyOf(next);
      unit.setItems(units.stream().map(XAxis.Unit::label).toArray(String[]::new));
      unit.select(Math.max(0, units.indexOf(wanted)));
      layout();
    }
  }

  XAxis.Unit unit() {
    return units.get(Math.max(0, unit.getSelectionIndex()));
  }

  /** Before the run has been read. */
  void want(XAxis.Unit remembered) {
    wanted = remembered;
  }

  void onUnit(Runnable listener) {
    onUnit = listener;
  }

  void onGroups(Runnable listener) {
    onGroups = listener;
  }

  /** The group that stands right. */
  String chosen() {
    return groups.getText();
  }

  int weight() {
    return weight.getSelection();
  }

  void setWeight(int thousandths) {
    weight.setSelection(thousandths);
    smooth();
  }
}
