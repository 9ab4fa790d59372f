// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.core.parts.TestParts;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.registry.PluginRegistry;

class FaultyMetricTest {

  @TempDir
  Path folder;

  /** Whatever one metric does, the others' numbers are kept, and the one is named. */
  @Test
  void aMetricThatFailsIsNamedAndTheOthersGoOn() {
    PluginRegistry registry = FlatRegistry.of(new Faulty("metric.throws"), new DifferenceMetric());
    for (Faulty.Fault fault : Faulty.Fault.values()) {
      List<String> warnings = new ArrayList<>();
      Configured faulty = registry.configure(Metric.KIND, Map.of("id", "faulty", "fault", fault.name()), "");
      Evaluation evaluation = new Evaluation(MetricSetting.of(List.of(faulty, registry.configure(Metric.KIND, "difference", ""))),
          TestParts.likeness(folder).context(1), failure -> warnings.add(failure.getMessage()));
      try (ComparedClip clip = BrightClips.of(1, 2, 3)) {
        List<Evaluation.Outcome> found = evaluation.measure(clip, "swap", Map.of(), Progress.NONE);
        assertEquals(List.of("metric.difference"), found.stream().map(o -> o.result().id()).toList(), fault.toString());
        assertEquals(2, found.getFirst().result().value());
      }
      assertEquals(1, warnings.size());
      assertEquals("the metric 'metric.faulty' (org.likeness.works 0.0.0) has failed: " + fault.said,
          warnings.getFirst());
    }
  }

  /** A metric that does one thing wrong. */
  @PluginInfo(id = "metric.faulty", label = "Faulty", parameters = Faulty.Parameters.class)
  record Faulty(String name) implements Metric<Faulty.Parameters> {
    enum Fault {
      THROWS("the licence server is asleep"), NO_MESSAGE("IllegalStateException"), NULL("it answered nothing (null) to 'measure'"),
      TOO_FEW("it gave 2 values for 3 pictures"), NO_VALUES("its measurement lacks its values or its recipe (null)"),
      NO_NUMBER("it gave values for pictures, but no number over all"), MEMORY("there was not enough memory (Java heap space)"),
      DEEP("it calls itself without end"), LINK("the class com.foo.Bar is missing; its bundle neither holds nor imports the package com.foo");

      private final String said;

      Fault(String said) {
        this.said = said;
      }
    }

    record Parameters(Fault fault) {
      public static final Parameters DEFAULTS = new Parameters(Fault.THROWS);
    }

    @Override
    public Set<Need> needs() {
      return Set.of();
    }

    @Override
    public String unit() {
      return "";
    }

    @Override
    public Boolean higherIsBetter() {
      return null;
    }

    @Override
    public Measurement measure(Parameters p, MetricInput input, PluginContext context, Progress progress) {
      return switch (p.fault()) {
        case THROWS -> throw new IllegalStateException("the licence server is asleep");
        case NO_MESSAGE -> throw new IllegalStateException();
        case NULL -> null;
        case TOO_FEW -> Measurement.mean(new double[] {1, 2}, Map.of());
        case NO_VALUES -> new Measurement(1, null, Map.of());
        case NO_NUMBER -> new Measurement(Double.NaN, new double[] {1, 2, 3}, Map.of());
        case MEMORY -> throw new OutOfMemoryError("Java heap space");
        case DEEP -> measure(p, input, context, progress);
        case LINK -> throw new NoClassDefFoundError("com/foo/Bar");
      };
    }
  }
}
