// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.Side;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.Seeds;

/** The faces of two persons as a network sees them. Makes a step's pairs from its number; safe from any thread. */
final class SwapFaces implements Feed.Maker<Map<Side, SwapFaces.Batch>> {

  private static final int SHOWN = 8;
  /** So many tell the mean colour. */
  private static final int MEASURED = 64;

  private final Map<Side, Faces> faces = new EnumMap<>(Side.class);
  private final Map<Side, ColourShift> shifts;
  private final Optional<FaceMasks> masks;
  private final FaceView view;
  private final int batch;
  private final long seed;

  /**
   * One person's pictures of a step.
   *
   * @param masks of the targets; empty when none are wanted
   */
  record Batch(List<Image> inputs, List<Image> targets, List<Plane> masks) {}

  SwapFaces(SwapScheme.Parameters p, TrainingContext c, FaceView view) {
    this.view = view;
    this.batch = p.batch();
    this.seed = c.seed();
    this.masks = p.mask().map(m -> new FaceMasks(m, c));
    for (Side side : Side.values()) {
      faces.put(side, c.faces(word(side)));
    }
    ColourShift a = p.matchColour() ? ColourShift.between(some(Side.A), some(Side.B)) : ColourShift.NONE;
    shifts = Map.of(Side.A, a, Side.B, ColourShift.NONE);
  }

  /** The side's role, and its word in curves. */
  static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  private List<Image> some(Side side) {
    Faces of = faces.get(side);
    return spread(of.size(), MEASURED, i -> view.of(of.faceWithin(i, view.cropSide())));
  }

  /** Up to n of so many, evenly. */
  private static List<Image> spread(int size, int n, IntFunction<Image> of) {
    int count = Math.min(n, size);
    return IntStream.range(0, count).mapToObj(i -> of.apply((int) ((long) i * size / count))).toList();
  }

  @Override
  public Map<Side, Batch> make(long step) {
    Map<Side, Batch> out = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      out.put(side, batch(side, step));
    }
    return out;
  }

  private Batch batch(Side side, long step) {
    Faces own = faces.get(side);
    long chance = Seeds.mix(seed, side.ordinal()) + 1;
    List<Image> inputs = new ArrayList<>();
    List<Image> targets = new ArrayList<>();
    List<Plane> areas = new ArrayList<>();
    for (int i = 0; i < batch; i++) {
      long position = step * batch + i;
      int at = own.shuffled(position);
      Image face = own.faceWithin(at, view.cropSide());
      Optional<Plane> mask = masks.map(m -> m.of(face, own.landmarks(at, view.cropSide()), word(side)));
      Augmenter.Pair pair = view.pair(face, mask, new SplittableRandom(Seeds.mix(chance, position)));
      inputs.add(shifts.get(side).apply(pair.input()));
      targets.add(shifts.get(side).apply(pair.target()));
      pair.mask().ifPresent(areas::add);
    }
    return new Batch(inputs, targets, areas);
  }

  /** Some faces to look at: held out ones where there are enough. */
  List<Image> shown(Side side) {
    Faces of = faces.get(side);
    return of.heldOut() >= SHOWN ? heldOut(side, SHOWN) : spread(of.size(), SHOWN, i -> seen(side, of.faceWithin(i, view.cropSide())));
  }

  /** All that are held out. */
  List<Image> heldOut(Side side) {
    return heldOut(side, faces.get(side).heldOut());
  }

  private List<Image> heldOut(Side side, int n) {
    Faces of = faces.get(side);
    return spread(of.heldOut(), n, i -> seen(side, of.heldOutWithin(i, view.cropSide())));
  }

  private Image seen(Side side, Image crop) {
    return shifts.get(side).apply(view.of(crop));
  }

  void close() {
    masks.ifPresent(FaceMasks::close);
  }
}
