// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.face.Smoother;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.Leaps;
import org.osgi.service.component.annotations.Component;

/** Each frame's landmarks with those of the frames beside it, as long as these are near. */
@Component(service = Plugin.class)
@PluginInfo(id = "smoother.binomial", label = "Three frames", description = "Averages each frame's landmarks with those of the frames beside it by 1/4, 1/2, 1/4: halves the noise of independent detections and delays nothing",
    parameters = BinomialSmoother.Parameters.class)
public final class BinomialSmoother implements Smoother<BinomialSmoother.Parameters> {

  /** When a neighbour counts. */
  public record Parameters(
      @Parameter(label = "Cut", min = 0, max = 10, step = 0.05, unit = "eye distances", description = "A neighbour that moved further than this is left out.")
      double cut) {
    public static final Parameters DEFAULTS = new Parameters(0.15);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return track -> smooth(track, p.cut());
  }

  private static List<Landmarks> smooth(List<Sighting> track, double cut) {
    List<Landmarks> calm = new ArrayList<>(track.size());
    for (int i = 0; i < track.size(); i++) {
      Landmarks own = track.get(i).landmarks();
      double[] sum = new double[own.xy().length];
      double weight = add(sum, own, 2);
      weight += neighbour(track, i, i - 1, cut, sum);
      weight += neighbour(track, i, i + 1, cut, sum);
      for (int k = 0; k < sum.length; k++) {
        sum[k] /= weight;
      }
      calm.add(new Landmarks(own.scheme(), sum));
    }
    return calm;
  }

  private static double neighbour(List<Sighting> track, int i, int k, double cut, double[] sum) {
    if (k < 0 || k >= track.size() || Math.abs(track.get(k).frame() - track.get(i).frame()) != 1) {
      return 0;
    }
    Landmarks own = track.get(i).landmarks();
    Landmarks other = track.get(k).landmarks();
    return Leaps.less(own, other, cut) ? add(sum, other, 1) : 0;
  }

  private static double add(double[] sum, Landmarks l, double weight) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += weight * l.xy()[i];
    }
    return weight;
  }
}
