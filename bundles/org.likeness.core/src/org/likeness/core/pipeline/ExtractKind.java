// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.core.Likeness;
import org.likeness.core.dataset.Basis;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.Face;
import org.likeness.core.dataset.ImportOptions;
import org.likeness.core.dataset.Subject;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code extract}: pictures and clips to aligned faces in a dataset.
 *
 * <pre>
 * source: clips/anna.mp4      # a picture, clip or folder; or leave it out and extract from what the dataset holds
 * dataset: anna               # made when it is not there
 * subject: {name: Anna, basis: written-consent, evidence: consent.pdf}
 * detector: auto              # face.yunet, face.tiny-face or face.opencv-cascade: the first that is installed
 * landmarker: auto
 * crop: {size: 256, centring: face, coverage: 1}
 * every: 1                    # of a clip's frames
 * faces: largest              # or all
 * min-score: 0.5
 * origin: swapped             # real, synthetic or swapped; default: as the item says, synthetic for a synthetic person
 * geometry-of: real-frames    # optional: take the faces where this dataset has them, frame by frame, and look for none
 * </pre>
 */
@Component(service = RecipeKind.class)
public final class ExtractKind implements RecipeKind {

  /** Which faces of a frame are taken. */
  enum Faces {
    LARGEST, ALL
  }

  @Override
  public String kind() {
    return "extract";
  }

  @Override
  public String description() {
    return "Finds and aligns the faces of pictures and clips and keeps them in a dataset.";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode r = recipe.root();
    r.known("likeness", "kind", "name", "seed", "source", "dataset", "subject", "detector", "landmarker", "crop", "every", "faces",
        "min-score", "origin", "geometry-of");
    Map<String, Object> m = new LinkedHashMap<>();
    String source = r.text("source", "");
    if (!source.isEmpty()) {
      m.put("source", Sources.absolute(recipe, workspace, r.child("source")).toString());
    }
    m.put("dataset", r.text("dataset"));
    m.put("subject", Rights.plain(Rights.read(r)));
    FaceTools.read(r, likeness).writeTo(m);
    m.put("every", r.integer("every", 1, 1, 10_000));
    m.put("faces", r.choice("faces", Faces.class, Faces.LARGEST).name().toLowerCase(java.util.Locale.ROOT));
    m.put("min-score", r.real("min-score", 0.5, 0, 1));
    if (r.has("origin")) {
      m.put("origin", r.choice("origin", Face.Origin.class, Face.Origin.REAL).name().toLowerCase(java.util.Locale.ROOT));
    }
    if (r.has("geometry-of")) {
      m.put("geometry-of", r.text("geometry-of"));
    }
    return m;
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    Dataset dataset = dataset(context, r);
    context.folder().input(new RunInput("source", "dataset", dataset.name(), dataset.fingerprint()));
    Extraction.Result result;
    try (FinderPool finder = FinderPool.open(FaceTools.read(r, context.likeness()), context)) {
      KnownFaces known = known(context, r);
      context.progress().note(known == null ? "Finding faces by " + finder.inWords() : "Taking the faces where '" + r.text("geometry-of") + "' has them");
      result = new Extraction(finder, known, (int) r.integer("every", 1, 1, 10_000),
          r.choice("faces", Faces.class, Faces.LARGEST) == Faces.ALL, r.real("min-score", 0.5, 0, 1), origin(r))
          .run(dataset, context.progress());
      if (result.faces() == 0) {
        throw new org.likeness.api.problem.UserProblem("No face was found in " + result.frames()
            + (result.frames() == 1 ? " picture" : " pictures and frames") + " of dataset '" + dataset.name() + "' by " + finder.inWords()
            + "; another detector or a lower min-score (now " + r.real("min-score", 0.5, 0, 1) + ") may find more");
      }
    }
    result.notes().forEach(n -> {
      context.folder().log(n);
      context.progress().note(n);
    });
    context.folder().results(List.of(count("extract.faces", "Faces found", result.faces(), dataset),
        count("extract.frames", "Pictures and frames looked at", result.frames(), dataset),
        count("extract.without", "Of those without a face", result.without(), dataset)));
    context.progress().note("Found " + result.faces() + (result.faces() == 1 ? " face" : " faces") + " in " + result.frames()
        + (result.frames() == 1 ? " picture" : " pictures and frames") + " of dataset '" + dataset.name() + "'");
  }

  /** Null where each item decides. */
  private static Face.Origin origin(RecipeNode r) {
    if (r.has("origin")) {
      return r.choice("origin", Face.Origin.class, Face.Origin.REAL);
    }
    return Rights.read(r).basis() == Basis.SYNTHETIC_PERSON ? Face.Origin.SYNTHETIC : null;
  }

  private static KnownFaces known(RunContext context, RecipeNode r) {
    if (!r.has("geometry-of")) {
      return null;
    }
    Dataset other = context.workspace().datasets().get(r.text("geometry-of"));
    context.folder().input(new RunInput("geometry", "dataset", other.name(), other.fingerprint()));
    return KnownFaces.of(other);
  }

  private static Dataset dataset(RunContext context, RecipeNode r) {
    String name = r.text("dataset");
    String source = r.text("source", "");
    if (source.isEmpty()) {
      return context.workspace().datasets().get(name);
    }
    Subject subject = Rights.read(r);
    return context.workspace().datasets().importFrom(Path.of(source),
        new ImportOptions(name, null, false, subject.name(), List.of(subject), "", ""), context.progress());
  }

  private static MetricResult count(String id, String label, int n, Dataset dataset) {
    return new MetricResult(id, label, n, "", null, n, Double.NaN, Double.NaN, "", dataset.name(), Map.of());
  }
}
