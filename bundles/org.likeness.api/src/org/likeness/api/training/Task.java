// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.Map;
import java.util.Optional;
import org.likeness.api.image.Image;

/** A training under way. Used by the engine's thread. Saving and loading are none of its business. */
public interface Task extends AutoCloseable {

  /**
   * Before each step and outside of it: the only place, after opening, where networks, arrays and learners may still be
   * declared. Depends on the step's number alone, so that a run that is resumed in the middle declares the same.
   *
   * @param step from 0
   */
  default void prepare(long step) {
    // what was built at first is all
  }

  /** Makes a step: everything that is computed in it dies with it, but what the context keeps. */
  void step(Step step);

  /** A picture of how far it is. Does not change what later steps do; gradients are off, what it computes dies with it. */
  Image samples();

  /**
   * Numbers of held-out data by tag, at each checkpoint; gradients are off. The first one, lowest first, decides on the best
   * checkpoint. Empty when nothing is held out.
   */
  default Map<String, Double> validate() {
    return Map.of();
  }

  /**
   * Values by tag of which it is worth seeing how they are spread, over a batch say; written as histograms with each sample.
   * Like {@link #samples} they change nothing, and gradients are off.
   */
  default Map<String, float[]> distributions() {
    return Map.of();
  }

  /** To be watched closely, when its data are points of the plane. */
  default Optional<Plane> plane() {
    return Optional.empty();
  }

  /** Frees what is its own; networks, arrays and feeds are the host's. */
  @Override
  default void close() {
    // nothing of its own
  }
}
