// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code score}: asks a trained forgery detector about a picture or clip.
 *
 * <pre>
 * run: detect-meso4           # a run of the kind detect
 * source: clip.mp4
 * faces: track                # which face of a frame, see FaceChoice; or largest, all; or identity: DATASET
 * detector, landmarker, tracker, crop   # how faces are found: as in the extraction of the training faces
 * </pre>
 *
 * The verdict of a clip is the mean over its faces' P(fake); the face that 'faces' means is judged, of all the most fake one. {@code scores.csv}
 * has every frame; frames without a face are gaps in it.
 */
@Component(service = RecipeKind.class)
public final class ScoreKind implements RecipeKind {

  @Override
  public String kind() {
    return "score";
  }

  @Override
  public String description() {
    return "Asks a trained forgery detector about a picture or clip, frame by frame, and shows what spoke for \u201cfake\u201d.";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode r = recipe.root();
    r.known("likeness", "kind", "name", "seed", "run", "source", "faces", "identity", "detector", "landmarker", "tracker", "crop");
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("run", trained(workspace, r.text("run")).id());
    m.put("source", Sources.absolute(recipe, workspace, r.child("source")).toString());
    FaceChoice.read(r).writeTo(m);
    FaceTools.read(r, likeness).writeTo(m);
    return m;
  }

  private static Run trained(Workspace workspace, String name) {
    Run run = workspace.runs().find(name);
    if (!run.info().kind().equals("detect") || run.file("detector").isEmpty()) {
      throw new UserProblem("The run " + run.id() + " is of the kind '" + run.info().kind()
          + "' and holds no trained forgery detector; name a finished run of the kind 'detect'");
    }
    return run;
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    Run run = trained(context.workspace(), r.text("run"));
    Path source = Path.of(r.text("source"));
    if (!Files.isRegularFile(source)) {
      throw new UserProblem("There is no picture or clip " + source);
    }
    context.folder().parent(run.id());
    context.folder().input(new RunInput("source", "file", source.getFileName().toString(), Hashes.sha256(source)));
    run.requireUnchanged("detector");
    Configured chosen = context.likeness().plugins().configure(ForgeryDetector.KIND, run.recipe().root().child("detector"));
    ForgeryDetector<Record> plugin = chosen.as(ForgeryDetector.class);
    try (ForgeryDetector.Trained detector = plugin.load(chosen.parameters(), run.file("detector").orElseThrow(), context.plugins());
        FinderPool finders = FinderPool.open(FaceTools.read(r, context.likeness()), context);
        ClipFaces faces = FaceChoice.read(r).open(finders, context)) {
      FrameScores scores = FrameScores.of(source, finders, faces, detector, context.progress());
      if (!scores.chosen().note().isEmpty()) {
        context.folder().log(scores.chosen().note());
        context.progress().note(scores.chosen().note());
      }
      context.folder().attachText("scores.csv", scores.csv());
      scores.forEach((frame, p) -> context.folder().sink().scalar(frame, "p-fake", p));
      context.folder().sample(0, scores.picture());
      Map<String, String> recipe = new LinkedHashMap<>();
      recipe.put("detector", chosen.id() + " trained by run " + run.id());
      recipe.put("level", "whole file");
      recipe.put("aggregator", "mean over frames, " + faces.choice().inWords());
      recipe.put(MetricResult.FACES_BY, finders.inWords());
      context.folder().results(List.of(new MetricResult("score.p-fake", "P(fake)", scores.mean(), "", null, scores.judged(), Double.NaN,
          Double.NaN, "", source.getFileName().toString(), recipe)));
      context.progress().note(String.format(Locale.ROOT, "%s: P(fake) %.3f by %s, mean over %d of %d frames with a face",
          source.getFileName(), scores.mean(), chosen.id(), scores.judged(), scores.frames()));
    }
  }
}
