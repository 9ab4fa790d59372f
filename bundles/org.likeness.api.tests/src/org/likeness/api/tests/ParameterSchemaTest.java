// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Condition;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.problem.UserProblem;

class ParameterSchemaTest {

  enum Mode {
    FAST, VERY_CAREFUL
  }

  /** Only when the mode is careful. */
  public static final class Careful implements Condition {
    @Override
    public boolean test(Record parameters) {
      return ((Parameters) parameters).mode() == Mode.VERY_CAREFUL;
    }
  }

  record Parameters(@Parameter(label = "Batch size", min = 1, max = 512, unit = "pictures") int batchSize,
      @Parameter(min = 0) double rate, Mode mode, boolean shuffle, String tag, Path file, long seed,
      @Parameter(min = 0, max = 1, enabledIf = Careful.class) List<Double> betas, List<Integer> sizes, List<String> names) {
    static final Parameters DEFAULTS = new Parameters(16, 1e-4, Mode.FAST, true, "", Path.of("x.bin"), 7, List.of(0.5, 0.999), List.of(64, 128),
        List.of("a", "b"));

    Parameters {
      if (tag.equals("bad")) {
        throw new IllegalArgumentException("'tag' cannot be bad");
      }
    }
  }

  record WithoutDefaults(int x) {}

  private final ParameterSchema<Parameters> schema = ParameterSchema.of(Parameters.class);

  @Test
  void everyTypeGoesToPlainDataAndBack() {
    Parameters changed = new Parameters(8, 0.25, Mode.VERY_CAREFUL, false, "run 1", Path.of("a/b"), Long.MAX_VALUE, List.of(0.1), List.of(1, 2, 3),
        List.of("x"));
    Map<String, Object> plain = schema.toPlain(changed);
    assertEquals(8L, plain.get("batchSize"));
    assertEquals("very-careful", plain.get("mode"));
    assertEquals(changed, schema.fromPlain(plain, "test"));
    assertEquals(Parameters.DEFAULTS, schema.fromPlain(Map.of(), "test"));
  }

  @Test
  void textsOfTheCommandLineAreUnderstood() {
    Map<String, Object> flags = new LinkedHashMap<>();
    flags.put("batch-size", "32");
    flags.put("rate", "5e-5");
    flags.put("mode", "Very-Careful");
    flags.put("shuffle", "false");
    flags.put("betas", "0.1, 0.2");
    Parameters p = schema.fromPlain(flags, "test");
    assertEquals(32, p.batchSize());
    assertEquals(5e-5, p.rate());
    assertEquals(Mode.VERY_CAREFUL, p.mode());
    assertFalse(p.shuffle());
    assertEquals(List.of(0.1, 0.2), p.betas());
  }

  private String refused(String key, Object value) {
    return assertThrows(UserProblem.class, () -> schema.fromPlain(Map.of(key, value), "swap.yaml:12")).getMessage();
  }

  @Test
  void refusalsNamePlaceKeyValueAndWhatIsAllowed() {
    assertEquals("swap.yaml:12: parameter 'batchSize' must be 1 to 512 pictures, not 1000", refused("batchSize", 1000L));
    assertEquals("swap.yaml:12: parameter 'rate' must be at least 0, not -1", refused("rate", -1L));
    assertEquals("swap.yaml:12: parameter 'rate' must be at least 0, not NaN", refused("rate", Double.NaN));
    assertEquals("swap.yaml:12: parameter 'mode' must be one of fast, very-careful, not 'slow'", refused("mode", "slow"));
    assertEquals("swap.yaml:12: parameter 'shuffle' must be true or false, not 'maybe'", refused("shuffle", "maybe"));
    assertEquals("swap.yaml:12: parameter 'batchSize' must be a whole number, not '1.5'", refused("batchSize", 1.5));
    assertEquals("swap.yaml:12: parameter 'batchSize' must be a whole number, not '5000000000'", refused("batchSize", 5_000_000_000L));
    assertEquals("swap.yaml:12: parameter 'betas' must be 0 to 1, not [0.5, 2.0]", refused("betas", List.of(0.5, 2.0)));
    assertEquals("swap.yaml:12: unknown parameter 'batchsise'; did you mean 'batchSize'?", refused("batchsise", 3L));
    assertEquals("swap.yaml:12: 'tag' cannot be bad", refused("tag", "bad"));
  }

  @Test
  void theModelDescribesEachParameter() {
    ParameterModel batch = schema.parameters().get(0);
    assertEquals("--batch-size", batch.flag());
    assertEquals("Batch size", batch.label());
    assertEquals(ValueType.INTEGER, batch.type());
    assertEquals("1 to 512", batch.allowed());
    ParameterModel mode = schema.parameters().get(2);
    assertEquals(List.of("fast", "very-careful"), mode.choices());
    assertEquals("Mode", mode.label());
    assertEquals(List.of("batchSize", "rate", "mode", "shuffle", "tag", "file", "seed", "betas", "sizes", "names"),
        schema.parameters().stream().map(ParameterModel::name).toList());
  }

  @Test
  void conditionsSeeTheOtherValues() {
    assertFalse(schema.enabled("betas", Parameters.DEFAULTS));
    assertTrue(schema.enabled("betas", schema.fromPlain(Map.of("mode", "very-careful"), "test")));
    assertTrue(schema.enabled("rate", Parameters.DEFAULTS));
  }

  @Test
  void aRecordWithoutDefaultsIsRefusedAtOnce() {
    IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(WithoutDefaults.class));
    assertTrue(e.getMessage().contains("DEFAULTS"), e.getMessage());
  }
}
