// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.registry.PluginRegistry;

/** Settings of one metric that differ in the plug-in that they choose, or in its parameters. */
class MetricSettingTest {

  record Of(@Parameter(kind = Metric.class) Choice metric) {
    static final Of DEFAULTS = new Of(Choice.of("difference"));
  }

  @PluginInfo(id = "metric.of", label = "Of", parameters = Of.class)
  private static final class OfAnother implements Metric<Of> {
    @Override
    public Set<Need> needs() {
      return EnumSet.noneOf(Need.class);
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
    public Measurement measure(Of p, MetricInput input, PluginContext context, Progress progress) {
      throw new IllegalStateException();
    }
  }

  private final PluginRegistry plugins = FlatRegistry.of(new OfAnother(), new DifferenceMetric(), new FaultyMetricTest.Faulty(""));

  private List<String> ids(Object... metrics) {
    List<Configured> all = Stream.of(metrics).map(m -> plugins.configure(Metric.KIND, Map.of("id", "of", "metric", m), "")).toList();
    return MetricSetting.of(all).stream().map(MetricSetting::id).toList();
  }

  @Test
  void theyAreToldApartByTheIdOrByTheParameter() {
    assertEquals(List.of("metric.of[metric=metric.difference]", "metric.of[metric=metric.faulty]"), ids("difference", "faulty"));
    assertEquals(List.of("metric.of[metric.fault=deep]", "metric.of[metric.fault=throws]"),
        ids(Map.of("id", "faulty", "fault", "deep"), Map.of("id", "faulty", "fault", "throws")));
  }
}
