// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Datasets;
import org.likeness.datasets.Use;

/**
 * Whether something may be made by a trained run: asked of the faces that it was trained on. They are known again by their
 * content, since a name says nothing: the fingerprint in the run must be that of a dataset in this workspace, or of what
 * that dataset has grown out of.
 */
public final class TrainingRights {
  private TrainingRights() {}

  /**
   * @return the datasets, in the order of the run's inputs
   * @throws UserProblem when a right is missing, or it cannot be known whether there is one
   */
  public static List<Dataset> require(Datasets datasets, Run run, Use use) {
    List<RunInput> inputs = run.info().inputs().stream().filter(i -> i.type().equals("dataset")).toList();
    for (String role : run.recipe().root().optional("data").map(RecipeNode::keys).orElse(Set.of())) {
      if (inputs.stream().noneMatch(i -> i.role().equals(role) && !i.sha256().isEmpty())) {
        throw new UserProblem("The run " + run.id() + " must not be used for " + use.words() + ": its run.json does not say on whose faces"
            + " it was trained (there is no dataset '" + role + "' with a fingerprint among its inputs); train it again");
      }
    }
    List<Dataset> all = new ArrayList<>();
    for (RunInput input : inputs) {
      Dataset dataset = dataset(datasets, run, input, use);
      dataset.requireRight(use);
      all.add(dataset);
    }
    return all;
  }

  private static Dataset dataset(Datasets datasets, Run run, RunInput input, Use use) {
    Optional<Dataset> named = datasets.find(input.name());
    if (named.isPresent() && named.get().had(input.sha256())) {
      return named.get();
    }
    for (Dataset d : datasets.list()) {
      if (had(d, input.sha256())) {
        return d;
      }
    }
    throw new UserProblem("The run " + run.id() + " must not be used for " + use.words() + ": " + (named.isPresent()
        ? "the dataset '" + input.name() + "' here is not the one that it was trained on (its content is another: recorded "
            + start(input.sha256()) + ", here " + start(named.get().fingerprint()) + ")"
        : "the faces that it was trained on ('" + input.name() + "', fingerprint " + start(input.sha256()) + ") are in no dataset of this workspace")
        + ", so nobody can say on what basis they may be used; copy the folder datasets/" + input.name()
        + " from where it was trained into this workspace, or train again");
  }

  /** One that is damaged is not the one. */
  private static boolean had(Dataset dataset, String fingerprint) {
    try {
      return dataset.had(fingerprint);
    } catch (UserProblem e) {
      return false;
    }
  }

  private static String start(String sha256) {
    return sha256.substring(0, Math.min(12, sha256.length())) + "…";
  }
}
