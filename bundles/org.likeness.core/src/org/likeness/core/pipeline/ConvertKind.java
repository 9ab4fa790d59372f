// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.core.Likeness;
import org.likeness.core.dataset.Use;
import org.likeness.core.io.Hashes;
import org.likeness.core.provenance.Claim;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.RecipeKind;
import org.likeness.core.runner.RunContext;
import org.likeness.core.training.TrainedSwap;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.video.VideoOptions;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code convert}: puts A's face into a clip of B by a trained swap.
 *
 * <pre>
 * run: swap-a-b               # id, beginning of an id, or recipe name of a swap run
 * source: driving.mp4
 * output: {file: swap.mp4, quality: 78}     # default: swap.mp4 in the run's folder
 * colour: reinhard-lab
 * mask: hull
 * blend: feather
 * smooth: true                # landmarks over neighbouring frames
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
    r.known("likeness", "kind", "name", "seed", "run", "source", "output", "colour", "mask", "blend", "smooth", "detector",
        "landmarker", "crop");
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("run", workspace.runs().find(r.text("run")).id());
    m.put("source", Sources.absolute(recipe, r.text("source")).toString());
    Output output = Output.read(recipe);
    m.put("output", output.plain());
    m.putAll(Composer.plain(r, likeness));
    m.put("smooth", r.flag("smooth", true));
    FaceTools.read(r, likeness).writeTo(m);
    return m;
  }

  @Override
  public void execute(RunContext context) throws Exception {
    RecipeNode r = context.recipe().root();
    Run swap = context.workspace().runs().find(r.text("run"));
    requireRights(context, swap);
    Path source = Path.of(r.text("source"));
    Output output = Output.read(context.recipe());
    Path file = output.file().isEmpty() ? context.folder().file("swap.mp4") : Path.of(output.file());
    context.folder().parent(swap.id());
    context.folder().input(new RunInput("swap", "run", swap.id(), weights(swap)));
    context.folder().input(new RunInput("source", "file", source.getFileName().toString(), Hashes.sha256(source)));
    ClipConverter.Result result;
    try (FaceFinder finder = FaceTools.read(r, context.likeness()).open(context.plugins());
        FaceSource faces = FaceSource.swap(TrainedSwap.open(context.likeness(), swap));
        Composer composer = Composer.read(r, context.likeness(), context.plugins())) {
      context.progress().note("Finding faces by " + finder.inWords());
      result = new ClipConverter(finder, faces, composer, UnaryOperator.<Image>identity(), r.flag("smooth", true))
          .convert(source, file, (VideoOptions o) -> output.apply(o), context.progress());
    }
    result.notes().forEach(context.folder()::log);
    context.likeness().provenance().sign(file, claim(context, swap, source));
    context.folder().results(List.of(count("convert.frames", "Frames", result.frames(), source),
        count("convert.changed", "Frames with a new face", result.changed(), source)));
    context.progress().note("Wrote " + file + ": " + result.changed() + " of " + result.frames() + " frames with a new face");
  }

  private static void requireRights(RunContext context, Run swap) {
    for (RunInput input : swap.info().inputs()) {
      if (input.type().equals("dataset")) {
        context.workspace().datasets().get(input.name()).requireRight(Use.EXPORT);
      }
    }
  }

  private static String weights(Run swap) {
    return swap.lastGoodCheckpoint().map(Checkpoint::sha256).map(h -> String.join(" ", h.values())).orElse("");
  }

  private static Claim claim(RunContext context, Run swap, Path source) {
    List<Claim.Ingredient> ingredients = new ArrayList<>();
    ingredients.add(Claim.Ingredient.of("parentOf", source));
    for (RunInput input : swap.info().inputs()) {
      ingredients.add(new Claim.Ingredient("inputTo", input.role() + ": " + input.name(), input.sha256()));
    }
    return new Claim(Claim.SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA,
        List.of(new Claim.Action("c2pa.opened", "The clip whose faces are replaced"),
            new Claim.Action("c2pa.edited", "Faces replaced by a trained swap")),
        ingredients, context.folder().id(), Map.of(String.valueOf(swap.recipe().root().child("model").plain()), weights(swap)), "");
  }

  private static MetricResult count(String id, String label, int n, Path source) {
    return new MetricResult(id, label, n, "", null, n, Double.NaN, Double.NaN, "", source.getFileName().toString(), Map.of());
  }
}
