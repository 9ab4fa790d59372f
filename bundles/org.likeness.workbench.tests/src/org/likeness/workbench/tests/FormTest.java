// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.metric.Metric;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Choice;
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

  /** One of several. */
  public record Term(@Parameter(min = 0, max = 100) double weight, @Parameter(kind = IdentityEmbedder.class) Choice embedder) {
    public static final Term DEFAULTS = new Term(1, Choice.of("auto"));
  }

  /** What holds others. */
  public record Nested(Term term, List<Term> terms, @Parameter(kind = Metric.class) Choice metric, @Parameter(min = 1) Optional<Integer> limit) {
    public static final Nested DEFAULTS = new Nested(Term.DEFAULTS, List.of(new Term(2, Choice.of("auto")), new Term(3, Choice.of("auto"))),
        Choice.of("metric.ssim"), Optional.empty());
  }

  @Test
  void recordsListsAndPluginsHaveFieldsOfTheirOwn() {
    Shell shell = new Shell();
    try {
      ParameterForm<Nested> form = new ParameterForm<>(shell, ParameterSchema.of(Nested.class), likeness().plugins());
      Finder in = new Finder(shell);
      assertEquals(Nested.DEFAULTS, form.record().orElseThrow());
      in.id("plugin.term.embedder", Combo.class).choose("identity.lbph");
      assertEquals(new Term(1, Choice.of("identity.lbph")), form.record().orElseThrow().term());
      act(shell, "actions.terms.1", "Up");
      assertEquals(List.of(3.0, 2.0), form.record().orElseThrow().terms().stream().map(Term::weight).toList());
      act(shell, "actions.terms.0", "Remove");
      assertEquals(List.of(2.0), form.record().orElseThrow().terms().stream().map(Term::weight).toList());
      Text limit = in.id("parameter.limit", Text.class).widget();
      in.id("parameter.limit", Text.class).type("4");
      assertEquals(Optional.of(4), form.record().orElseThrow().limit());
      in.id("parameter.limit", Text.class).type("0");
      assertTrue(form.problem().contains("at least 1"), form.problem());
      in.id("parameter.limit", Text.class).type("");
      assertEquals(Optional.empty(), form.record().orElseThrow().limit());
      assertFalse(limit.isDisposed(), "the field that is typed in stays");
    } finally {
      shell.dispose();
    }
  }

  private static void act(Shell shell, String id, String word) {
    Event e = new Event();
    e.text = word;
    new Finder(shell).id(id, Link.class).widget().notifyListeners(SWT.Selection, e);
  }

  @Test
  void readsShowsAndChecksValues() {
    Shell shell = new Shell();
    try {
      ParameterForm<Settings> form = new ParameterForm<>(shell, ParameterSchema.of(Settings.class), likeness().plugins());
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
