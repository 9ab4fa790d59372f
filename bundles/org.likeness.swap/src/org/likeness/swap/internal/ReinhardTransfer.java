// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.ColourTransfer;
import org.likeness.media.image.Colour;
import org.osgi.service.component.annotations.Component;

/**
 * Gives each Lab channel of the source the mean and the deviation of the reference, both taken under the mask: Reinhard
 * et al. 2001, equations 10 and 11, in CIE L*a*b* (D65) where the paper used l-alpha-beta.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "colour.reinhard-lab", label = "Reinhard (Lab)", description = "Matches mean and spread of lightness and of both colour axes to the frame's own face. Follows changing light"
        + " from frame to frame.",
    cites = "Reinhard, Ashikhmin, Gooch & Shirley 2001, Color transfer between images", parameters = ReinhardTransfer.Parameters.class)
public final class ReinhardTransfer implements ColourTransfer<ReinhardTransfer.Parameters> {

  /** What is matched, and how far. */
  public record Parameters(
      @Parameter(label = "Strength", min = 0, max = 1, description = "0 leaves the source, 1 matches fully.") double strength,
      @Parameter(label = "Spread", description = "Match the deviation too, not the mean alone.") boolean spread,
      @Parameter(label = "Largest gain", min = 1, max = 10, advanced = true,
          description = "Deviations grow or shrink by at most this factor; keeps flat faces from becoming noise.") double gain) {
    public static final Parameters DEFAULTS = new Parameters(1, true, 2);
  }

  @Override
  public Image transfer(Parameters p, Image source, Image reference, Plane mask) {
    if (!source.sameSize(reference) || source.width() != mask.width() || source.height() != mask.height()) {
      throw new IllegalArgumentException("Source " + source + ", reference " + reference + " and mask " + mask + " differ in size");
    }
    Plane[] planes = Colour.toLab(source);
    Plane[] wanted = Colour.toLab(reference);
    for (int c = 0; c < 3; c++) {
      Spread have = Spread.of(planes[c], mask);
      Spread want = Spread.of(wanted[c], mask);
      if (have == null) {
        return source;
      }
      double full = p.spread() && have.deviation() > 1e-6
          ? Math.clamp(want.deviation() / have.deviation(), 1 / p.gain(), p.gain()) : 1;
      double gain = 1 + p.strength() * (full - 1);
      double mean = have.mean() + p.strength() * (want.mean() - have.mean());
      float[] v = planes[c].data();
      for (int i = 0; i < v.length; i++) {
        v[i] = (float) ((v[i] - have.mean()) * gain + mean);
      }
    }
    return Colour.fromLab(planes);
  }

  /** Mean and standard deviation under a mask. */
  record Spread(double mean, double deviation) {
    /** Weighted by the mask; null when the mask is empty. */
    static Spread of(Plane plane, Plane mask) {
      float[] v = plane.data();
      float[] w = mask.data();
      double weight = 0;
      double sum = 0;
      for (int i = 0; i < w.length; i++) {
        weight += w[i];
        sum += w[i] * v[i];
      }
      if (!(weight > 1e-6)) {
        return null;
      }
      double mean = sum / weight;
      double squares = 0;
      for (int i = 0; i < w.length; i++) {
        squares += w[i] * (v[i] - mean) * (v[i] - mean);
      }
      return new Spread(mean, Math.sqrt(squares / weight));
    }
  }
}
