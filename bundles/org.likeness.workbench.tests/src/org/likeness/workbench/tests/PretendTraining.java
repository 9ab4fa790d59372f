// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.tests;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.MetricResult;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.workspace.Workspace;

/** A kind of recipe that behaves like a training without an engine: curves, samples, checkpoints, pause and stop. */
final class PretendTraining implements RecipeKind {

  @Override
  public String kind() {
    return "pretend";
  }

  @Override
  public String description() {
    return "Pretends to train, for tests of the workbench.";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode r = recipe.root();
    r.known("likeness", "kind", "name", "seed", "steps", "pause", "loss", "fail");
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("steps", r.integer("steps", 40, 1, 100_000));
    out.put("pause", r.integer("pause", 0, 0, 1000));
    out.put("fail", r.text("fail", ""));
    out.put("loss", likeness.plugins().configure(AdversarialLoss.KIND,
        r.optional("loss").map(RecipeNode::plain).orElse("loss.hinge"), r.where()).plain());
    return out;
  }

  @Override
  public void execute(RunContext context) throws Exception {
    long steps = context.recipe().root().integer("steps", 1, 100_000);
    long pause = context.recipe().root().integer("pause", 0, 1000);
    if (!context.recipe().root().text("fail").isEmpty()) {
      throw new UserProblem(context.recipe().root().text("fail"));
    }
    for (long s = 1; s <= steps; s++) {
      context.control().check();
      var sink = context.folder().sink();
      sink.scalar(s, "loss/D", 0.7 + Math.exp(-s / 30.0) + 0.05 * Math.sin(s));
      sink.scalar(s, "loss/G", 1.5 - Math.exp(-s / 50.0) + 0.05 * Math.cos(s * 1.7));
      sink.scalar(s, "score/real", 0.5 + 0.3 * Math.exp(-s / 40.0));
      sink.scalar(s, "score/fake", 0.5 - 0.3 * Math.exp(-s / 40.0));
      if (s % 10 == 0) {
        context.folder().sample(s, Samples.picture((int) s, 64));
      }
      context.publish(new TrainingSnapshot("training", s, steps, 12.5, Duration.ofSeconds((steps - s) / 12), Map.of(), 0.02, null));
      if (pause > 0) {
        Thread.sleep(pause);
      }
    }
    context.folder().results(List.of(new MetricResult("metric.ssim", "SSIM", 0.8125, "", true, 12, 0.79, 0.83, "95 % bootstrap",
        "pretended", Map.of())));
  }
}
