// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.metric.Metric;
import org.likeness.api.parameters.ParameterProblem;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.tests.NestedRecords.All;
import org.likeness.api.tests.NestedRecords.Blur;

/** Bad nested parameters and bad records: one sentence that names the path. */
class NestedRefusalsTest {
  private final ParameterSchema<All> schema = ParameterSchema.of(All.class);

  private ParameterProblem problem(Map<String, ?> values) {
    return assertThrows(ParameterProblem.class, () -> schema.fromPlain(values, "x.yaml:3"));
  }

  private void refused(String sentence, String key, Object value) {
    assertEquals("x.yaml:3: " + sentence, problem(java.util.Collections.singletonMap(key, value)).getMessage());
  }

  @Test
  void refusalsNameThePathOfTheKey() {
    refused("parameter 'stages[1].blur.amount' must be 0 to 5 px, not 7", "stages", List.of(Map.of(), Map.of("blur", Map.of("amount", 7))));
    refused("parameter 'stage.count' must be a whole number, not 'two'", "stage", Map.of("count", "two"));
    refused("parameter 'stage.blur.edge' must be one of mirror, zero-fill, not 'none'", "stage", Map.of("blur", Map.of("edge", "none")));
    refused("unknown parameter 'stages[0].blur.ammount'; did you mean 'amount'?", "stages", List.of(Map.of("blur", Map.of("ammount", 1))));
    refused("unknown parameter 'stage.zzz'; known are count, blur, metrics", "stage", Map.of("zzz", 1));
    refused("parameter 'weights.right' must be 0 to 1, not 2.5", "weights", Map.of("right", 2.5));
    refused("parameter 'seeds[1]' must be at least 1, not 0", "seeds", List.of(3, 0));
    refused("parameter 'grid[1]' must be a list of whole numbers, not '[1, x]'", "grid", List.of(List.of(1), List.of(1, "x")));
    refused("parameter 'limit' must be at least 1, not 0", "limit", 0);
    refused("parameter 'stage.blur': the amount cannot be 4.5", "stage", Map.of("blur", Map.of("amount", 4.5)));
    refused("parameter 'stage.count' is given twice", "stage", new java.util.TreeMap<>(Map.of("count", 1, "blur", Map.of(), "metrics", List.of())) {
      @Override
      public void forEach(java.util.function.BiConsumer<? super String, ? super Object> each) {
        each.accept("count", 1);
        each.accept("count", 2);
      }
    });
  }

  @Test
  void wrongShapesAreRefusedInOneSentence() {
    refused("parameter 'stage' must be a map with count, blur, metrics, not 'soft'", "stage", "soft");
    refused("parameter 'stage' must be a map with count, blur, metrics, not nothing", "stage", null);
    refused("parameter 'stages[0]' must be a map with count, blur, metrics, not '3'", "stages", List.of(3));
    refused("parameter 'stages' must be a list, not nothing", "stages", null);
    refused("parameter 'blurs' must be a map of names and values, not a list", "blurs", List.of(Map.of()));
    refused("parameter 'edges' must be a list, not a map", "edges", Map.of("a", 1));
    refused("parameter 'plain' must be a whole number, not a map", "plain", Map.of("a", 1));
    refused("parameter 'note' must be a text, not a list", "note", List.of(Map.of()));
    refused("parameter 'loss' must be the id of an adversarial loss, or a map with 'id' and parameters, not '3'", "loss", 3);
    refused("parameter 'loss' must be the id of an adversarial loss, or a map with 'id' and parameters, not a map without an id", "loss", Map.of("margin", 1));
    refused("parameter 'named.x' must be the id of a metric, or a map with 'id' and parameters, not nothing", "named", java.util.Collections.singletonMap("x", null));
    refused("parameter 'stage.metrics[1]' must be the id of a metric, or a map with 'id' and parameters, not ' '", "stage", Map.of("metrics", Arrays.asList("a", " ")));
  }

  @Test
  void aProblemKnowsItsPlace() {
    assertEquals(List.of("stages", 1, "blur", "amount"), problem(Map.of("stages", List.of(Map.of(), Map.of("blur", Map.of("amount", 7))))).path());
    assertEquals(List.of("stage", "blur", "amount"), problem(Map.of("stage", Map.of("blur", Map.of("amount", 4.5)))).path());
    assertEquals("y.yaml:9: parameter 'limit' must be at least 1, not 0", problem(Map.of("limit", 0)).at("y.yaml:9").getMessage());
  }

  private static void unusable(String sentence, Class<? extends Record> type) {
    assertEquals(sentence.replace("$", NestedRefusalsTest.class.getName() + "$"),
        assertThrows(IllegalArgumentException.class, () -> ParameterSchema.of(type)).getMessage());
  }

  record Inner(float x) {
    static final Inner DEFAULTS = new Inner(1);
  }

  record OfFloats(List<Inner> rows) {
    static final OfFloats DEFAULTS = new OfFloats(List.of());
  }

  record Bare(int x) {}

  record OfBare(Map<String, Bare> bare) {
    static final OfBare DEFAULTS = new OfBare(Map.of());
  }

  record Circle(List<Circle> circles) {
    static final Circle DEFAULTS = new Circle(List.of());
  }

  record NoKind(Choice metric) {
    static final NoKind DEFAULTS = new NoKind(Choice.of("metric.a"));
  }

  record WrongKind(@Parameter(kind = Plugin.class) List<Choice> metrics) {
    static final WrongKind DEFAULTS = new WrongKind(List.of());
  }

  record KindOfNumber(@Parameter(kind = Metric.class) int metric) {
    static final KindOfNumber DEFAULTS = new KindOfNumber(1);
  }

  record ByNumber(Map<Integer, String> texts) {
    static final ByNumber DEFAULTS = new ByNumber(Map.of());
  }

  record MaybeMany(Optional<List<Blur>> blurs) {
    static final MaybeMany DEFAULTS = new MaybeMany(Optional.empty());
  }

  record OutOfRange(List<Blur> blurs) {
    static final OutOfRange DEFAULTS = new OutOfRange(List.of(Blur.DEFAULTS, new Blur(9, null)));
  }

  record Missing(Blur blur) {
    static final Missing DEFAULTS = new Missing(new Blur(1, null));
  }

  @Test
  void recordsThatAreNotAsTheRulesSayAreRefusedByPath() {
    unusable("'rows[].x': a parameter cannot be of type float", OfFloats.class);
    unusable("'bare[]': $Bare has no constant DEFAULTS", OfBare.class);
    unusable("'circles[]': the record $Circle holds itself", Circle.class);
    unusable("'metric': a Choice needs @Parameter(kind = ...) with the interface of the plug-ins to choose from", NoKind.class);
    unusable("'metrics[]': org.likeness.api.plugin.Plugin is no kind of plug-in: it must be an interface that extends Plugin, with @PluginKind", WrongKind.class);
    unusable("'metric': only a Choice has a kind of plug-in", KindOfNumber.class);
    unusable("'texts': the keys of a map must be of type String, not java.lang.Integer", ByNumber.class);
    unusable("'blurs': a list or map is not optional: it may be empty", MaybeMany.class);
    unusable("DEFAULTS has 9.0 for 'blurs[1].amount', but allowed is 0 to 5", OutOfRange.class);
    unusable("DEFAULTS has no value for 'blur.edge' (null)", Missing.class);
  }
}
