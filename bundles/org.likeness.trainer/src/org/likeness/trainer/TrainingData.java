// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.function.Function;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RunContext;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Use;

/** Takes what is trained on out of a dataset, once the rights are clear, and records exactly that. */
final class TrainingData {
  private static final int TRIES = 5;

  private TrainingData() {}

  /**
   * @param role of the dataset in the run
   * @param taken reads what is to be trained on
   * @throws UserProblem when the use is refused, somebody keeps changing the dataset, or a run that goes on began with other faces
   */
  static <T> T take(RunContext context, String role, String name, Use use, Function<Dataset, T> taken) {
    Dataset dataset = context.workspace().datasets().get(name);
    dataset.requireRight(use);
    String fingerprint = dataset.fingerprint();
    for (int i = 0; i < TRIES; i++) {
      T data = taken.apply(dataset);
      String after = dataset.fingerprint();
      if (after.equals(fingerprint)) {
        unchanged(context, role, name, fingerprint);
        context.folder().input(new RunInput(role, "dataset", name, fingerprint));
        return data;
      }
      fingerprint = after;
    }
    throw new UserProblem("The dataset '" + name + "' is being changed; train when that is done");
  }

  private static void unchanged(RunContext context, String role, String name, String fingerprint) {
    if (context.resumeFrom().isPresent()) {
      for (RunInput began : context.folder().info().inputs()) {
        if (began.role().equals(role) && began.type().equals("dataset") && !began.sha256().equals(fingerprint)) {
          throw new UserProblem("The run " + context.folder().id() + " cannot go on: the dataset '" + name
              + "' has been changed since it began, so it would go on with other faces; run its recipe again");
        }
      }
    }
  }
}
