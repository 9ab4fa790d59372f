// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.tensor.Grad;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.io.SafetensorsFile;
import org.likeness.tensor.nn.Params;

/** Another run's weights, for networks that begin with them: every array whose name and shape fit. */
final class StartWeights {

  private final Run run;
  private final Checkpoint checkpoint;
  private final StartSettings settings;
  private final Map<String, NDArray> weights = new LinkedHashMap<>();
  private final Map<String, int[]> taken = new LinkedHashMap<>();

  /** @throws UserProblem when the file is damaged */
  StartWeights(NDManager manager, Run run, StartSettings settings) {
    this.run = run;
    this.settings = settings;
    this.checkpoint = run.lastGoodCheckpoint().orElseThrow(() -> new UserProblem("The run " + run.id() + ", to start from, has no good checkpoint"));
    try (SafetensorsFile file = Safetensors.open(checkpoint.file(CheckpointFileNames.WEIGHTS))) {
      file.verify();
      file.names().stream().filter(n -> !n.startsWith(Restored.ARRAY)).forEach(n -> weights.put(n, file.array(manager, n)));
    }
  }

  void into(String name, Block block) {
    if (!settings.networks().isEmpty() && !settings.networks().contains(name)) {
      return;
    }
    int[] count = taken.computeIfAbsent(name, n -> new int[2]);
    Params.all(block).forEach((parameter, array) -> {
      NDArray value = weights.get(name + "." + parameter);
      count[1]++;
      if (value != null && value.getShape().equals(array.getShape())) {
        Grad.off(() -> value.copyTo(array));
        count[0]++;
      }
    });
  }

  /**
   * Everything has been declared.
   *
   * @return what was taken, in words
   * @throws UserProblem when nothing was, or a network that was named is not there
   */
  String done() {
    Set<String> there = new TreeSet<>();
    weights.keySet().forEach(n -> there.add(n.substring(0, n.indexOf('.'))));
    weights.values().forEach(NDArray::close);
    for (String named : settings.networks()) {
      if (!taken.containsKey(named) || taken.get(named)[0] == 0) {
        throw new UserProblem("'start': nothing of a network '" + named + "' fits from the run " + run.id() + "; it has " + String.join(", ", there)
            + ", and this training " + String.join(", ", taken.keySet()));
      }
    }
    if (taken.values().stream().allMatch(c -> c[0] == 0)) {
      throw new UserProblem("'start': nothing of the run " + run.id() + " fits this training: its networks are " + String.join(", ", there) + ", here they are "
          + String.join(", ", taken.keySet()) + ", of other shapes or names");
    }
    StringJoiner words = new StringJoiner(", ");
    taken.forEach((name, c) -> words.add(name + " " + (c[0] == c[1] ? "whole" : c[0] + " of " + c[1] + " arrays")));
    return "Begins with weights of run " + run.id() + " at step " + checkpoint.step() + ": " + words + "; what was not taken, and the optimisers, begin anew";
  }
}
