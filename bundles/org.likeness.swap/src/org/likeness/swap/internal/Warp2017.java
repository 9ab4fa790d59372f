// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.Augmenter;
import org.likeness.media.geometry.Border;
import org.likeness.media.geometry.GridWarp;
import org.likeness.media.geometry.Warp;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;
import org.osgi.service.component.annotations.Component;

/**
 * The augmentation of the first face swap program (faceswap, December 2017): a random similarity and mirror image of the
 * crop; of its central part a randomly warped picture as input and, as target, the picture that the similarity nearest
 * to the warp shows. So the target is un-warped but re-aligned; it is not simply the crop. Unlike the original, whose
 * squares are centred half a pixel off and whose targets lie half a pixel off their inputs, everything here is centred
 * on the crop's middle, (side - 1) / 2: a face comes back to where it was taken from.
 *
 * <p>Lengths are in pixels of a crop of 256 and scale with the crop.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "augment.warp-2017", label = "Warp (2017)", description = "Random turn, zoom, shift and mirror image, then a 5 x 5 grid pulled at random for the input only. What makes"
        + " an autoencoder learn the face instead of the picture.",
    cites = "faceswap, first public version, 2017: random_transform and random_warp", parameters = Warp2017.Parameters.class)
public final class Warp2017 implements Augmenter<Warp2017.Parameters> {

  /** Defaults are those of 2017. */
  public record Parameters(
      @Parameter(label = "Rotation", min = 0, max = 180, unit = "°", description = "At most, either way.") double rotation,
      @Parameter(label = "Zoom", min = 0, max = 0.5, description = "At most, as a part of 1, either way.") double zoom,
      @Parameter(label = "Shift", min = 0, max = 0.5, description = "At most, as a part of the crop's side.") double shift,
      @Parameter(label = "Flip", min = 0, max = 1, description = "Probability of the mirror image.") double flip,
      @Parameter(label = "Coverage", min = 0.1, max = 1, description = "The central part of the crop that the network sees;"
          + " 0.625 = 160 of 256 px.") double coverage,
      @Parameter(label = "Warp", min = 0, max = 20, unit = "px", description = "Standard deviation of the grid's nodes at a crop"
          + " of 256 px.") double warp,
      @Parameter(label = "Samples", min = 1, max = 4, description = "Samples per pixel and direction; 1 as in 2017, 2 or 3"
          + " against aliasing.") int samples) {
    public static final Parameters DEFAULTS = new Parameters(10, 0.05, 0.05, 0.4, 0.625, 5, 1);
  }

  @Override
  public Pair augment(Parameters p, Image face, Optional<Plane> mask, int size, RandomGenerator random) {
    int side = face.width();
    Affine turned = transform(p, side, random);
    Image moved = Warp.affine(face, turned, side, side);
    GridWarp grid = grid(p, side).jittered(random, p.warp() * side / 256);
    Image target = Warp.affine(moved, fine(grid.realignment(size), p.samples()), size * p.samples(), size * p.samples());
    Optional<Plane> area = mask.map(m -> Warp.affine(m, turned.then(grid.realignment(size)), size, size, Sampling.AREA, Border.REPLICATE));
    return new Pair(reduced(grid.warp(moved, size * p.samples()), size), reduced(target, size), area);
  }

  @Override
  public Affine view(Parameters p, int cropSize, int size) {
    return grid(p, cropSize).realignment(size);
  }

  private static GridWarp grid(Parameters p, int side) {
    double margin = side * (1 - p.coverage()) / 2;
    return GridWarp.regular(5, margin - 0.5, side - margin - 0.5);
  }

  /** From the crop to the turned, zoomed, shifted and perhaps mirrored crop; draws rotation, zoom, x, y, flip. */
  static Affine transform(Parameters p, int side, RandomGenerator random) {
    double angle = Math.toRadians(uniform(random, p.rotation()));
    double scale = 1 + uniform(random, p.zoom());
    double tx = uniform(random, p.shift()) * side;
    double ty = uniform(random, p.shift()) * side;
    double centre = (side - 1) / 2.0;
    // Positive angles turn against the clock, as in OpenCV's getRotationMatrix2D.
    Affine turn = new Affine(1, 0, -centre, 0, 1, -centre).then(Affine.similarity(scale, -angle, centre + tx, centre + ty));
    return random.nextDouble() < p.flip() ? turn.then(new Affine(-1, 0, side - 1, 0, 1, 0)) : turn;
  }

  /** The map into a picture with so many pixels for each, whose means are the pixels. */
  private static Affine fine(Affine map, int samples) {
    double shift = (samples - 1) / 2.0;
    return map.then(new Affine(samples, 0, shift, 0, samples, shift));
  }

  private static Image reduced(Image fine, int size) {
    return fine.width() == size ? fine : Scale.to(fine, size, size, Sampling.AREA);
  }

  private static double uniform(RandomGenerator random, double limit) {
    return (2 * random.nextDouble() - 1) * limit;
  }
}
