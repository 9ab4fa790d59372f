// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Condition;
import org.likeness.api.plugin.Parameter;
import org.likeness.workbench.form.ParameterForm;
import org.likeness.workbench.testkit.Finder;

/** Forms made from parameter records, and edits of YAML text. */
class FormTest extends WorkbenchTest {

  /** A choice. */
  public enum Colour {
    RED, DEEP_BLUE
  }

  /** Counts only when smoothing is on. */
  public static final class WhenSmooth implements Condition {
    @Override
    public boolean test(Record r) {
      return ((Settings) r).smooth();
    }
  }

  /** Every kind of value. */
  public record Settings(@Parameter(min = 1, max = 512, unit = "px") int size, @Parameter(min = 0, max = 1) double share, boolean smooth,
      @Parameter(min = 0, enabledIf = WhenSmooth.class) double radius, Colour colour, List<Integer> widths,
      @Parameter(advanced = true) String note) {
    public static final Settings DEFAULTS = new Settings(64, 0.5, false, 1.5, Colour.RED, List.of(8, 16), "");
  }

  @Test
  void readsShowsAndChecksValues() {
    Shell shell = new Shell();
    try {
      ParameterForm<Settings> form = new ParameterForm<>(shell, ParameterSchema.of(Settings.class));
      Finder in = new Finder(shell);
      assertEquals(Settings.DEFAULTS, form.record().orElseThrow());
      assertTrue(form.changes().isEmpty());
      assertFalse(in.id("parameter.radius", Text.class).widget().isEnabled());
      in.id("parameter.smooth", Button.class).click();
      assertTrue(in.id("parameter.radius", Text.class).widget().isEnabled());
      in.id("parameter.size", Text.class).type("128");
      in.id("parameter.colour", Combo.class).choose("deep-blue");
      in.id("parameter.widths", Text.class).type("4, 8, 12");
      assertEquals(new Settings(128, 0.5, true, 1.5, Colour.DEEP_BLUE, List.of(4, 8, 12), ""), form.record().orElseThrow());
      in.id("parameter.size", Text.class).type("1000");
      assertNotNull(form.problem());
      assertTrue(form.problem().contains("1 to 512"), form.problem());
      assertTrue(form.record().isEmpty());
      in.id("parameter.size", Text.class).type("256");
      assertNull(form.problem());
      assertFalse(in.has("parameter.note"), "advanced parameters are folded away");
    } finally {
      shell.dispose();
    }
  }
}
