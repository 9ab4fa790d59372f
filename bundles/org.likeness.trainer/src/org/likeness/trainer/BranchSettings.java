// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.List;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.core.workspace.Workspace;

/**
 * Whose checkpoint a training goes on from: {@code branch: RUN@STEP}, or {@code branch: RUN} for its last good one. Weights, what
 * optimisers have gathered, the order of the data and the random state go on exactly; with the same settings the branch is
 * bit for bit what the run itself became. {@code start} takes weights alone.
 *
 * @param run id, beginning of an id, or recipe name
 * @param step of the checkpoint; -1 = the last good one
 */
record BranchSettings(String run, long step) {

  static final String KEY = "branch";

  static Optional<BranchSettings> of(RecipeNode root) {
    return root.optional(KEY).map(node -> {
      if (root.has("start")) {
        throw node.problem("and 'start' do not go together: a branch has the weights of its run already");
      }
      String text = node.asText();
      int at = text.lastIndexOf('@');
      if (at < 0) {
        return new BranchSettings(text, -1);
      }
      String step = text.substring(at + 1);
      if (!step.matches("[0-9]{1,18}")) {
        throw node.problem("must be RUN or RUN@STEP, not '" + text + "'");
      }
      return new BranchSettings(text.substring(0, at), Long.parseLong(step));
    });
  }

  /** With the run's whole id and the step. @throws UserProblem when it cannot be gone on from there with these settings */
  BranchSettings checked(Workspace workspace, RecipeNode root, SchemeSettings settings, PluginRegistry plugins) {
    Run from = workspace.runs().find(run);
    RecipeNode node = root.child(KEY);
    Checkpoint checkpoint = checkpoint(from, node);
    SchemeSettings before;
    try {
      before = SchemeSettings.of(from.recipe().root(), from.recipe().kind(), plugins);
    } catch (UserProblem e) {
      throw node.problem("names the run " + from.id() + ", which is no training that can be gone on with: " + e.getMessage());
    }
    if (!before.configured().id().equals(settings.configured().id())) {
      throw node.problem("names a run of the scheme '" + before.configured().id() + "'; its state is of no use to '" + settings.configured().id()
          + "' ('start' takes weights where they fit)");
    }
    settings.optimisers().each().forEach((name, now) -> {
      OptimiserSettings old = before.optimisers().each().get(name);
      if (old != null && !old.rule().id().equals(now.rule().id())) {
        throw node.problem("cannot change the optimiser of '" + name + "' from " + old.rule().id() + " to " + now.rule().id()
            + ": what one has gathered is of no use to the other ('start' takes the weights alone)");
      }
    });
    if (settings.loop().budget().steps() > 0 && settings.loop().budget().steps() <= checkpoint.step()) {
      throw node.problem("begins at step " + checkpoint.step() + ", and the budget ends at step " + settings.loop().budget().steps()
          + ": there is nothing to train; raise 'budget.steps', which counts from the very beginning, or branch off earlier");
    }
    return new BranchSettings(from.id(), checkpoint.step());
  }

  private Checkpoint checkpoint(Run from, RecipeNode node) {
    List<Checkpoint> all = from.checkpoints();
    if (step < 0) {
      return from.lastGoodCheckpoint().orElseThrow(() -> node.problem("names the run " + from.id() + ", which has no good checkpoint"));
    }
    return all.stream().filter(c -> c.step() == step).findFirst().orElseThrow(() -> node.problem("names step " + step + " of the run " + from.id() + ", "
        + (all.isEmpty() ? "which has no checkpoint" : "whose checkpoints are those of steps "
            + String.join(", ", all.stream().map(c -> Long.toString(c.step())).distinct().toList()))));
  }

  /** The verified checkpoint. @throws UserProblem when it is gone or damaged */
  Checkpoint checkpoint(Run from) {
    Checkpoint found = from.checkpoints().stream().filter(c -> c.step() == step).findFirst()
        .orElseThrow(() -> new UserProblem("The run " + from.id() + ", to branch off, has no checkpoint of step " + step + " any more"));
    found.verify();
    return found;
  }

  String plain() {
    return step < 0 ? run : run + "@" + step;
  }
}
