// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.likeness.api.metric.Metric;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterPlace;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.parameters.ValueType;
import org.likeness.api.plugin.Choice;
import org.likeness.api.tests.NestedRecords.All;
import org.likeness.api.tests.NestedRecords.Blur;
import org.likeness.api.tests.NestedRecords.Edge;
import org.likeness.api.tests.NestedRecords.Stage;

/** Records, plug-ins, lists and maps within parameters: there and back, and what is kept where nothing is said. */
class NestedSchemaTest {
  private final ParameterSchema<All> schema = ParameterSchema.of(All.class);
  private final SplittableRandom random = new SplittableRandom(5);

  private <T> List<T> some(Supplier<T> one) {
    List<T> out = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      out.add(one.get());
    }
    return out;
  }

  private <T> Map<String, T> named(Supplier<T> one) {
    Map<String, T> out = new LinkedHashMap<>();
    some(one).forEach(v -> out.put("name " + random.nextInt(100), v));
    return out;
  }

  private <T> Optional<T> perhaps(Supplier<T> one) {
    return random.nextBoolean() ? Optional.of(one.get()) : Optional.empty();
  }

  private Blur blur() {
    return new Blur(random.nextInt(4) + 0.25, random.nextBoolean() ? Edge.MIRROR : Edge.ZERO_FILL);
  }

  private Choice choice() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    some(() -> "p" + random.nextInt(9)).forEach(p -> parameters.put(p, switch (random.nextInt(5)) {
      case 0 -> random.nextInt(100);
      case 1 -> random.nextDouble();
      case 2 -> List.of("a", 1, Map.of("b", false));
      case 3 -> Choice.of("metric.inner");
      default -> Edge.ZERO_FILL;
    }));
    return new Choice("metric.m" + random.nextInt(9), parameters);
  }

  private Stage stage() {
    return new Stage(1 + random.nextInt(10), blur(), some(this::choice));
  }

  private All all() {
    return new All(stage(), some(this::stage), choice(), named(this::choice), named(random::nextDouble), named(this::blur),
        some(() -> 1 + random.nextLong(Long.MAX_VALUE)), some(() -> Edge.ZERO_FILL), some(() -> Path.of("f" + random.nextInt(9))),
        some(() -> some(() -> random.nextInt())), some(random::nextBoolean), perhaps(() -> 1 + random.nextInt(9)), perhaps(this::blur),
        perhaps(this::choice), perhaps(() -> "x" + random.nextInt(9)), random.nextInt());
  }

  @Test
  void everyShapeGoesToPlainDataAndBack() {
    for (int i = 0; i < 500; i++) {
      All value = all();
      Map<String, Object> plain = schema.toPlain(value);
      assertPlain(plain);
      assertEquals(value, schema.fromPlain(plain, "test"));
      assertEquals(plain, schema.toPlain(schema.fromPlain(plain, "test")));
    }
  }

  private static void assertPlain(Object o) {
    switch (o) {
      case Map<?, ?> m -> m.forEach((k, v) -> {
        assertTrue(k instanceof String, "key " + k);
        assertPlain(v);
      });
      case List<?> l -> l.forEach(NestedSchemaTest::assertPlain);
      default -> assertTrue(o instanceof Boolean || o instanceof Long || o instanceof Double || o instanceof String, o.getClass() + ": " + o);
    }
  }

  @Test
  void whatIsNotSaidKeepsTheDefault() {
    assertEquals(All.DEFAULTS, schema.fromPlain(Map.of(), "test"));
    All changed = schema.fromPlain(Map.of("stage", Map.of("blur", Map.of("edge", "mirror"))), "test");
    assertEquals(new Stage(2, new Blur(3, Edge.MIRROR), List.of()), changed.stage(), "of the record that holds it");
    All listed = schema.fromPlain(Map.of("stages", List.of(Map.of(), Map.of("count", 7)), "blurs", Map.of("mouth", Map.of("amount", 2))), "test");
    assertEquals(List.of(Stage.DEFAULTS, new Stage(7, Stage.DEFAULTS.blur(), List.of())), listed.stages(), "in a list, of its own type");
    assertEquals(Map.of("mouth", new Blur(2, Edge.MIRROR)), listed.blurs());
  }

  @Test
  void shortFormsAreUnderstood() {
    All all = schema.fromPlain(Map.of("loss", "hinge", "stages", Map.of("count", 3, "metrics", "ssim"), "seeds", "4, 5", "edges", "zero-fill", "limit", 8), "test");
    assertEquals(Choice.of("hinge"), all.loss());
    assertEquals(List.of(new Stage(3, Stage.DEFAULTS.blur(), List.of(Choice.of("ssim")))), all.stages());
    assertEquals(List.of(4L, 5L), all.seeds());
    assertEquals(List.of(Edge.ZERO_FILL), all.edges());
    assertEquals(Optional.of(8), all.limit());
    assertEquals(List.of(), schema.fromPlain(Map.of("edges", ""), "test").edges());
  }

  @Test
  void theHostChecksEveryChoiceAlsoThoseOfTheDefaults() {
    List<String> asked = new ArrayList<>();
    All all = schema.fromPlain(Map.of("stages", List.of(Map.of("metrics", List.of("a", Map.of("id", "b", "x", 1))))), ParameterPlace.of("f"), (kind, c, at) -> {
      asked.add(at.name() + " " + kind.words() + " " + c.plain());
      return new Choice("whole." + c.id(), Map.of("written", true));
    });
    assertEquals(List.of("stages[0].metrics[0] metric a", "stages[0].metrics[1] metric {id=b, x=1}", "loss adversarial loss loss.hinge",
        "named.sharp metric {id=metric.ssim, window=11}"), asked);
    assertEquals(Map.of("id", "whole.loss.hinge", "written", true), schema.toPlain(all).get("loss"));
  }

  @Test
  void theModelDescribesWhatIsInside() {
    Map<String, ParameterModel> models = new LinkedHashMap<>();
    schema.parameters().forEach(m -> models.put(m.name(), m));
    ParameterModel stages = models.get("stages");
    assertEquals(ValueType.LIST, stages.type());
    assertEquals(ValueType.RECORD, stages.element().type());
    assertEquals(Map.of("count", 2L, "blur", Map.of("amount", 3.0, "edge", "zero-fill"), "metrics", List.of()), stages.element().defaultValue());
    ParameterModel metrics = stages.element().schema().parameters().get(2);
    assertEquals(Metric.KIND, metrics.element().kind());
    assertEquals("a list, each element a metric", metrics.allowed());
    assertEquals("names, each with 0 to 1", models.get("weights").allowed());
    assertEquals("a map with count, blur, metrics", models.get("stage").allowed());
    assertEquals("an adversarial loss", models.get("loss").allowed());
    assertTrue(models.get("limit").optional());
    assertNull(models.get("limit").defaultValue());
    assertEquals(ValueType.INTEGER, models.get("limit").type());
    assertFalse(models.get("plain").optional());
  }
}
