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
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginFailure;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;
import org.likeness.datasets.Use;
import org.likeness.media.video.VideoReader;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code evaluate}: measures clips.
 *
 * <pre>
 * candidates: {swap: swap.mp4, B unchanged: source.mp4}    # or candidate: swap.mp4
 * reference: exact.mp4        # optional: what they should look like, frame by frame
 * geometry: exact.json        # optional: where the reference's face is, as its renderer knows it
 * before: driving.mp4         # optional: the clip before the swap; what it scores is the floor of identity numbers
 * identity: anna              # optional: dataset with faces of the person who should be seen
 * metrics: [ssim, landmark-error, identity-similarity]     # default: all
 * pairing: exact              # frames must lie at the same times; or shown: with what the reference shows at a frame's time
 * detector, landmarker, tracker, crop   # as in extract
 * </pre>
 *
 * With several candidates the first is compared with each of the others, moment by moment: results whose subject is
 * {@code swap minus B unchanged}.
 */
@Component(service = RecipeKind.class)
public final class EvaluateKind implements RecipeKind {
  /** More faces tell nothing new about who somebody is. */
  private static final int IDENTITY_FACES = 64;

  @Override
  public String kind() {
    return "evaluate";
  }

  @Override
  public String description() {
    return "Measures a clip against a reference and against the person that should be seen, with intervals.";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode r = recipe.root();
    r.known("likeness", "kind", "name", "seed", "candidate", "candidates", "reference", "geometry", "before", "identity", "metrics", "pairing", "detector",
        "landmarker", "tracker", "crop");
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("candidates", candidates(recipe, workspace));
    if (r.has("reference")) {
      m.put("reference", Sources.absolute(recipe, workspace, r.child("reference")).toString());
    }
    for (String key : List.of("geometry", "before")) {
      if (r.has(key)) {
        m.put(key, Sources.absolute(recipe, workspace, r.child(key)).toString());
      }
    }
    if (r.has("geometry") && !r.has("reference")) {
      throw r.child("geometry").problem("'geometry' says where the face of 'reference' is, and there is no reference");
    }
    if (r.has("identity")) {
      m.put("identity", r.text("identity"));
    }
    m.put("metrics", metrics(r, likeness).stream().map(s -> s.configured().plain()).toList());
    m.put("pairing", r.choice("pairing", FramePairs.How.class, FramePairs.How.EXACT).name().toLowerCase(Locale.ROOT));
    FaceTools.read(r, likeness).writeTo(m);
    return m;
  }

  private static Map<String, String> candidates(Recipe recipe, Workspace workspace) {
    RecipeNode r = recipe.root();
    Map<String, String> files = new LinkedHashMap<>();
    if (r.has("candidate")) {
      files.put("candidate", Sources.absolute(recipe, workspace, r.child("candidate")).toString());
    } else {
      RecipeNode all = r.child("candidates");
      all.keys().forEach(name -> files.put(name, Sources.absolute(recipe, workspace, all.child(name)).toString()));
    }
    return files;
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    Path reference = r.has("reference") ? Path.of(r.text("reference")) : null;
    if (reference != null) {
      context.folder().input(new RunInput("reference", "file", reference.getFileName().toString(), Hashes.sha256(reference)));
    }
    List<Image> identity = identity(context, r);
    List<MetricSetting> metrics = metrics(r, context.likeness());
    FramePairs.How pairing = r.choice("pairing", FramePairs.How.class, FramePairs.How.EXACT);
    List<PluginFailure> failures = new ArrayList<>();
    Map<String, List<Evaluation.Outcome>> outcomes = new LinkedHashMap<>();
    Anchors anchors = Anchors.none();
    try (FinderPool finder = FinderPool.open(FaceTools.read(r, context.likeness()), context);
        ClipFaces faces = FaceChoice.of(FaceChoice.Mode.TRACK).open(finder, context)) {
      ChosenFaces there = there(context, r, reference, finder, faces);
      ClipPair pair = new ClipPair(finder, faces, pairing, identity, context.progress());
      Map<String, String> on = measuredOn(reference, r, finder);
      for (Map.Entry<String, Path> anchor : anchors(r, reference, identity).entrySet()) {
        try (ComparedClip clip = pair.read(anchor.getValue(), reference, there)) {
          anchors.add(anchor.getKey(), measure(context, anchor.getKey(), anchor.getValue(), clip, Anchors.of(metrics), on, failures));
        }
      }
      for (String subject : r.child("candidates").keys()) {
        Path candidate = Path.of(r.child("candidates").text(subject));
        try (ComparedClip clip = pair.read(candidate, reference, there)) {
          outcomes.put(subject, anchors.beside(measure(context, subject, candidate, clip, metrics, on, failures)));
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
  private static Map<String, Path> anchors(RecipeNode r, Path reference, List<Image> identity) {
    Map<String, Path> anchors = new LinkedHashMap<>();
    if (!identity.isEmpty() && r.has("before")) {
      anchors.put(MetricResult.FLOOR, Path.of(r.text("before")));
    }
    if (!identity.isEmpty() && reference != null) {
      anchors.put(MetricResult.CEILING, reference);
    }
    return anchors;
  }

  /** Where the reference shows the face that is meant: as its renderer knows it, or found. */
  private static ChosenFaces there(RunContext context, RecipeNode r, Path reference, FinderPool finder, ClipFaces faces) {
    if (reference == null) {
      return ChosenFaces.NONE;
    }
    if (!r.has("geometry")) {
      ChosenFaces found = faces.of(reference, 1, 0, context.progress());
      if (!found.note().isEmpty()) {
        context.progress().note(found.note());
      }
      return found;
    }
    Path file = Path.of(r.text("geometry"));
    context.folder().input(new RunInput("geometry", "file", file.getFileName().toString(), Hashes.sha256(file)));
    ExactGeometry geometry = ExactGeometry.read(file);
    try (VideoReader clip = VideoReader.open(Path.of(r.text("reference")))) {
      if (clip.info().framesExact() && clip.info().frames() != geometry.landmarks().size()) {
        throw new UserProblem("The geometry " + file.getFileName() + " is of " + geometry.landmarks().size() + " frames and the reference "
            + r.text("reference") + " has " + clip.info().frames() + ": they do not belong together");
      }
    }
    return geometry.faces(finder.crop());
  }

  private static Map<String, String> measuredOn(Path reference, RecipeNode r, FinderPool finder) {
    Map<String, String> on = new LinkedHashMap<>();
    if (reference != null) {
      on.put(MetricResult.REFERENCE, reference.getFileName().toString());
    }
    on.put(MetricResult.SQUARE, "aligned face, " + finder.crop().size() + " px, " + finder.crop().centring().name().toLowerCase(Locale.ROOT));
    on.put(MetricResult.FACES_BY, finder.inWords() + (r.has("geometry") ? "; the reference's by its renderer's exact landmarks" : ""));
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

  private static List<MetricSetting> metrics(RecipeNode r, Likeness likeness) {
    if (r.has("metrics")) {
      return MetricSetting.of(r.list("metrics").stream().map(n -> likeness.plugins().configure(Metric.KIND, n)).toList());
    }
    return MetricSetting.of(likeness.plugins().entries(Metric.KIND).stream()
        .filter(e -> e.state() == org.likeness.core.registry.PluginEntry.State.READY)
        .flatMap(e -> usual(e.id(), likeness).stream()).toList());
  }

  /** Nobody has asked for it by name: a metric whose own choice of another plug-in cannot be had is left out, as failed ones are. */
  private static Optional<Configured> usual(String id, Likeness likeness) {
    try {
      return Optional.of(likeness.plugins().configure(Metric.KIND, id, "metrics"));
    } catch (ParameterProblem e) {
      return Optional.empty();
    }
  }

  private static List<Image> identity(RunContext context, RecipeNode r) {
    if (!r.has("identity")) {
      return List.of();
    }
    Dataset dataset = context.workspace().datasets().get(r.text("identity"));
    dataset.requireRight(Use.EVALUATE);
    context.folder().input(new RunInput("identity", "dataset", dataset.name(), dataset.fingerprint()));
    List<Face> faces = new ArrayList<>(dataset.usableFaces());
    java.util.Collections.shuffle(faces, new Random(context.recipe().seed()));
    return faces.stream().limit(IDENTITY_FACES).map(f -> RecordedPicture.of(f).read()).toList();
  }
}
