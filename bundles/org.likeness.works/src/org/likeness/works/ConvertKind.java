// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Outputs;
import org.likeness.base.io.Publication;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.video.ClipParts;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code convert}: puts A's face into a clip of B by a trained swap.
 *
 * <pre>
 * run: swap-a-b               # id, beginning of an id, or recipe name of a swap run
 * baseline: none              # or: unchanged (encoded again, nothing else), mean-face (of the dataset 'mean-of'),
 *                             # pasted-back (the person's own face taken through the view of 'run', or through 'size' pixels)
 * size: 64                    # with pasted-back and without a run
 * source: driving.mp4
 * faces: track                # whose face is replaced, see FaceChoice; or largest, all
 * identity: ben               # the face of the person of this dataset is replaced
 * output: {file: swap.mp4, quality: 78, overwrite: false}     # default: swap.mp4 in the run's folder
 * colour: reinhard-lab
 * mask: hull
 * stages: [sharpen, {id: grain, strength: 0.5}]             # between colour transfer and blending, in this order; default: none
 * blend: feather
 * smoother: binomial          # of landmarks over a track; or none
 * mark: true                  # the invisible mark; false only with baseline: unchanged
 * target: {name: Ben, basis: own-likeness}   # who is shown in the source; not needed when a dataset with a basis holds that
 *                             # file, or its own record says that it was rendered
 * detector, landmarker, tracker, crop   # as in the extraction that the swap was trained on
 * </pre>
 */
@Component(service = RecipeKind.class)
public final class ConvertKind implements RecipeKind {

  /** Folder in the run that holds what is done of the clip until it is whole. */
  private static final String WORK = "work";

  @Override
  public String kind() {
    return "convert";
  }

  @Override
  public String description() {
    return "Puts the face of a trained swap into a clip; keeps its frames, rate and sound; marks and signs the result.";
  }

  @Override
  public Map<String, Object> resolve(Recipe recipe, Likeness likeness, Workspace workspace) {
    RecipeNode r = recipe.root();
    r.known("likeness", "kind", "name", "seed", "run", "baseline", "size", "mean-of", "faces", "identity", "source", "output", "colour", "mask", "stages",
        "blend", "smooth", "smoother", "mark", "detector", "landmarker", "tracker", "crop", TargetRights.KEY);
    Map<String, Object> m = new LinkedHashMap<>();
    Baseline baseline = r.choice("baseline", Baseline.class, Baseline.NONE);
    m.put("baseline", baseline.key());
    if (baseline == Baseline.NONE) {
      m.put("run", Replacement.trained(likeness, workspace, r.text("run")).id());
    } else if (baseline == Baseline.MEAN_FACE) {
      m.put("mean-of", Replacement.meanOf(r));
    } else if (baseline == Baseline.PASTED_BACK) {
      if (r.has("run")) {
        m.put("run", Replacement.trained(likeness, workspace, r.text("run")).id());
      } else {
        m.put("size", r.integer("size", Replacement.PASTED_SIZE, 16, 1024));
      }
    }
    m.put("source", Sources.absolute(recipe, workspace, r.child("source")).toString());
    Output output = Output.read(recipe, workspace);
    m.put("output", output.plain());
    choice(r).writeTo(m);
    m.putAll(Composer.plain(r, likeness));
    Smoothing.read(r, likeness, Smoothing.USUAL).writeTo(m);
    boolean mark = r.flag("mark", baseline != Baseline.UNCHANGED);
    if (!mark && baseline != Baseline.UNCHANGED) {
      throw r.child("mark").problem("cannot be false: a clip with another face always carries the invisible mark");
    }
    m.put("mark", mark);
    if (r.has(TargetRights.KEY)) {
      m.put(TargetRights.KEY, Rights.plain(Rights.read(r, TargetRights.KEY)));
    }
    FaceTools.read(r, likeness).writeTo(m);
    return m;
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    Path source = Path.of(r.text("source"));
    Output output = Output.read(context.recipe(), context.workspace());
    if (!Files.isRegularFile(source)) {
      throw new UserProblem("There is no clip " + source);
    }
    Path file = output.place(context, source);
    String hash = Hashes.sha256(source);
    context.folder().input(new RunInput("source", "file", source.getFileName().toString(), hash));
    ClipConverter.Result result;
    ChosenFaces chosen;
    Path work = context.folder().path().resolve(WORK);
    try (Publication publication = Publication.in(file.getParent(), output.overwrite() || output.file().isEmpty());
        Replacement replacement = Replacement.open(context);
        FinderPool finder = FinderPool.open(FaceTools.read(r, context.likeness()), context);
        Composer composer = Composer.read(r, context.likeness(), context.plugins())) {
      String key = Hashes.sha256(context.recipe().toYaml() + '\n' + hash + '\n' + replacement.key());
      chosen = replacement.faces() == null ? ChosenFaces.NONE : chosen(context, source, finder, work.resolve("faces.bin"), key);
      ClipConverter converter = new ClipConverter(finder.crop(), replacement.faces(), composer, replacement.mark());
      ChosenFaces faces = chosen;
      result = publication.write(file, staged -> {
        ClipConverter.Result made = converter.convert(source, staged, output::apply, faces, work.resolve("parts"), key, context.progress());
        if (replacement.made()) {
          context.likeness().provenance().sign(staged, replacement.claim(source, context.folder().id()));
        }
        return made.inWords(publication::inWords);
      });
      publication.publish();
      if (!replacement.made()) {
        Files.deleteIfExists(Outputs.recordOf(file)); // of the file that was replaced
      }
    }
    ClipParts.discard(work);
    List<String> notes = new ArrayList<>(result.notes());
    if (!chosen.note().isEmpty()) {
      notes.add(chosen.note());
    }
    if (replacement(r) && result.changed() == 0) {
      notes.add("Warning: no face was found in " + source.getFileName() + " by the detector, so nothing was replaced");
    }
    notes.forEach(n -> {
      context.folder().log(n);
      context.progress().note(n);
    });
    context.folder().results(List.of(count("convert.frames", "Frames", result.frames(), source),
        count("convert.changed", "Frames with a new face", result.changed(), source),
        count("convert.several", "Frames that show several faces", chosen.several(), source)));
    context.progress().note("Wrote " + file + ": " + result.changed() + " of " + result.frames() + " frames with a new face");
  }

  private static boolean replacement(RecipeNode r) {
    return r.choice("baseline", Baseline.class, Baseline.NONE) != Baseline.UNCHANGED;
  }

  /** With the mean face of a dataset pasted, older recipes say by 'identity' whose. */
  private static FaceChoice choice(RecipeNode r) {
    boolean older = r.choice("baseline", Baseline.class, Baseline.NONE) == Baseline.MEAN_FACE && !r.has("mean-of");
    return older ? FaceChoice.of(r.choice("faces", FaceChoice.Mode.class, FaceChoice.Mode.TRACK)) : FaceChoice.read(r);
  }

  /** The faces that are replaced: looked for, or as the run found them before it was stopped. */
  private static ChosenFaces chosen(RunContext context, Path source, FinderPool finder, Path kept, String key) {
    RecipeNode r = context.recipe().root();
    FaceChoice choice = choice(r);
    context.progress().note("Finding faces by " + finder.inWords());
    try (ClipFaces faces = choice.open(finder, Smoothing.read(r, context.likeness(), Smoothing.USUAL), context)) {
      return ChosenFacesFile.read(kept, key).orElseGet(() -> {
        ChosenFaces found = faces.of(source, 1, 0, context.progress());
        ChosenFacesFile.write(kept, key, found);
        return found;
      });
    }
  }

  @Override
  public boolean resumable() {
    return true;
  }

  /** It goes on from closed parts of the clip instead. */
  @Override
  public boolean fromCheckpoints() {
    return false;
  }

  private static MetricResult count(String id, String label, int n, Path source) {
    return new MetricResult(id, label, n, "", null, n, Double.NaN, Double.NaN, "", source.getFileName().toString(), Map.of());
  }
}
