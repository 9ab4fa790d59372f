// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.likeness.works.LatentDirections;
import org.likeness.works.LatentPath;

/** Where one is among the latents: at A, on the way to B, moved along directions; and the stops of a walk. UI thread. */
final class LatentState {
  private final List<Runnable> followers = new ArrayList<>();
  private final List<Sample> stops = new ArrayList<>();
  private Sample a;
  private Sample b;
  private int share;
  private LatentDirections directions;
  private double[] amounts = {};

  /** Is called after each change. */
  void follow(Runnable follower) {
    followers.add(follower);
  }

  private void changed() {
    List.copyOf(followers).forEach(Runnable::run);
  }

  /** Null before one was chosen. */
  Sample a() {
    return a;
  }

  /** What A is mixed with; null for nothing. */
  Sample b() {
    return b;
  }

  /** Of the way from A to B, in percent. */
  int share() {
    return share;
  }

  /** Around {@link #base}; null while they are not known. */
  LatentDirections directions() {
    return directions;
  }

  /** As many as directions. */
  double[] amounts() {
    return amounts.clone();
  }

  List<Sample> stops() {
    return List.copyOf(stops);
  }

  /** Another one is looked at: nothing is mixed and moved any more. */
  void choose(Sample next) {
    a = next;
    b = null;
    leave(0);
  }

  void mixWith(Sample next) {
    b = next;
    leave(b == null ? 0 : share);
  }

  void setShare(int percent) {
    if (percent != share) {
      leave(percent);
    }
  }

  void swap() {
    Sample before = a;
    a = b;
    b = before;
    leave(100 - share);
  }

  private void leave(int nextShare) {
    share = nextShare;
    directions = null;
    amounts = new double[0];
    changed();
  }

  /** @param found around the base as it is now */
  void setDirections(LatentDirections found) {
    directions = found;
    amounts = new double[found == null ? 0 : found.directions().size()];
    changed();
  }

  void move(int direction, double amount) {
    if (amounts[direction] != amount) {
      amounts[direction] = amount;
      changed();
    }
  }

  void reset() {
    Arrays.fill(amounts, 0);
    changed();
  }

  void addStop(Sample stop) {
    stops.add(stop);
    changed();
  }

  void removeStop(int place) {
    stops.remove(place);
    changed();
  }

  void clearStops() {
    stops.clear();
    changed();
  }

  /** The latent without what directions add; of a mixture the point on the great circle. */
  float[] base() {
    return b == null || share == 0 ? a.latent() : LatentPath.between(a.latent(), b.latent(), share / 100.0);
  }

  /** The latent of the current picture. */
  float[] latent() {
    return moved() ? directions.moved(amounts) : base();
  }

  /** Whether the current picture is A itself. */
  boolean plain() {
    return (b == null || share == 0) && !moved();
  }

  private boolean moved() {
    return Arrays.stream(amounts).anyMatch(v -> v != 0);
  }

  /** The current picture in words: {@code seed 1, picture 7 → 22 at 40 %, moved}. */
  String words() {
    return baseWords() + (moved() ? ", moved" : "");
  }

  /** The same without what directions add. */
  String baseWords() {
    if (b == null || share == 0) {
      return a.name();
    }
    String head = a.name().substring(0, a.name().lastIndexOf(' ') + 1);
    return a.name() + " → " + (b.name().startsWith(head) ? b.name().substring(head.length()) : b.name()) + " at " + share + " %";
  }
}
