// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.SchemeMatch;
import org.osgi.service.component.annotations.Component;

/** The mean distance between the landmarks of candidate and reference, in percent of the reference's eye distance. */
@Component(service = Plugin.class)
@PluginInfo(id = "metric.landmark-error", label = "Landmark error", description = "Mean distance of the landmarks to those of the reference, in percent of the outer eye distance",
    cites = "Sagonas et al. 2013, 300 Faces in-the-Wild: inter-ocular normalised point-to-point error")
public final class LandmarkErrorMetric implements Metric<NoParameters> {

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.REFERENCE, Need.LANDMARKS);
  }

  @Override
  public String unit() {
    return "%";
  }

  @Override
  public Boolean higherIsBetter() {
    return false;
  }

  @Override
  public Measurement measure(NoParameters parameters, MetricInput input, PluginContext context, Progress progress) {
    double[] errors = new double[input.size()];
    Set<String> schemes = new TreeSet<>();
    progress.start("Landmark error", errors.length);
    for (int i = 0; i < errors.length; i++) {
      progress.check();
      Optional<Landmarks> found = input.landmarks(i);
      Optional<Landmarks> truth = input.referenceLandmarks(i);
      errors[i] = Double.NaN;
      if (found.isPresent() && truth.isPresent() && truth.get().eyeDistance() > 0) {
        SchemeMatch match = SchemeMatch.of(found.get(), truth.get());
        schemes.add(match.a().scheme().name());
        errors[i] = 100 * match.meanDistance() / truth.get().eyeDistance();
      }
      progress.advance(1);
    }
    return Measurement.mean(errors, Map.of("points", schemes.isEmpty() ? "none" : String.join(", ", schemes), "unit",
        "percent of the reference's outer eye distance (of its eye centres' distance where only those are known)"));
  }
}
