// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.face.Masker;
import org.likeness.api.face.Segmenter;
import org.likeness.api.face.Segmenter.Region;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/** Those parts of a face that are asked for, as a segmenter finds them. */
@Component(service = Plugin.class)
@PluginInfo(id = "mask.regions", label = "Regions of the face", parameters = RegionMasker.Parameters.class,
    description = "The parts of the face that are named, as a segmenter finds them: leave the mouth or the eyes of the clip, or take nothing else.")
public final class RegionMasker implements Masker<RegionMasker.Parameters> {

  /** What and by whom. */
  public record Parameters(
      @Parameter(label = "Segmenter", kind = Segmenter.class, description = "Divides the face into regions") Choice segmenter,
      @Parameter(label = "Regions", description = "What belongs to the mask") List<Region> regions) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of("segmenter.landmark-regions"), List.of(Region.SKIN, Region.LEFT_BROW,
        Region.RIGHT_BROW, Region.LEFT_EYE, Region.RIGHT_EYE, Region.NOSE, Region.UPPER_LIP, Region.LOWER_LIP, Region.MOUTH));
  }

  @Override
  public Masker.Worker create(Parameters p, PluginContext context) {
    PluginContext.Chosen<Segmenter<Record>> chosen = context.plugin(Segmenter.class, p.segmenter());
    Set<Region> wanted = p.regions().isEmpty() ? EnumSet.noneOf(Region.class) : EnumSet.copyOf(p.regions());
    return new Worker(chosen.plugin().create(chosen.parameters(), context), wanted);
  }

  private record Worker(Segmenter.Worker segmenter, Set<Region> wanted) implements Masker.Worker {

    @Override
    public Plane mask(Image crop, Landmarks landmarks) {
      float[] sum = new float[crop.width() * crop.height()];
      for (Map.Entry<Region, Plane> e : segmenter.regions(crop, landmarks).entrySet()) {
        if (wanted.contains(e.getKey())) {
          for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.min(1, sum[i] + e.getValue().data()[i]);
          }
        }
      }
      return new Plane(crop.width(), crop.height(), sum);
    }

    @Override
    public void close() {
      segmenter.close();
    }
  }
}
