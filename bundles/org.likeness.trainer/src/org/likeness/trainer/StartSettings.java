// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;

/**
 * Whose weights a training begins with: {@code start: RUN}, or {@code start: {run: RUN, networks: [generator]}}. Optimisers, schedules
 * and steps begin anew (transfer learning, fine-tuning).
 *
 * @param run id, beginning of an id, or recipe name
 * @param networks by their names in the checkpoint; empty = all that fit
 */
record StartSettings(String run, List<String> networks) {

  static Optional<StartSettings> of(RecipeNode root) {
    RecipeNode node = root.optional("start").orElse(null);
    if (node == null) {
      return Optional.empty();
    }
    if (!node.isMap()) {
      return Optional.of(new StartSettings(node.asText(), List.of()));
    }
    node.known("run", "networks");
    List<String> networks = node.has("networks") ? node.list("networks").stream().map(RecipeNode::asText).toList() : List.of();
    return Optional.of(new StartSettings(node.text("run"), networks));
  }

  /** With the run's whole id. @throws UserProblem when there is none, or it has trained nothing yet */
  StartSettings checked(Workspace workspace, RecipeNode root) {
    Run found = workspace.runs().find(run);
    if (found.lastGoodCheckpoint().isEmpty()) {
      throw root.child("start").problem("names the run " + found.id() + ", which has no good checkpoint");
    }
    return new StartSettings(found.id(), networks);
  }

  Object plain() {
    if (networks.isEmpty()) {
      return run;
    }
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("run", run);
    out.put("networks", networks);
    return out;
  }
}
