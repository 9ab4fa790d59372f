// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Outputs;
import org.likeness.base.io.Publication;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.likeness.media.video.ClipParts;
import org.osgi.service.component.annotations.Component;

/** Recipe kind {@code convert}: puts A's face into a clip of B by a trained swap, or what a swap is compared with. */
@Component(service = Plugin.class)
@PluginInfo(id = "work.convert", label = "Face into a clip", parameters = ConvertParameters.class,
    description = "Puts the face of a trained swap into a clip; keeps its frames, rate and sound; marks and signs the result.")
public final class ConvertWork implements Work<ConvertParameters> {

  /** Folder in the run that holds what is done of the clip until it is whole. */
  private static final String WORK = "work";

  @Override
  public RecipeNode renewed(RecipeNode recipe) {
    return ConvertParameters.renewed(recipe);
  }

  @Override
  public ConvertParameters checked(ConvertParameters p, Desk desk) {
    return p.checked(desk);
  }

  @Override
  public void execute(ConvertParameters p, RunContext context) throws Exception {
    Path source = p.source();
    Output output = p.output();
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
        Replacement replacement = Replacement.open(context, p);
        FinderPool finder = FinderPool.open(FaceTools.of(p.tools(), context.likeness()), context);
        Composer composer = Composer.of(p.composition(), context.likeness(), context.plugins())) {
      String key = Hashes.sha256(context.recipe().toYaml() + '\n' + hash + '\n' + replacement.key());
      chosen = replacement.faces() == null ? ChosenFaces.NONE : chosen(context, p, finder, work.resolve("faces.bin"), key);
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
    if (p.baseline() != Baseline.UNCHANGED && result.changed() == 0) {
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

  /** The faces that are replaced: looked for, or as the run found them before it was stopped. */
  private static ChosenFaces chosen(RunContext context, ConvertParameters p, FinderPool finder, Path kept, String key) {
    context.progress().note("Finding faces by " + finder.inWords());
    try (ClipFaces faces = FaceChoice.of(p.choice()).open(finder, Smoothing.of(p.smoother(), context.likeness()), context)) {
      return ChosenFacesFile.read(kept, key).orElseGet(() -> {
        ChosenFaces found = faces.of(p.source(), 1, 0, context.progress());
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
