// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import java.util.List;
import java.util.Map;
import ai.djl.nn.Block;
import org.likeness.api.training.Trained;
import org.likeness.api.training.TrainingScheme.Role;
import org.likeness.api.training.TrainingScheme.Use;

/** What both schemes tell the host alike. */
final class EditRoles {

  private static final int FEWEST = 8;
  /** Adam as in both papers. */
  private static final Map<String, Object> ADAM = Map.of("learning-rate", 1e-4, "beta1", 0.5, "beta2", 0.999);

  private EditRoles() {}

  static List<Role> images() {
    return List.of(new Role("images", Use.TRAIN_GENERATOR, FEWEST, false));
  }

  static Map<String, Map<String, Object>> learners() {
    return Map.of("generator", ADAM, "discriminator", ADAM);
  }

  static TrainedEditor editor(EditSettings p, boolean attends, Conditions conditions, Trained trained) {
    Block generator = trained.network(p.ema() > 0 ? EditTask.AVERAGE : EditTask.GENERATOR, new EditGenerator(p, conditions.count(), attends),
        EditTask.inputs(p, conditions.count()));
    return new TrainedEditor(generator, p.size(), conditions, trained.manager());
  }
}
