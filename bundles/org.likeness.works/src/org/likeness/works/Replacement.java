// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.core.Likeness;
import org.likeness.core.provenance.Claim;
import org.likeness.core.provenance.Marking;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInput;
import org.likeness.core.run.TrainingRights;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Use;
import org.likeness.trainer.TrainedRun;

/** What a conversion puts in: opened after the rights were checked, with what will be stated of the result. */
final class Replacement implements AutoCloseable {
  /** What a pasted-back face is taken through when no swap run is named: the first swap program's size. */
  static final int PASTED_SIZE = 64;
  private static final String PASTED_THROUGH = "replacer.own-face";
  private static final String REPLACES = "replaces faces; name a run of a face swap";

  private final FaceReplacer.Worker faces;
  private final String action;
  private final List<Claim.Ingredient> ingredients = new ArrayList<>();
  private final Map<String, String> models;
  private final Baseline instead;

  private Marking marking;

  private Replacement(FaceReplacer.Worker faces, String action, Map<String, String> models, Baseline instead) {
    this.faces = faces;
    this.action = action;
    this.models = models;
    this.instead = instead;
  }

  static Replacement open(RunContext context, ConvertParameters p) {
    Baseline baseline = p.baseline();
    if (baseline != Baseline.UNCHANGED) {
      context.folder().log(TargetRights.require(context, p.target(), p.source()));
    }
    Replacement made = switch (baseline) {
      case NONE -> swap(context, trained(context.likeness(), context.workspace(), p.run().orElseThrow()));
      case UNCHANGED -> new Replacement(null, "Encoded again", Map.of(), baseline);
      case MEAN_FACE -> mean(context, context.workspace().datasets().get(p.meanOf().orElseThrow()));
      case PASTED_BACK -> pastedBack(context, p);
    };
    if (baseline != Baseline.UNCHANGED || p.mark().orElse(false)) {
      made.marking = Marking.of(context.folder().id(), p.source().toString());
    }
    return made;
  }

  /** The run of a trained swap. @throws UserProblem when there is none of this name, or it trains something else */
  static Run trained(Likeness likeness, Workspace workspace, String name) {
    Run run = workspace.runs().find(name);
    TrainedRun.check(likeness, run, FaceReplacer.Worker.class, REPLACES);
    return run;
  }

  private static TrainedRun<FaceReplacer.Worker> open(Likeness likeness, Run run) {
    return TrainedRun.open(likeness, run, FaceReplacer.Worker.class, REPLACES);
  }

  private static Replacement swap(RunContext context, Run run) {
    TrainingRights.require(context.workspace().datasets(), run, Use.EXPORT);
    passedOver(context, run);
    String weights = run.lastGoodCheckpoint().map(Checkpoint::sha256).map(h -> String.join(" ", h.values())).orElse("");
    context.folder().parent(run.id());
    context.folder().input(new RunInput("swap", "run", run.id(), weights));
    Replacement r = new Replacement(Replacers.of(open(context.likeness(), run)),
        "Faces replaced by the trained swap " + run.id(), Map.of(model(run), weights), Baseline.NONE);
    run.info().inputs().forEach(i -> r.ingredients.add(new Claim.Ingredient("inputTo", i.role() + ": " + i.name(), i.sha256())));
    return r;
  }

  /** What the weights are of: the model of a swap, else the kind of the run. */
  private static String model(Run run) {
    RecipeNode root = run.recipe().root();
    return root.has("model") && root.child("model").isMap() ? root.child("model").text("id") : run.info().kind();
  }

  /** Says so when the newest checkpoint cannot be used. */
  private static void passedOver(RunContext context, Run run) {
    List<Checkpoint> all = run.checkpoints();
    run.lastGoodCheckpoint().filter(c -> c.step() != all.getLast().step()).ifPresent(c -> {
      String sentence = "The checkpoint of step " + all.getLast().step() + " of run " + run.id()
          + " is damaged; the one of step " + c.step() + " is used";
      context.folder().log(sentence);
      context.progress().note(sentence);
    });
  }

  private static Replacement pastedBack(RunContext context, ConvertParameters p) {
    if (p.run().isPresent()) {
      Run run = trained(context.likeness(), context.workspace(), p.run().get());
      context.folder().parent(run.id());
      return new Replacement(Replacers.own(Replacers.of(open(context.likeness(), run))),
          "The person's own faces taken through the resolution of " + run.id() + " and pasted back", Map.of(), Baseline.PASTED_BACK);
    }
    int size = p.size().orElse(PASTED_SIZE);
    Chosen<FaceReplacer<Record>> own = context.plugins().plugin(FaceReplacer.class, new Choice(PASTED_THROUGH, Map.of("size", size)));
    return new Replacement(own.plugin().create(own.parameters(), List.of(), context.plugins()),
        "The person's own faces taken through " + size + " px and pasted back", Map.of(), Baseline.PASTED_BACK);
  }

  private static Replacement mean(RunContext context, Dataset dataset) {
    dataset.requireRight(Use.EXPORT);
    String fingerprint = dataset.fingerprint();
    context.folder().input(new RunInput("mean", "dataset", dataset.name(), fingerprint));
    Replacement r = new Replacement(Replacers.still(MeanOfFaces.of(dataset, context.progress())),
        "Faces replaced by the mean face of dataset " + dataset.name(), Map.of(), Baseline.MEAN_FACE);
    r.ingredients.add(new Claim.Ingredient("inputTo", dataset.name(), fingerprint));
    return r;
  }

  /** What the new faces follow from: weights and datasets by their hashes, and the mark. */
  String key() {
    return action + models + ingredients + (marking == null ? "" : marking.hex());
  }

  /** Null when nothing is replaced. */
  FaceReplacer.Worker faces() {
    return faces;
  }

  /** The invisible mark, put into every frame of one clip, in their order. */
  UnaryOperator<Image> mark() {
    return marking == null ? UnaryOperator.identity() : marking.clip();
  }

  /** Whether the result is to be signed: it was made, or at least marked. */
  boolean made() {
    return faces != null || marking != null;
  }

  Claim claim(Path source, String runId) {
    List<Claim.Ingredient> all = new ArrayList<>();
    all.add(Claim.Ingredient.of("parentOf", source));
    all.addAll(ingredients);
    List<Claim.Action> actions = new ArrayList<>();
    actions.add(new Claim.Action("c2pa.opened", "The source clip"));
    actions.add(new Claim.Action("c2pa.edited", action));
    if (marking != null) {
      actions.add(new Claim.Action("c2pa.watermarked", "Invisible mark " + Marking.ALGORITHM));
    }
    return new Claim(instead.result(), actions, all, runId, models, marking == null ? "" : marking.hex());
  }

  @Override
  public void close() {
    if (faces != null) {
      faces.close();
    }
  }
}
