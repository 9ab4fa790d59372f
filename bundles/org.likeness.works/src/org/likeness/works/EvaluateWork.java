// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.likeness.api.image.Image;
import org.likeness.api.metric.Metric;
import org.likeness.api.parameters.ParameterProblem;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.core.registry.PluginEntry;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;
import org.likeness.datasets.Use;
import org.likeness.media.video.VideoReader;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code evaluate}: measures clips. With several candidates the first is compared with each of the others, moment
 * by moment: results whose subject is {@code swap minus B unchanged}.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "work.evaluate", label = "Clips measured", parameters = EvaluateParameters.class,
    description = "Measures a clip against a reference and against the person that should be seen, with intervals.")
public final class EvaluateWork implements Work<EvaluateParameters> {
  /** More faces tell nothing new about who somebody is. */
  private static final int IDENTITY_FACES = 64;

  @Override
  public EvaluateParameters checked(EvaluateParameters p, Desk desk) {
    EvaluateParameters whole = p.checked(desk, usual(desk.likeness().plugins()));
    settings(whole, desk.likeness().plugins());
    return whole;
  }

  @Override
  public void execute(EvaluateParameters p, RunContext context) throws Exception {
    Path reference = p.reference().orElse(null);
    if (reference != null) {
      context.folder().input(new RunInput("reference", "file", reference.getFileName().toString(), Hashes.sha256(reference)));
    }
    List<Image> identity = identity(context, p);
    List<MetricSetting> metrics = settings(p, context.likeness().plugins());
    List<PluginFailure> failures = new ArrayList<>();
    Map<String, List<Evaluation.Outcome>> outcomes = new LinkedHashMap<>();
    Anchors anchors = Anchors.none();
    try (FinderPool finder = FinderPool.open(FaceTools.of(p.tools(), context.likeness()), context);
        ClipFaces faces = FaceChoice.of(FaceChoice.Mode.TRACK).open(finder, context)) {
      ChosenFaces there = there(context, p, finder, faces);
      ClipPair pair = new ClipPair(finder, faces, p.pairing(), identity, context.progress());
      Map<String, String> on = measuredOn(p, finder);
      for (Map.Entry<String, Path> anchor : anchors(p, identity).entrySet()) {
        try (ComparedClip clip = pair.read(anchor.getValue(), reference, there)) {
          anchors.add(anchor.getKey(), measure(context, anchor.getKey(), anchor.getValue(), clip, Anchors.of(metrics), on, failures));
        }
      }
      for (Map.Entry<String, Path> c : p.candidates().entrySet()) {
        try (ComparedClip clip = pair.read(c.getValue(), reference, there)) {
          outcomes.put(c.getKey(), anchors.beside(measure(context, c.getKey(), c.getValue(), clip, metrics, on, failures)));
        }
      }
    }
    if (!failures.isEmpty() && outcomes.values().stream().allMatch(List::isEmpty)) {
      throw failures.getFirst();
    }
    outcomes.forEach((subject, found) -> write(context, subject, found));
    context.folder().results(Differences.of(outcomes, context::warn));
  }

  private static List<Evaluation.Outcome> measure(RunContext context, String subject, Path file, ComparedClip clip, List<MetricSetting> metrics,
      Map<String, String> on, List<PluginFailure> failures) {
    context.folder().input(new RunInput(subject, "file", file.getFileName().toString(), Hashes.sha256(file)));
    Map<String, String> recipe = new LinkedHashMap<>();
    recipe.put(MetricResult.CANDIDATE, file.getFileName().toString());
    recipe.putAll(on);
    return new Evaluation(metrics, context.plugins(), failure -> {
      failures.add(failure);
      context.warn(failure.getMessage() + " (measuring '" + subject + "')");
    }).measure(clip, subject, recipe, context.progress());
  }

  /** What identity numbers are read between, where it is known. */
  private static Map<String, Path> anchors(EvaluateParameters p, List<Image> identity) {
    Map<String, Path> anchors = new LinkedHashMap<>();
    if (!identity.isEmpty()) {
      p.before().ifPresent(clip -> anchors.put(MetricResult.FLOOR, clip));
      p.reference().ifPresent(clip -> anchors.put(MetricResult.CEILING, clip));
    }
    return anchors;
  }

  /** Where the reference shows the face that is meant: as its renderer knows it, or found. */
  private static ChosenFaces there(RunContext context, EvaluateParameters p, FinderPool finder, ClipFaces faces) {
    if (p.reference().isEmpty()) {
      return ChosenFaces.NONE;
    }
    Path reference = p.reference().get();
    if (p.geometry().isEmpty()) {
      ChosenFaces found = faces.of(reference, 1, 0, context.progress());
      if (!found.note().isEmpty()) {
        context.progress().note(found.note());
      }
      return found;
    }
    Path file = p.geometry().get();
    context.folder().input(new RunInput("geometry", "file", file.getFileName().toString(), Hashes.sha256(file)));
    ExactGeometry geometry = ExactGeometry.read(file);
    try (VideoReader clip = VideoReader.open(reference)) {
      if (clip.info().framesExact() && clip.info().frames() != geometry.landmarks().size()) {
        throw new UserProblem("The geometry " + file.getFileName() + " is of " + geometry.landmarks().size() + " frames and the reference "
            + reference + " has " + clip.info().frames() + ": they do not belong together");
      }
    }
    return geometry.faces(finder.crop());
  }

  private static Map<String, String> measuredOn(EvaluateParameters p, FinderPool finder) {
    Map<String, String> on = new LinkedHashMap<>();
    p.reference().ifPresent(file -> on.put(MetricResult.REFERENCE, file.getFileName().toString()));
    on.put(MetricResult.SQUARE, "aligned face, " + finder.crop().size() + " px, " + finder.crop().centring().name().toLowerCase(Locale.ROOT));
    on.put(MetricResult.FACES_BY, finder.inWords() + (p.geometry().isPresent() ? "; the reference's by its renderer's exact landmarks" : ""));
    return on;
  }

  private static void write(RunContext context, String subject, List<Evaluation.Outcome> outcomes) {
    context.folder().results(outcomes.stream().map(Evaluation.Outcome::result).toList());
    for (Evaluation.Outcome o : outcomes) {
      for (int i = 0; i < o.perFrame().length; i++) {
        if (Double.isFinite(o.perFrame()[i])) {
          context.folder().sink().scalar(i, subject + "/" + o.result().id(), o.perFrame()[i]);
        }
      }
    }
  }

  private static List<MetricSetting> settings(EvaluateParameters p, PluginRegistry plugins) {
    return MetricSetting.of(p.metrics().stream().map(c -> plugins.configure(Metric.KIND, c.plain(), "metrics")).toList());
  }

  /** All that are there. */
  private static List<Choice> usual(PluginRegistry plugins) {
    return plugins.entries(Metric.KIND).stream().filter(e -> e.state() == PluginEntry.State.READY).flatMap(e -> usual(e.id(), plugins).stream()).toList();
  }

  /** Nobody has asked for it by name: a metric whose own choice of another plug-in cannot be had is left out, as failed ones are. */
  private static Optional<Choice> usual(String id, PluginRegistry plugins) {
    try {
      Map<String, Object> parameters = new LinkedHashMap<>(plugins.configure(Metric.KIND, id, "metrics").plain());
      parameters.remove("id");
      return Optional.of(new Choice(id, parameters));
    } catch (ParameterProblem e) {
      return Optional.empty();
    }
  }

  private static List<Image> identity(RunContext context, EvaluateParameters p) {
    if (p.identity().isEmpty()) {
      return List.of();
    }
    Dataset dataset = context.workspace().datasets().get(p.identity().get());
    dataset.requireRight(Use.EVALUATE);
    context.folder().input(new RunInput("identity", "dataset", dataset.name(), dataset.fingerprint()));
    List<Face> faces = new ArrayList<>(dataset.usableFaces());
    java.util.Collections.shuffle(faces, new Random(context.recipe().seed()));
    return faces.stream().limit(IDENTITY_FACES).map(f -> RecordedPicture.of(f).read()).toList();
  }
}
