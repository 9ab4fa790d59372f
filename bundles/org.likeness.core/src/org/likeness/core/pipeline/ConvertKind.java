// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.io.Hashes;
import org.likeness.core.io.Outputs;
import org.likeness.core.io.Publication;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code convert}: puts A's face into a clip of B by a trained swap.
 *
 * <pre>
 * run: swap-a-b               # id, beginning of an id, or recipe name of a swap run
 * baseline: none              # or: unchanged (encoded again, nothing else), mean-face (of the dataset 'identity'),
 *                             # pasted-back (the person's own face taken through the view of 'run', or through 'size' pixels)
 * size: 64                    # with pasted-back and without a run
 * source: driving.mp4
 * output: {file: swap.mp4, quality: 78, overwrite: false}     # default: swap.mp4 in the run's folder
 * colour: reinhard-lab
 * mask: hull
 * blend: feather
 * smooth: true                # landmarks over neighbouring frames
 * mark: true                  # the invisible mark; false only with baseline: unchanged
 * target: {name: Ben, basis: own-likeness}   # who is shown in the source; not needed when a dataset with a basis holds that
 *                             # file, or its own record says that it was rendered
 * detector, landmarker, crop  # as in the extraction that the swap was trained on
 * </pre>
 */
@Component(service = RecipeKind.class)
public final class ConvertKind implements RecipeKind {

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
    r.known("likeness", "kind", "name", "seed", "run", "baseline", "size", "identity", "source", "output", "colour", "mask", "blend", "smooth", "mark", "detector",
        "landmarker", "crop", TargetRights.KEY);
    Map<String, Object> m = new LinkedHashMap<>();
    Baseline baseline = r.choice("baseline", Baseline.class, Baseline.NONE);
    m.put("baseline", baseline.key());
    if (baseline == Baseline.NONE) {
      m.put("run", workspace.runs().find(r.text("run")).id());
    } else if (baseline == Baseline.MEAN_FACE) {
      m.put("identity", r.text("identity"));
    } else if (baseline == Baseline.PASTED_BACK) {
      if (r.has("run")) {
        m.put("run", workspace.runs().find(r.text("run")).id());
      } else {
        m.put("size", r.integer("size", Replacement.PASTED_SIZE, 16, 1024));
      }
    }
    m.put("source", Sources.absolute(recipe, workspace, r.child("source")).toString());
    Output output = Output.read(recipe, workspace);
    m.put("output", output.plain());
    m.putAll(Composer.plain(r, likeness));
    m.put("smooth", r.flag("smooth", true));
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
    context.folder().input(new RunInput("source", "file", source.getFileName().toString(), Hashes.sha256(source)));
    ClipConverter.Result result;
    try (Publication publication = Publication.in(file.getParent(), output.overwrite());
        Replacement replacement = Replacement.open(context);
        FinderPool finder = FinderPool.open(FaceTools.read(r, context.likeness()), context);
        Composer composer = Composer.read(r, context.likeness(), context.plugins())) {
      if (replacement.faces() != null) {
        context.progress().note("Finding faces by " + finder.inWords());
      }
      ClipConverter converter = new ClipConverter(finder, replacement.faces(), composer, replacement.mark(), r.flag("smooth", true));
      result = publication.write(file, staged -> {
        ClipConverter.Result made = converter.convert(source, staged, output::apply, context.progress());
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
    result.notes().forEach(n -> {
      context.folder().log(n);
      context.progress().note(n);
    });
    context.folder().results(List.of(count("convert.frames", "Frames", result.frames(), source),
        count("convert.changed", "Frames with a new face", result.changed(), source)));
    context.progress().note("Wrote " + file + ": " + result.changed() + " of " + result.frames() + " frames with a new face");
  }

  private static MetricResult count(String id, String label, int n, Path source) {
    return new MetricResult(id, label, n, "", null, n, Double.NaN, Double.NaN, "", source.getFileName().toString(), Map.of());
  }
}
