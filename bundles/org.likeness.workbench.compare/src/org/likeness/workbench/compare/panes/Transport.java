// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import java.util.EnumMap;
import java.util.Map;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Icons;
import org.likeness.workbench.widgets.Ids;
import org.likeness.workbench.widgets.Numbers;

/** The bar above the panes: mode, what is compared, step and play, zoom, place. */
final class Transport extends Composite {
  private final PaneModel model;
  private final Player player;
  private final Map<Mode, ToolItem> modes = new EnumMap<>(Mode.class);
  private final ToolItem play;
  private final ToolItem loop;
  private final Combo second;
  private final Combo gain;
  private final Label place;

  Transport(Composite parent, PaneModel model, Player player) {
    super(parent, SWT.NONE);
    this.model = model;
    this.player = player;
    GridLayout layout = new GridLayout(5, false);
    layout.marginHeight = 2;
    layout.marginWidth = 8;
    layout.horizontalSpacing = 8;
    setLayout(layout);
    ToolBar modeBar = new ToolBar(this, SWT.FLAT);
    for (Mode m : Mode.values()) {
      modes.put(m, item(modeBar, SWT.RADIO, m.icon(), m.label() + " (" + m.key() + ")", "compare." + m.icon(), () -> model.setMode(m)));
    }
    second = Ids.mark(new Combo(this, SWT.READ_ONLY), "compare.second");
    second.setToolTipText("What the first pane is compared with");
    second.addListener(SWT.Selection, e -> model.setSecond(second.getSelectionIndex() + 1));
    gain = Ids.mark(new Combo(this, SWT.READ_ONLY), "compare.gain");
    gain.setItems("× 1", "× 2", "× 4", "× 8", "× 16");
    gain.setToolTipText("By how much differences are multiplied; the scale is the same for all frames");
    gain.addListener(SWT.Selection, e -> model.setGain(1 << gain.getSelectionIndex()));
    ToolBar bar = new ToolBar(this, SWT.FLAT);
    item(bar, SWT.PUSH, "first", "First Frame (Home)", "compare.first", () -> model.setFrame(0));
    item(bar, SWT.PUSH, "previous", "One Frame Back (,)", "compare.previous", () -> model.setFrame(model.frame() - 1));
    play = item(bar, SWT.PUSH, "play", "Play or Pause (Space)", "compare.play", player::toggle);
    item(bar, SWT.PUSH, "next", "One Frame On (.)", "compare.next", () -> model.setFrame(model.frame() + 1));
    item(bar, SWT.PUSH, "last", "Last Frame (End)", "compare.last", () -> model.setFrame(model.count() - 1));
    loop = item(bar, SWT.CHECK, "loop", "Begin Again at the End", "compare.loop", () -> player.setLoop(loop().getSelection()));
    loop.setSelection(true);
    new ToolItem(bar, SWT.SEPARATOR);
    item(bar, SWT.PUSH, "zoom-in", "Larger (+)", "compare.larger", () -> zoom(1.25));
    item(bar, SWT.PUSH, "zoom-out", "Smaller (−)", "compare.smaller", () -> zoom(0.8));
    item(bar, SWT.PUSH, "fit", "Fit (0)", "compare.fit", () -> zoom(0));
    place = label("compare.place", 200, SWT.LEFT);
    Css.strip(this);
    player.onChange(this::show);
    model.onChange(this::show);
    Palette.follow(this, this::show);
  }

  private ToolItem loop() {
    return loop;
  }

  private static ToolItem item(ToolBar bar, int style, String icon, String tip, String id, Runnable action) {
    ToolItem item = Ids.mark(new ToolItem(bar, style), id);
    item.setImage(Icons.image(bar, icon));
    item.setToolTipText(tip);
    item.addListener(SWT.Selection, e -> action.run());
    return item;
  }

  private Label label(String id, int width, int align) {
    Label label = Css.muted(Ids.mark(new Label(this, align), id));
    GridData data = new GridData(SWT.BEGINNING, SWT.CENTER, false, false);
    data.widthHint = width;
    label.setLayoutData(data);
    return label;
  }

  void zoom(double factor) {
    if (factor == 0) {
      model.viewport().fit();
    } else {
      model.viewport().setZoom(model.viewport().scale() * factor);
    }
    model.changed();
  }

  private void show(Control control, boolean on) {
    if (control.getVisible() != on || control.getLayoutData() == null) {
      control.setVisible(on);
      GridData data = new GridData();
      data.exclude = !on;
      control.setLayoutData(data);
      layout();
    }
  }

  private void show() {
    if (isDisposed()) {
      return;
    }
    modes.forEach((m, item) -> {
      item.setSelection(m == model.mode());
      item.setBackground(m == model.mode() ? Palette.of(this).selection() : null);
    });
    modes.forEach((m, item) -> item.setEnabled(m == Mode.SIDE || model.stores().size() > 1));
    String[] names = new String[Math.max(0, model.stores().size() - 1)];
    for (int i = 0; i < names.length; i++) {
      names[i] = "with " + PanePainter.letter(i + 1);
    }
    if (!java.util.Arrays.equals(names, second.getItems())) {
      second.setItems(names);
      layout();
    }
    second.select(model.second() - 1);
    show(second, names.length > 1);
    gain.select(Integer.numberOfTrailingZeros(model.gain()));
    show(gain, model.mode() == Mode.DIFFERENCE);
    play.setImage(Icons.image(this, player.isPlaying() ? "pause" : "play"));
    double seconds = model.stores().isEmpty() ? 0 : model.stores().get(0).source().seconds(Math.min(model.frame(),
        model.stores().get(0).source().count() - 1));
    String time = model.stores().isEmpty() || model.stores().get(0).source().rate() == 0 ? ""
        : String.format("   %05.2f s", seconds);
    String zoom = model.viewport().zoom() == 0 ? "   fit" : "   " + Math.round(100 * model.viewport().zoom()) + " %";
    place.setText(model.count() == 0 ? "" : Numbers.grouped(model.frame()) + " / " + Numbers.grouped(model.count() - 1L) + time + zoom);
  }
}
