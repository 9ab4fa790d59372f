// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.metric.Measurement;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.MetricInput;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.metrics.internal.SchemeMatch;
import org.osgi.service.component.annotations.Component;

/**
 * How much landmarks tremble: the mean length of their second difference p(t+1) - 2 p(t) + p(t-1), in percent of the eye
 * distance at t. A steady movement gives 0. The first and the last frame, and those beside a frame without landmarks,
 * cannot be measured.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "metric.temporal-jitter", label = "Temporal jitter", parameters = TemporalJitterMetric.Parameters.class,
    description = "Mean second difference of the landmarks over time, in percent of the eye distance per frame squared",
    cites = "Second-order finite difference of landmark tracks")
public final class TemporalJitterMetric implements Metric<TemporalJitterMetric.Parameters> {

  /** What counts as trembling. */
  public enum Motion {
    /** The candidate's own acceleration, wanted or not. */
    OWN,
    /** Only what differs from the reference's motion: the second difference of (candidate - reference). */
    MINUS_REFERENCE
  }

  /** @param motion what counts as trembling */
  public record Parameters(
      @Parameter(label = "Motion", description = "The candidate's own acceleration, or only what the reference's motion does not explain")
      Motion motion) {
    public static final Parameters DEFAULTS = new Parameters(Motion.OWN);
  }

  @Override
  public Set<Need> needs() {
    return EnumSet.of(Need.SEQUENCE, Need.LANDMARKS);
  }

  @Override
  public String unit() {
    return "%/frame\u00b2";
  }

  @Override
  public Boolean higherIsBetter() {
    return false;
  }

  @Override
  public Measurement measure(Parameters parameters, MetricInput input, PluginContext context, Progress progress) {
    boolean minus = parameters.motion() == Motion.MINUS_REFERENCE;
    double[] jitter = new double[input.size()];
    Arrays.fill(jitter, Double.NaN);
    progress.start("Temporal jitter", jitter.length);
    Track[] last = new Track[3];
    for (int i = 0; i < jitter.length; i++) {
      progress.check();
      last[0] = last[1];
      last[1] = last[2];
      last[2] = Track.of(input, i, minus);
      if (last[0] != null && last[1] != null && last[2] != null) {
        jitter[i - 1] = last[1].secondDifference(last[0], last[2]);
      }
      progress.advance(1);
    }
    return Measurement.mean(jitter, Map.of("formula", "mean |p(t+1) - 2 p(t) + p(t-1)| in percent of the eye distance at t",
        "p", minus ? "landmarks of the candidate minus those of the reference; not measured where the reference is held" : "landmarks of the candidate"));
  }

  /** The points of one frame (or their offsets from the reference's) and the unit of length there. */
  private record Track(Landmarks.Scheme scheme, double[] xy, double unit) {

    static Track of(MetricInput input, int i, boolean minusReference) {
      Landmarks own = input.landmarks(i).orElse(null);
      if (own == null || !(own.eyeDistance() > 0)) {
        return null;
      }
      if (!minusReference) {
        return new Track(own.scheme(), own.xy(), own.eyeDistance());
      }
      Landmarks reference = input.referenceLandmarks(i).orElse(null);
      if (reference == null || input.referenceHeld(i)) {
        return null;
      }
      SchemeMatch match = SchemeMatch.of(own, reference);
      double[] offsets = match.a().xy().clone();
      for (int k = 0; k < offsets.length; k++) {
        offsets[k] -= match.b().xy()[k];
      }
      return new Track(match.a().scheme(), offsets, own.eyeDistance());
    }

    double secondDifference(Track before, Track after) {
      if (before.scheme != scheme || after.scheme != scheme) {
        return Double.NaN;
      }
      double sum = 0;
      for (int k = 0; k < xy.length; k += 2) {
        sum += Math.hypot(after.xy[k] - 2 * xy[k] + before.xy[k], after.xy[k + 1] - 2 * xy[k + 1] + before.xy[k + 1]);
      }
      return 100 * sum / (xy.length / 2) / unit;
    }
  }
}
