// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import java.util.Optional;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.training.Step;
import org.likeness.api.training.TrainingContext;

/** The augmentation of a GAN's batches, with its strength, which belongs to the run. None changes nothing. */
final class BatchAugmentation {

  private final Chosen<BatchAugmenter<Record>> chosen;
  private final NDArray saved;
  private double strength;
  private double next;

  BatchAugmentation(Optional<Choice> choice, TrainingContext context) {
    chosen = choice.isEmpty() ? null : context.plugin(BatchAugmenter.class, choice.get());
    saved = chosen == null ? null : context.array("batch-augment-strength", (float) chosen.plugin().first(chosen.parameters()));
    strength = chosen == null ? 0 : saved.getFloat(0);
    next = strength;
  }

  NDArray of(NDArray pictures) {
    return chosen == null ? pictures : chosen.plugin().apply(chosen.parameters(), pictures, strength);
  }

  /** Says how the next step will be. @param realLogits of this step's real pictures */
  void look(NDArray realLogits, Step step) {
    if (chosen != null) {
      step.log("augment/strength", strength);
      next = chosen.plugin().next(chosen.parameters(), strength, realLogits);
    }
  }

  void stepDone() {
    if (chosen != null) {
      saved.set(new float[] {(float) next});
      strength = saved.getFloat(0);
    }
  }
}
