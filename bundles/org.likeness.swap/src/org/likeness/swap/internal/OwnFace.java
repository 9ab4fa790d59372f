// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.FaceReplacer;
import org.osgi.service.component.annotations.Component;

/** Replaces nobody: the face that is there is taken through a swap's resolution. What every swap is to be compared with. */
@Component(service = Plugin.class)
@PluginInfo(id = "replacer.own-face", label = "The person's own face", parameters = OwnFace.Parameters.class,
    description = "Puts back the face that is there, reduced to a swap's resolution: shows what cutting, reducing, masking and blending"
        + " do without any swap.")
public final class OwnFace implements FaceReplacer<OwnFace.Parameters> {

  /** Which pixels the face is taken through. */
  public record Parameters(
      @Parameter(unit = "px", min = 16, max = 1024, description = "Side of the network's picture that it stands for") int size,
      @Parameter(label = "View", kind = Augmenter.class, advanced = true, description = "Says which part of the crop a network would see") Choice view) {
    public static final Parameters DEFAULTS = new Parameters(64, Choice.of("augment.warp-2017"));
  }

  @Override
  public boolean needsIdentity(Parameters p) {
    return false;
  }

  @Override
  public Worker create(Parameters p, List<Image> identity, PluginContext context) {
    FaceView view = new FaceView(context.plugin(Augmenter.class, p.view()), p.size());
    return new Worker() {
      @Override
      public List<Replaced> replace(List<Image> crops) {
        return crops.stream().map(this::own).toList();
      }

      @Override
      public Replaced own(Image crop) {
        return through(view, crop);
      }

      @Override
      public void close() {
        // nothing held
      }
    };
  }

  static Replaced through(FaceView view, Image crop) {
    return new Replaced(view.of(crop), view.fromCrop(crop.width()).inverse());
  }
}
