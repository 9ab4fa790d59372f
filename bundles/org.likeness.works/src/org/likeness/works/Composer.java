// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import org.likeness.api.face.Masker;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.swap.Blender;
import org.likeness.api.swap.ColourTransfer;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.swap.FaceStage;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.media.geometry.Border;
import org.likeness.media.geometry.Masks;
import org.likeness.media.geometry.Warp;
import org.likeness.media.image.Sampling;

/** Puts new faces into frames: brings them to the crop's size, matches colours, masks, lets the recipe's stages work and blends. For one thread. */
final class Composer implements AutoCloseable {
  private static final String GROUP = "Fitting in";

  /** The recipe's keys. */
  record Parameters(
      @Parameter(label = "Colour", group = GROUP, kind = ColourTransfer.class, description = "Gives the new face the old one's colours") Choice colour,
      @Parameter(label = "Mask", group = GROUP, kind = Masker.class, description = "Which part of the crop is replaced") Choice mask,
      @Parameter(label = "Stages", group = GROUP, kind = FaceStage.class, description = "Between colour transfer and blending, in this order") List<Choice> stages,
      @Parameter(label = "Blend", group = GROUP, kind = Blender.class, description = "Puts the face into the frame") Choice blend) {
    static final Parameters DEFAULTS = new Parameters(Choice.of("colour.reinhard-lab"), Choice.of("mask.hull"), List.of(), Choice.of("blend.feather"));
  }

  private final Configured colour;
  private final Configured mask;
  private final Configured blend;
  private final Masker.Worker masker;
  private final Stages stages;

  private Composer(Configured colour, Configured mask, Configured blend, Stages stages, PluginContext context) {
    this.colour = colour;
    this.mask = mask;
    this.blend = blend;
    this.stages = stages;
    Masker<Record> m = mask.as(Masker.class);
    this.masker = m.create(mask.parameters(), context);
    stages.open(context);
  }

  /** Those of a recipe. */
  static Composer of(Parameters p, Likeness likeness, PluginContext context) {
    PluginRegistry plugins = likeness.plugins();
    return new Composer(plugins.configure(ColourTransfer.KIND, p.colour().plain(), "colour"), plugins.configure(Masker.KIND, p.mask().plain(), "mask"),
        plugins.configure(Blender.KIND, p.blend().plain(), "blend"), Stages.of(p.stages(), likeness), context);
  }

  /**
   * The frame with the new face.
   *
   * @param crop the aligned crop of the old face
   * @param face the new face
   */
  Image compose(Image frame, FoundFace found, Image crop, FaceReplacer.Replaced face) {
    int side = crop.width();
    Image fitted = Warp.affine(face.face(), face.toCrop(), side, side, Sampling.CUBIC, Border.REPLICATE);
    Landmarks inCrop = found.landmarks().transformed(found.frameToCrop());
    Plane area = within(masker.mask(crop, inCrop), face);
    ColourTransfer<Record> transfer = colour.as(ColourTransfer.class);
    Image matched = transfer.transfer(colour.parameters(), fitted, crop, area);
    Blender<Record> blender = blend.as(Blender.class);
    return blender.blend(blend.parameters(), frame, stages.apply(matched, crop, area), area, found.frameToCrop().inverse());
  }

  /** Where the new face shows nothing, or says that it is none, nothing is taken from it. */
  private static Plane within(Plane area, FaceReplacer.Replaced face) {
    Plane shown = face.mask().map(m -> Warp.affine(m, face.toCrop(), area.width(), area.height(), Sampling.LINEAR, Border.BLACK)).orElseGet(() -> square(face, area));
    float[] both = new float[shown.data().length];
    for (int i = 0; i < both.length; i++) {
      both[i] = shown.data()[i] * area.data()[i];
    }
    return new Plane(area.width(), area.height(), both);
  }

  private static Plane square(FaceReplacer.Replaced face, Plane area) {
    double w = face.face().width() - 1.0;
    double h = face.face().height() - 1.0;
    double[] corners = {0, 0, w, 0, w, h, 0, h};
    for (int i = 0; i < corners.length; i += 2) {
      var p = face.toCrop().apply(corners[i], corners[i + 1]);
      corners[i] = p.x();
      corners[i + 1] = p.y();
    }
    return Masks.polygon(corners, area.width(), area.height());
  }

  @Override
  public void close() {
    try (stages) {
      masker.close();
    } catch (Exception e) {
      throw new IllegalStateException(mask.id() + " did not close", e);
    }
  }
}
