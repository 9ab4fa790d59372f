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
import org.likeness.faces.internal.OneEuroFilter;
import org.osgi.service.component.annotations.Component;

/** The 1 euro filter on every coordinate; speeds count in eye distances, so that near and far faces are treated alike. */
@Component(service = Plugin.class)
@PluginInfo(id = "smoother.one-euro", label = "1 euro filter", description = "A low-pass whose cutoff rises with speed: a face that stands still is very calm, one that moves is followed with little delay",
    cites = "Casiez, Roussel & Vogel 2012, CHI, 1 euro filter, algorithm 1", parameters = OneEuroSmoother.Parameters.class)
public final class OneEuroSmoother implements Smoother<OneEuroSmoother.Parameters> {

  /** The filter's constants. */
  public record Parameters(
      @Parameter(label = "Least cutoff", min = 0.001, max = 1000, step = 0.1, unit = "Hz", description = "Cutoff at rest: lower is calmer.")
      double minCutoff,
      @Parameter(label = "Beta", min = 0, max = 1000, step = 1, unit = "Hz s/eye distance", description = "By how much the cutoff rises with speed: higher delays less.")
      double beta,
      @Parameter(label = "Cutoff of the speed", min = 0.001, max = 1000, step = 0.1, unit = "Hz", advanced = true, description = "Cutoff of the speed that beta is multiplied by; 1 in the paper.")
      double speedCutoff,
      @Parameter(label = "Cut", min = 0, max = 10, step = 0.05, unit = "eye distances", description = "A face that moved further than this from one frame to the next is followed anew.")
      double cut) {
    public static final Parameters DEFAULTS = new Parameters(1.5, 16, 1, 0.5);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return track -> smooth(track, p);
  }

  private static List<Landmarks> smooth(List<Sighting> track, Parameters p) {
    List<Landmarks> calm = new ArrayList<>(track.size());
    OneEuroFilter[] filters = {};
    Sighting before = null;
    for (Sighting s : track) {
      Landmarks own = s.landmarks();
      if (before == null || !Leaps.less(own, before.landmarks(), p.cut() * (s.frame() - before.frame()))) {
        filters = new OneEuroFilter[own.xy().length];
        for (int i = 0; i < filters.length; i++) {
          filters[i] = new OneEuroFilter(p.minCutoff(), p.beta(), p.speedCutoff());
        }
      }
      double[] xy = new double[filters.length];
      for (int i = 0; i < xy.length; i++) {
        xy[i] = filters[i].next(own.xy()[i], s.seconds(), own.eyeDistance());
      }
      calm.add(new Landmarks(own.scheme(), xy));
      before = s;
    }
    return calm;
  }
}
