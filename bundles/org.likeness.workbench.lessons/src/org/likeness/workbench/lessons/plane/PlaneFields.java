// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import java.util.List;
import java.util.Locale;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Text;
import org.likeness.api.problem.UserProblem;
import org.likeness.workbench.widgets.Css;
import org.likeness.workbench.widgets.Ids;

/** The fields beside the plane. */
final class PlaneFields extends Composite {

  private static final List<String> POINTS = List.of("ring", "grid", "two-moons", "spiral", "swiss-roll", "drawn");
  private static final int MOST_UPDATES = 100;

  private final Combo points;
  private final Control placesLabel;
  private final Text drawn;
  private final Combo loss;
  private final Combo regulariser;
  private final Text strength;
  private final Text generator;
  private final Text discriminator;
  private final Spinner updates;

  /** @param losses short ids; @param changed called when a field was changed by a person */
  PlaneFields(Composite parent, List<String> losses, Runnable changed) {
    super(parent, SWT.NONE);
    GridLayout layout = new GridLayout(2, false);
    layout.marginWidth = 0;
    layout.marginHeight = 0;
    setLayout(layout);
    points = combo("Real points", "plane.points", POINTS, changed);
    drawn = text("Places", "plane.drawn", changed);
    Control[] made = getChildren();
    placesLabel = made[made.length - 2];
    placesLabel.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, false, false));
    drawn.setMessage("-0.5 0, 0.5 0.2");
    loss = combo("Loss", "plane.loss", losses, changed);
    regulariser = combo("Regulariser", "plane.regulariser", PlaneChoices.REGULARISERS, changed);
    strength = text("Its strength", "plane.strength", changed);
    generator = text("Rate of generator", "plane.rate.generator", changed);
    discriminator = text("Rate of discriminator", "plane.rate.discriminator", changed);
    label("Its updates per step");
    updates = Ids.mark(new Spinner(this, SWT.BORDER), "plane.updates");
    updates.setMinimum(1);
    updates.setMaximum(MOST_UPDATES);
    updates.addListener(SWT.Selection, e -> changed.run());
    points.addListener(SWT.Selection, e -> enable());
    regulariser.addListener(SWT.Selection, e -> {
      if (!PlaneChoices.AS_GIVEN.equals(regulariser.getText())) {
        strength.setText(number(PlaneChoices.usual(regulariser.getText())));
      }
      enable();
    });
  }

  private Label label(String text) {
    Label label = Css.muted(new Label(this, SWT.NONE));
    label.setText(text);
    return label;
  }

  private Combo combo(String label, String id, List<String> items, Runnable changed) {
    label(label);
    Combo combo = Ids.mark(new Combo(this, SWT.READ_ONLY), id);
    combo.setItems(items.toArray(String[]::new));
    combo.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    combo.addListener(SWT.Selection, e -> changed.run());
    return combo;
  }

  private Text text(String label, String id, Runnable changed) {
    label(label);
    Text text = Ids.mark(new Text(this, SWT.BORDER), id);
    text.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    text.addListener(SWT.Modify, e -> {
      if (text.isFocusControl()) {
        changed.run();
      }
    });
    return text;
  }

  void set(PlaneChoices c) {
    points.setText(c.points());
    drawn.setText(c.drawn());
    loss.setText(c.loss());
    regulariser.setText(c.regulariser());
    strength.setText(number(c.strength()));
    generator.setText(number(c.generatorRate()));
    discriminator.setText(number(c.discriminatorRate()));
    updates.setSelection(c.updates());
    enable();
  }

  private void enable() {
    boolean places = points.getText().equals("drawn");
    for (Control c : List.of(placesLabel, drawn)) {
      ((GridData) c.getLayoutData()).exclude = !places;
      c.setVisible(places);
    }
    getParent().layout(true, true);
    strength.setEnabled(!List.of("none", PlaneChoices.AS_GIVEN).contains(regulariser.getText()));
  }

  /** @throws UserProblem when a field holds no number */
  PlaneChoices get() {
    return new PlaneChoices(points.getText(), drawn.getText(), loss.getText(), regulariser.getText(), real(strength, "Its strength"), real(generator, "Rate of generator"),
        real(discriminator, "Rate of discriminator"), updates.getSelection());
  }

  private static double real(Text field, String name) {
    try {
      double value = Double.parseDouble(field.getText().trim());
      if (Double.isFinite(value) && value >= 0) {
        return value;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UserProblem(name + ": '" + field.getText() + "' is not a number of 0 or more");
  }

  private static String number(double v) {
    return v == Math.rint(v) && Math.abs(v) < 1e6 ? String.format(Locale.ROOT, "%.0f", v) : Double.toString(v);
  }
}
