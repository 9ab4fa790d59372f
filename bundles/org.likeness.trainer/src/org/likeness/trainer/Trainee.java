// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.likeness.api.image.Image;
import org.likeness.core.run.Checkpoint;

/** What a loop trains: networks, optimisers and data of one run. Used by one thread. */
interface Trainee extends AutoCloseable {

  /**
   * Makes a step. The engine has been seeded for it.
   *
   * @param step from 0
   * @param fraction of the budget that is used, for schedules
   * @return scalars by tag; all must be numbers
   */
  Map<String, Double> step(long step, double fraction);

  /** The sample grid as it is now; does not change what later steps do. */
  Image samples();

  /** Values by tag, for histograms; changes as little. */
  default Map<String, float[]> distributions() {
    return Map.of();
  }

  /** Scalars of held-out data; empty when there are none. The value of {@link #criterion} decides on the best checkpoint. */
  Map<String, Double> validate();

  /** The tag that is lowest at the best checkpoint; null when nothing is known to be best. */
  String criterion();

  /** A sentence's worth of the latest scalars: {@code loss A 0.051, B 0.047}. */
  String summary(Map<String, Double> latest);

  /** Writes weights and optimisers; returns further state. */
  Map<String, Object> save(Path folder) throws IOException;

  /** Takes up what {@link #save} wrote. Data begin at the checkpoint's step. */
  void load(Checkpoint checkpoint);

  /** Time spent waiting for data so far. */
  long waitedNanos();

  @Override
  void close();
}
