// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.MetricResult;
import org.likeness.core.run.RunInput;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Finding;
import org.likeness.datasets.ImportOptions;
import org.likeness.datasets.Imported;
import org.likeness.datasets.Subject;
import org.likeness.media.video.ClipParts;
import org.osgi.service.component.annotations.Component;

/** Recipe kind {@code extract}: pictures and clips to aligned faces in a dataset. */
@Component(service = Plugin.class)
@PluginInfo(id = "work.extract", label = "Faces of pictures and clips", parameters = ExtractParameters.class,
    description = "Finds and aligns the faces of pictures and clips and keeps them in a dataset.")
public final class ExtractWork implements Work<ExtractParameters> {

  /** Folder in the run that holds what is known of clips until they are done. */
  private static final String WORK = "work";

  @Override
  public ExtractParameters checked(ExtractParameters p, Desk desk) {
    return p.checked(desk);
  }

  @Override
  public void execute(ExtractParameters p, RunContext context) throws Exception {
    List<Finding> refused = new ArrayList<>();
    Dataset dataset = dataset(context, p, refused);
    context.folder().input(new RunInput("source", "dataset", dataset.name(), dataset.fingerprint()));
    Extraction.Result result;
    FaceTools tools = FaceTools.of(p.tools(), context.likeness());
    Smoothing smoothing = Smoothing.of(p.smoother(), context.likeness());
    try (FinderPool finder = FinderPool.open(tools, context)) {
      KnownFaces known = known(context, p, finder.crop());
      context.progress().note(known == null ? "Finding faces by " + finder.inWords() : "Taking the faces where '" + p.geometryOf().get() + "' has them");
      ExtractionSettings how = ExtractionSettings.of(p, tools, smoothing);
      try (ClipFaces choice = choice(how.choice(), known, dataset).open(finder, smoothing, context)) {
        result = new Extraction(finder, choice, known, how, context.folder().path().resolve(WORK)).run(dataset, context.progress());
      }
      result.refused().forEach(f -> context.progress().note("Left out: " + f.sentence()));
      refused.addAll(result.refused());
      refused.forEach(f -> context.folder().log("Left out: " + f.sentence()));
      if (result.faces() + result.before() == 0) {
        throw none(result, dataset, finder.inWords(), p.minScore());
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

  private static KnownFaces known(RunContext context, ExtractParameters p, CropSpec crop) {
    if (p.geometryOf().isEmpty()) {
      return null;
    }
    Dataset other = context.workspace().datasets().get(p.geometryOf().get());
    context.folder().input(new RunInput("geometry", "dataset", other.name(), other.fingerprint()));
    return KnownFaces.of(other, crop);
  }

  /** @param refused files that cannot be read are added to it */
  private static Dataset dataset(RunContext context, ExtractParameters p, List<Finding> refused) {
    if (p.source().isEmpty()) {
      return context.workspace().datasets().get(p.dataset());
    }
    Subject subject = p.subject().subject();
    ImportOptions options = new ImportOptions(p.dataset(), null, false, subject.name(), List.of(subject), "", "", p.strict());
    Imported imported = context.workspace().datasets().importFrom(p.source(), options, context.progress());
    refused.addAll(imported.refused());
    return imported.dataset();
  }

  private static MetricResult count(String id, String label, int n, Dataset dataset) {
    return new MetricResult(id, label, n, "", null, n, Double.NaN, Double.NaN, "", dataset.name(), Map.of());
  }
}
