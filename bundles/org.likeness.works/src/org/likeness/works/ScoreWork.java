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
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.core.registry.Configured;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code score}: asks a trained forgery detector about a picture or clip. Faces are found as in the extraction of
 * the faces that it was trained on.
 *
 * <p>The verdict of a clip is the mean over its faces' P(fake); the face that 'faces' means is judged, of all the most fake
 * one. {@code scores.csv} has every frame; frames without a face are gaps in it.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "work.score", label = "Picture or clip judged", parameters = ScoreParameters.class,
    description = "Asks a trained forgery detector about a picture or clip, frame by frame, and shows what spoke for \u201cfake\u201d.")
public final class ScoreWork implements Work<ScoreParameters> {

  @Override
  public ScoreParameters checked(ScoreParameters p, Desk desk) {
    return p.checked(desk);
  }

  @Override
  public void execute(ScoreParameters p, RunContext context) throws Exception {
    Run run = ScoreParameters.trained(context.workspace(), p.run());
    Path source = p.source();
    if (!Files.isRegularFile(source)) {
      throw new UserProblem("There is no picture or clip " + source);
    }
    context.folder().parent(run.id());
    context.folder().input(new RunInput("source", "file", source.getFileName().toString(), Hashes.sha256(source)));
    run.requireUnchanged("detector");
    Configured chosen = context.likeness().plugins().configure(ForgeryDetector.KIND, run.recipe().root().child("detector"));
    ForgeryDetector<Record> plugin = chosen.as(ForgeryDetector.class);
    try (ForgeryDetector.Trained detector = plugin.load(chosen.parameters(), run.file("detector").orElseThrow(), context.plugins());
        FinderPool finders = FinderPool.open(FaceTools.of(p.tools(), context.likeness()), context);
        ClipFaces faces = FaceChoice.of(p.choice()).open(finders, context)) {
      FrameScores scores = FrameScores.of(source, finders, faces, detector, context.progress());
      if (!scores.chosen().note().isEmpty()) {
        context.folder().log(scores.chosen().note());
        context.progress().note(scores.chosen().note());
      }
      context.folder().attachText("scores.csv", scores.csv());
      scores.forEach((frame, fake) -> context.folder().sink().scalar(frame, "p-fake", fake));
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
