// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import ai.djl.ndarray.NDArray;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.Checkpoint;

/** The augmentation of a GAN's batches, with its strength, which belongs to the run. None changes nothing. */
final class BatchAugmentation {

  private static final String STRENGTH = "batch-augment-strength";

  private final Configured configured;
  private final BatchAugmenter<Record> plugin;
  private double strength;
  private double next;

  BatchAugmentation(Optional<Configured> configured) {
    this.configured = configured.orElse(null);
    this.plugin = configured.map(c -> c.<BatchAugmenter<Record>>as(BatchAugmenter.class)).orElse(null);
    this.strength = plugin == null ? 0 : plugin.first(this.configured.parameters());
    this.next = strength;
  }

  NDArray of(NDArray pictures) {
    return plugin == null ? pictures : plugin.apply(configured.parameters(), pictures, strength);
  }

  /** Says how the next step will be. @param realLogits of this step's real pictures */
  void look(NDArray realLogits, Map<String, Double> scalars) {
    if (plugin != null) {
      scalars.put("augment/strength", strength);
      next = plugin.next(configured.parameters(), strength, realLogits);
    }
  }

  void stepDone() {
    strength = next;
  }

  Map<String, Object> state() {
    return plugin == null ? Map.of() : Map.of(STRENGTH, strength);
  }

  void load(Checkpoint checkpoint) {
    if (plugin != null && checkpoint.state().get(STRENGTH) instanceof Number saved) {
      strength = saved.doubleValue();
      next = strength;
    }
  }
}
