// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.metric.Metric;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterPlace;
import org.likeness.api.parameters.ParameterProblem;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Condition;
import org.likeness.api.plugin.Parameter;

/** Records whose components stand beside those of the record around them: what several recipes share. */
class InlineParametersTest {

  /** Counts with a frame rate of one or more. */
  public static final class Fast implements Condition {
    @Override
    public boolean test(Record r) {
      return r instanceof Outer o && o.rate() >= 1;
    }
  }

  /** Counts with some steps. */
  public static final class Stepping implements Condition {
    @Override
    public boolean test(Record r) {
      return r instanceof Shared s && s.steps() > 0;
    }
  }

  record Inner(int depth) {
    static final Inner DEFAULTS = new Inner(1);
  }

  record Shared(@Parameter(min = 0, max = 9) int steps, @Parameter(enabledIf = Stepping.class) Inner inner,
      @Parameter(kind = Metric.class) Choice metric, Optional<String> note) {
    static final Shared DEFAULTS = new Shared(3, Inner.DEFAULTS, Choice.of("metric.ssim"), Optional.empty());

    Shared {
      if (steps == 7) {
        throw new IllegalArgumentException("steps cannot be seven");
      }
    }
  }

  record Outer(double rate, @Parameter(inline = true, enabledIf = Fast.class) Shared shared, List<Path> files) {
    static final Outer DEFAULTS = new Outer(1, new Shared(5, new Inner(2), Choice.of("metric.psnr"), Optional.empty()), List.of());
  }

  record Around(List<Outer> outers) {
    static final Around DEFAULTS = new Around(List.of(Outer.DEFAULTS));
  }

  record Twice(int steps, @Parameter(inline = true) Shared shared) {
    static final Twice DEFAULTS = new Twice(1, Shared.DEFAULTS);
  }

  record NoRecord(@Parameter(inline = true) int shared) {
    static final NoRecord DEFAULTS = new NoRecord(1);
  }

  record Nobody(@Parameter(inline = true) Shared shared) {
    static final Nobody DEFAULTS = new Nobody(null);
  }

  record OutOfRange(@Parameter(inline = true) Shared shared) {
    static final OutOfRange DEFAULTS = new OutOfRange(new Shared(99, Inner.DEFAULTS, Choice.of("metric.ssim"), Optional.empty()));
  }

  private final ParameterSchema<Outer> schema = ParameterSchema.of(Outer.class);

  @Test
  void itsComponentsStandInItsPlace() {
    assertEquals(List.of("rate", "steps", "inner", "metric", "note", "files"), schema.parameters().stream().map(ParameterModel::name).toList());
    assertEquals(5L, schema.parameters().get(1).defaultValue(), "as the record around it has it");
    assertEquals(Map.of("rate", 1.0, "steps", 5L, "inner", Map.of("depth", 2L), "metric", "metric.psnr", "files", List.of()), schema.toPlain(Outer.DEFAULTS));
    Outer read = schema.fromPlain(Map.of("steps", 2, "note", "n", "rate", 3), "test");
    assertEquals(new Outer(3, new Shared(2, new Inner(2), Choice.of("metric.psnr"), Optional.of("n")), List.of()), read);
    assertEquals(read, schema.fromPlain(schema.toPlain(read), "test"));
    Around listed = ParameterSchema.of(Around.class).fromPlain(Map.of("outers", List.of(Map.of("steps", 1))), "test");
    assertEquals(1, listed.outers().get(0).shared().steps());
    assertEquals(List.of(Shared.class), schema.shared().stream().map(ParameterSchema::type).toList());
  }

  @Test
  void itsPluginsAreChecked() {
    List<String> asked = new ArrayList<>();
    schema.fromPlain(Map.of(), ParameterPlace.of("f"), (kind, c, at) -> {
      asked.add(at.name() + " " + c.id());
      return c;
    });
    assertEquals(List.of("metric metric.psnr"), asked);
  }

  @Test
  void aMistakeIsNamedByItsKey() {
    ParameterProblem range = assertThrows(ParameterProblem.class, () -> schema.fromPlain(Map.of("steps", 12), "r.yaml:3"));
    assertEquals("r.yaml:3: parameter 'steps' must be 0 to 9, not 12", range.getMessage());
    ParameterProblem own = assertThrows(ParameterProblem.class, () -> schema.fromPlain(Map.of("steps", 7), "r.yaml"));
    assertEquals(List.of("steps"), own.path());
    String unknown = assertThrows(ParameterProblem.class, () -> schema.fromPlain(Map.of("stepps", 7), "r.yaml")).getMessage();
    assertTrue(unknown.contains("did you mean 'steps'"), unknown);
  }

  @Test
  void whatDoesNotCountIsKnown() {
    assertTrue(schema.enabled("inner", Outer.DEFAULTS));
    assertFalse(schema.enabled("inner", schema.fromPlain(Map.of("steps", 0), "test")), "its own condition");
    assertFalse(schema.enabled("note", schema.fromPlain(Map.of("rate", 0), "test")), "the condition of them all");
  }

  @Test
  void whatCannotStandIsRefused() {
    assertEquals("'steps' is there twice", refused(Twice.class));
    assertEquals("'shared': only the components of a record can stand beside the others", refused(NoRecord.class));
    assertEquals("'shared': DEFAULTS has no value for it (null)", refused(Nobody.class));
    assertEquals("DEFAULTS has 99 for 'shared.steps', but allowed is 0 to 9", refused(OutOfRange.class));
  }

  private static String refused(Class<? extends Record> type) {
    return assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(type)).getMessage();
  }

  @Test
  void aPathMayHoldACommaAndStandAlone() {
    assertEquals(List.of(Path.of("a, b.mp4")), schema.fromPlain(Map.of("files", "a, b.mp4"), "test").files());
  }
}
