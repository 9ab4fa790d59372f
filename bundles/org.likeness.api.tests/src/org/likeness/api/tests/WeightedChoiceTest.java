// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.metric.Metric;
import org.likeness.api.parameters.ParameterModel;
import org.likeness.api.parameters.ParameterPlace;
import org.likeness.api.parameters.ParameterProblem;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.WeightedChoice;

/** Plug-ins with weights, as parameters. */
class WeightedChoiceTest {
  record Sum(@Parameter(kind = Metric.class) List<WeightedChoice> parts) {
    static final Sum DEFAULTS = new Sum(List.of(WeightedChoice.of("metric.ssim")));
  }

  private final ParameterSchema<Sum> schema = ParameterSchema.of(Sum.class);

  @Test
  void theWeightIsReadBesideTheParametersAndIsOneWhereNothingIsSaid() {
    Sum sum = schema.fromPlain(Map.of("parts", List.of("psnr", Map.of("id", "ssim", "window", 7, "weight", 2))), "");
    assertEquals(List.of(WeightedChoice.of("psnr"), new WeightedChoice(new Choice("ssim", Map.of("window", 7)), 2)), sum.parts());
    assertEquals(Map.of("parts", List.of(Map.of("id", "psnr", "weight", 1.0), Map.of("id", "ssim", "window", 7L, "weight", 2.0))), schema.toPlain(sum));
    assertEquals(sum, schema.fromPlain(schema.toPlain(sum), ""));
  }

  @Test
  void theHostChecksThePluginWithoutTheWeight() {
    Sum sum = schema.fromPlain(Map.of("parts", List.of(Map.of("id", "ssim", "weight", 3))), ParameterPlace.of(""), (kind, choice, at) -> {
      assertEquals(Metric.KIND, kind);
      assertEquals(Map.of(), choice.parameters());
      assertEquals(List.of("parts", 0), at.path());
      return Choice.of("metric.ssim");
    });
    assertEquals(List.of(new WeightedChoice(Choice.of("metric.ssim"), 3)), sum.parts());
  }

  @Test
  void badWeightsAreRefusedAtTheirPlace() {
    ParameterProblem problem = assertThrows(ParameterProblem.class,
        () -> schema.fromPlain(Map.of("parts", List.of("psnr", Map.of("id", "ssim", "weight", -1))), "x.yaml:3"));
    assertEquals("x.yaml:3: parameter 'parts[1].weight' must be 0 to 1000000, not -1", problem.getMessage());
    assertEquals(List.of("parts", 1, "weight"), problem.path());
    assertEquals("x.yaml:3: parameter 'parts[0]' must be the id of a metric, or a map with 'id' and parameters, not a map without an id",
        assertThrows(ParameterProblem.class, () -> schema.fromPlain(Map.of("parts", List.of(Map.of("weight", 1))), "x.yaml:3")).getMessage());
  }

  @Test
  void formsAndListsSeeTheWeight() {
    ParameterModel element = schema.parameters().get(0).element();
    assertEquals(Metric.KIND, element.kind());
    assertEquals(List.of("weight"), element.schema().parameters().stream().map(ParameterModel::name).toList());
  }
}
