// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.Finding;
import org.likeness.datasets.ImportOptions;
import org.likeness.datasets.Imported;
import org.likeness.datasets.Subject;
import org.likeness.media.video.ClipParts;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code extract}: pictures and clips to aligned faces in a dataset.
 *
 * <pre>
 * source: clips/anna.mp4      # pictures, clips or folders: one, or a list; or leave it out and extract from what the dataset holds
 * dataset: anna               # made when it is not there
 * subject: {name: Anna, basis: written-consent, evidence: consent.pdf}
 * detector: auto              # face.yunet, face.tiny-face or face.opencv-cascade: the first that is installed
 * landmarker: auto
 * tracker: iou                # follows faces from frame to frame
 * smoother: none              # of landmarks over a track of a clip: binomial, one-euro ...
 * crop: {size: 256, centring: face, coverage: 1}
 * every: 1                    # of a clip's frames
 * faces: track                # which face of a frame, see FaceChoice; or largest, all
 * identity: anna              # optional: the face of this dataset's person
 * min-score: 0.5
 * origin: swapped             # real, synthetic or swapped; default: as the item says, synthetic for a synthetic person
 * damaged: false              # true: take faces from frames that were decoded from damaged data, too
 * strict: false               # true: refuse everything for one file that cannot be read, instead of leaving it out
 * geometry-of: real-frames    # optional: take the faces where this dataset has them, frame by frame, and look for none
 * </pre>
 */
@Component(service = RecipeKind.class)
public final class ExtractKind implements RecipeKind {

  /** Folder in the run that holds what is known of clips until they are done. */
  private static final String WORK = "work";

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
    r.known("likeness", "kind", "name", "seed", "source", "dataset", "subject", "detector", "landmarker", "tracker", "smoother", "crop", "every", "faces",
        "identity", "min-score", "origin", "geometry-of", "strict", "damaged");
    Map<String, Object> m = new LinkedHashMap<>();
    List<String> sources = r.list("source").stream().map(n -> Sources.absolute(recipe, workspace, n).toString()).toList();
    if (!sources.isEmpty()) {
      m.put("source", sources.size() == 1 ? sources.get(0) : sources);
    }
    m.put("dataset", r.text("dataset"));
    m.put("subject", Rights.plain(Rights.read(r)));
    FaceTools.read(r, likeness).writeTo(m);
    m.put("every", r.integer("every", 1, 1, 10_000));
    FaceChoice.read(r).writeTo(m);
    m.put("min-score", r.real("min-score", 0.5, 0, 1));
    if (r.has("origin")) {
      m.put("origin", r.choice("origin", Face.Origin.class, Face.Origin.REAL).name().toLowerCase(java.util.Locale.ROOT));
    }
    if (r.has("geometry-of")) {
      if (r.has("identity")) {
        throw r.child("identity").problem("chooses among faces that are looked for; with 'geometry-of' none is looked for, so leave one of them out");
      }
      if (r.has("smoother") && Smoothing.read(r, likeness, Smoothing.NONE).there()) {
        throw r.child("smoother").problem("calms landmarks that are looked for; with 'geometry-of' none are, so leave one of them out");
      }
      m.put("geometry-of", r.text("geometry-of"));
    }
    Smoothing.read(r, likeness, Smoothing.NONE).writeTo(m);
    m.put("damaged", r.flag("damaged", false));
    m.put("strict", r.flag("strict", false));
    return m;
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    List<Finding> refused = new ArrayList<>();
    Dataset dataset = dataset(context, r, refused);
    context.folder().input(new RunInput("source", "dataset", dataset.name(), dataset.fingerprint()));
    Extraction.Result result;
    try (FinderPool finder = FinderPool.open(FaceTools.read(r, context.likeness()), context)) {
      KnownFaces known = known(context, r, finder.crop());
      context.progress().note(known == null ? "Finding faces by " + finder.inWords() : "Taking the faces where '" + r.text("geometry-of") + "' has them");
      ExtractionSettings how = ExtractionSettings.read(r);
      try (ClipFaces choice = choice(how.choice(), known, dataset).open(finder, Smoothing.read(r, context.likeness(), Smoothing.NONE), context)) {
        result = new Extraction(finder, choice, known, how, context.folder().path().resolve(WORK)).run(dataset, context.progress());
      }
      result.refused().forEach(f -> context.progress().note("Left out: " + f.sentence()));
      refused.addAll(result.refused());
      refused.forEach(f -> context.folder().log("Left out: " + f.sentence()));
      if (result.faces() + result.before() == 0) {
        throw none(result, dataset, finder.inWords(), r.real("min-score", 0.5, 0, 1));
      }
    }
    ClipParts.discard(context.folder().path().resolve(WORK));
    result.notes().forEach(n -> {
      context.folder().log(n);
      context.progress().note(n);
    });
    List<MetricResult> counts = new ArrayList<>(List.of(count("extract.faces", "Faces found", result.faces(), dataset),
        count("extract.frames", "Pictures and frames looked at", result.frames(), dataset),
        count("extract.without", "Of those without a face", result.without(), dataset),
        count("extract.several", "Frames that show several faces", result.several(), dataset),
        count("extract.total", "Faces in the dataset", result.faces() + result.before(), dataset)));
    if (result.damaged() > 0) {
      counts.add(count("extract.damaged", "Frames left out, as they were decoded from damaged data", result.damaged(), dataset));
    }
    if (!refused.isEmpty()) {
      counts.add(count("extract.refused", "Files left out (log.txt says why)", refused.size(), dataset));
    }
    context.folder().results(counts);
    context.progress().note("Found " + faces(result.faces()) + " in " + looked(result) + " of dataset '" + dataset.name() + "'"
        + (result.before() > 0 ? ", which has " + faces(result.faces() + result.before()) + " with those found earlier" : ""));
    if (!refused.isEmpty()) {
      context.progress().note("Warning: " + refused.size() + (refused.size() == 1 ? " file was" : " files were") + " left out, see above");
    }
  }

  private static String faces(int n) {
    return n + (n == 1 ? " face" : " faces");
  }

  /** Nobody needs to be told from others in pictures alone, nor where the faces are known. */
  private static FaceChoice choice(FaceChoice asked, KnownFaces known, Dataset dataset) {
    boolean clips = known == null && dataset.items().stream().anyMatch(i -> i.media() == Media.VIDEO);
    return asked.mode() == FaceChoice.Mode.TRACK && !clips ? FaceChoice.of(FaceChoice.Mode.LARGEST) : asked;
  }

  @Override
  public boolean resumable() {
    return true;
  }

  /** What was found is in the dataset, with the place in the clip. */
  @Override
  public boolean fromCheckpoints() {
    return false;
  }

  private static String looked(Extraction.Result result) {
    return result.frames() + (result.frames() == 1 ? " picture" : " pictures and frames");
  }

  private static UserProblem none(Extraction.Result result, Dataset dataset, String finder, double minScore) {
    if (result.frames() == 0 && !result.refused().isEmpty()) {
      return new UserProblem(result.refused().size() == 1 ? result.refused().get(0).sentence()
          : "None of the " + result.refused().size() + " files of dataset '" + dataset.name() + "' can be read; the first: "
              + result.refused().get(0).sentence());
    }
    return new UserProblem("No face was found in " + looked(result) + " of dataset '" + dataset.name() + "' by " + finder
        + "; another detector or a lower min-score (now " + minScore + ") may find more");
  }

  private static KnownFaces known(RunContext context, RecipeNode r, CropSpec crop) {
    if (!r.has("geometry-of")) {
      return null;
    }
    Dataset other = context.workspace().datasets().get(r.text("geometry-of"));
    context.folder().input(new RunInput("geometry", "dataset", other.name(), other.fingerprint()));
    return KnownFaces.of(other, crop);
  }

  /** @param refused files that cannot be read are added to it */
  private static Dataset dataset(RunContext context, RecipeNode r, List<Finding> refused) {
    String name = r.text("dataset");
    List<Path> sources = r.list("source").stream().map(n -> Path.of(n.asText())).toList();
    if (sources.isEmpty()) {
      return context.workspace().datasets().get(name);
    }
    Subject subject = Rights.read(r);
    ImportOptions options = new ImportOptions(name, null, false, subject.name(), List.of(subject), "", "", r.flag("strict", false));
    Imported imported = context.workspace().datasets().importFrom(sources, options, context.progress());
    refused.addAll(imported.refused());
    return imported.dataset();
  }

  private static MetricResult count(String id, String label, int n, Dataset dataset) {
    return new MetricResult(id, label, n, "", null, n, Double.NaN, Double.NaN, "", dataset.name(), Map.of());
  }
}
