// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import org.likeness.api.face.Tracker;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.OverlapTracks;
import org.osgi.service.component.annotations.Component;

/** Follows faces by the overlap of their boxes; ends a track wherever it could go either way. */
@Component(service = Plugin.class)
@PluginInfo(id = "tracker.iou", label = "Overlap of boxes",
    description = "Follows a face by the overlap of its boxes from frame to frame; at a cut, a gap or where faces cross it begins a new track, which is joined by who is seen",
    cites = "Bochinski, Eiselein & Sikora 2017, AVSS, High-speed tracking-by-detection without using image information; here with cuts and doubt", parameters = IouTracker.Parameters.class)
public final class IouTracker implements Tracker<IouTracker.Parameters> {

  /** What may be one face's. */
  public record Parameters(
      @Parameter(label = "Overlap", min = 0.01, max = 1, step = 0.05, description = "Intersection over union of two boxes that may be one face's.")
      double overlap,
      @Parameter(label = "Clear by", min = 0, max = 1, step = 0.05, description = "By how much the best of several boxes must overlap more than the next; else the track ends.")
      double clear,
      @Parameter(label = "Gap", min = 0, max = 1000, description = "In how many frames running, of those that are looked at, a face may be missed.")
      int gap) {
    public static final Parameters DEFAULTS = new Parameters(0.3, 0.25, 7);
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    return new OverlapTracks(p.overlap(), p.clear(), p.gap());
  }
}
