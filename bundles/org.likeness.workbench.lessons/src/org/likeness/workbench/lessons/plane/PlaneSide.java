// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.likeness.api.problem.UserProblem;
import org.likeness.workbench.chart.ChartCursor;
import org.likeness.workbench.chart.CurveChart;
import org.likeness.workbench.lessons.plane.PlaneCanvas.Layer;
import org.likeness.workbench.theme.Palette;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** What is set, what is drawn, and what is measured. */
final class PlaneSide extends Composite {

  private static final int CHART = 150;
  private static final int SWATCH = 10;

  private final PlaneFields fields;
  private final Button change;
  private final Label problem;
  private final Label numbers;
  private final CurveChart chart;
  private final PlaneHistory history = new PlaneHistory();

  /**
   * @param losses short ids
   * @param begin trains anew with what the fields say
   * @param change goes on from here with what they say
   * @param save as a recipe
   */
  PlaneSide(Composite parent, PlaneCanvas canvas, List<String> losses, Runnable begin, Runnable change, Runnable save) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout();
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    layout.verticalSpacing = 8;
    setLayout(layout);
    fields = new PlaneFields(this, losses, this::changed);
    fields.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    Composite buttons = row(3);
    button(buttons, "plane.begin", "Start Anew", "Trains from the first step with these settings", () -> guarded(begin));
    this.change = button(buttons, "plane.change", "Apply Here", "Goes on from here with these settings; earlier steps cannot be gone back to then", () -> guarded(change));
    button(buttons, "plane.save", "Save as Recipe…", "", () -> guarded(save));
    problem = Ids.mark(Css.bad(new Label(this, SWT.WRAP)), "plane.problem");
    problem.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    layers(canvas);
    numbers = Ids.mark(new Label(this, SWT.WRAP), "plane.numbers");
    numbers.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    chart = new CurveChart(this, "Divergence, bits", new ChartCursor());
    GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
    data.heightHint = CHART;
    data.minimumHeight = CHART;
    chart.setLayoutData(data);
    chart.model().setSources(List.of(history));
    Palette.follow(this, () -> ground(parent));
  }

  /** One ground under all that has none of its own. */
  private static void ground(Control c) {
    if (c instanceof Composite group && !(c instanceof CurveChart) && !(c instanceof Combo) && !(c instanceof Spinner)) {
      c.setBackground(Palette.of(c).panel());
      for (Control child : group.getChildren()) {
        ground(child);
      }
    } else if (c instanceof Label) {
      c.setBackground(Palette.of(c).panel());
    }
  }

  private Composite row(int columns) {
    Composite row = new Composite(this, SWT.NONE);
    GridLayout layout = new GridLayout(columns, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    row.setLayout(layout);
    row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    return row;
  }

  private static Button button(Composite row, String id, String text, String tip, Runnable action) {
    Button button = Ids.mark(new Button(row, SWT.PUSH), id);
    button.setText(text);
    button.setToolTipText(tip);
    button.addListener(SWT.Selection, e -> action.run());
    return button;
  }

  private void guarded(Runnable action) {
    try {
      say("");
      action.run();
    } catch (UserProblem e) {
      say(e.getMessage());
    }
  }

  private void arrange() {
    layout(true, true);
    if (getParent() instanceof ScrolledComposite scroll) {
      scroll.setMinHeight(computeSize(scroll.getClientArea().width, SWT.DEFAULT).y);
    }
  }

  private void layers(PlaneCanvas canvas) {
    Composite row = row(4);
    Map<Layer, String> words = Map.of(Layer.FIELD, "Discriminator", Layer.NET, "Net of latents", Layer.REAL, "Real points", Layer.MADE, "Made points", Layer.PULLS, "Pulls of the loss");
    Map<Layer, String> tips = Map.of(Layer.FIELD, "Green where the discriminator is sure that a point is real, orange where it is sure that it is made",
        Layer.NET, "Where the generator puts even steps along two numbers of the latent", Layer.REAL, "500 of them", Layer.MADE, "500, of the same latents each time",
        Layer.PULLS, "Which way the chosen loss would have made points go; an arrow's length is p / (1 + p) of the longest for a pull p");
    for (Layer layer : List.of(Layer.REAL, Layer.MADE, Layer.FIELD, Layer.NET, Layer.PULLS)) {
      swatch(row, layer);
      Button check = Ids.mark(new Button(row, SWT.CHECK), "plane.layer." + layer.name().toLowerCase(Locale.ROOT));
      check.setText(words.get(layer));
      check.setToolTipText(tips.get(layer));
      check.setSelection(true);
      check.addListener(SWT.Selection, e -> canvas.show(layer, check.getSelection()));
    }
  }

  /** What a layer is drawn in. */
  private static void swatch(Composite row, Layer layer) {
    Canvas swatch = new Canvas(row, SWT.NONE);
    GridData data = new GridData(SWT.CENTER, SWT.CENTER, false, false);
    data.widthHint = SWATCH;
    data.heightHint = SWATCH;
    swatch.setLayoutData(data);
    swatch.addPaintListener(e -> {
      e.gc.setBackground(PlaneCanvas.colour(Palette.of(swatch), layer));
      e.gc.fillRectangle(0, 0, SWATCH, SWATCH);
      if (layer == Layer.FIELD) {
        e.gc.setBackground(new Color(PlaneCanvas.SURE_MADE));
        e.gc.fillRectangle(0, 0, SWATCH / 2, SWATCH);
      }
    });
    Palette.follow(swatch, swatch::redraw);
  }

  void set(PlaneChoices choices) {
    fields.set(choices);
    changed(false);
    say("");
  }

  PlaneChoices choices() {
    return fields.get();
  }

  private void changed() {
    changed(true);
  }

  private void changed(boolean by) {
    change.setEnabled(by);
  }

  /** What the fields say is in force. @param last what comes behind this step will be otherwise; -1 for all */
  void accepted(long last) {
    history.forgetAfter(last);
    changed(false);
  }

  void failed(String sentence) {
    say(sentence);
  }

  private void say(String sentence) {
    problem.setText(sentence.replace("&", "&&"));
    ((GridData) problem.getLayoutData()).exclude = sentence.isEmpty();
    problem.setVisible(!sentence.isEmpty());
    arrange();
  }

  void show(PlaneFrame frame) {
    history.add(frame);
    chart.refresh();
    numbers.setText(words(frame));
    arrange();
  }

  /** Each on a line of its own. */
  static String words(PlaneFrame f) {
    Map<String, Double> n = f.numbers();
    StringBuilder out = new StringBuilder();
    out.append(String.format(Locale.ROOT, "Divergence %.3f bits (of real points %.3f)%n", n.get("validation/divergence"), n.get("validation/divergence-of-real")));
    out.append(String.format(Locale.ROOT, "Modes missing %.0f; %.0f %% of high quality%n", n.get("validation/missing-modes"), 100 * n.get("validation/high-quality")));
    out.append(String.format(Locale.ROOT, "Mean pull %.3g%n", f.meanPull()));
    Supplier<String> none = () -> "Losses come with the next step";
    out.append(f.logged().isEmpty() ? none.get() : String.format(Locale.ROOT, "Loss of discriminator %.3f, of generator %.3f",
        f.logged().getOrDefault("loss/discriminator", Double.NaN), f.logged().getOrDefault("loss/generator", Double.NaN)));
    return out.toString();
  }
}
