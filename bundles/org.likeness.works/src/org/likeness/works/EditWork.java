// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.AttributeReader;
import org.likeness.api.training.FaceEditor;
import org.likeness.base.io.Atomic;
import org.likeness.base.io.Hashes;
import org.likeness.core.provenance.Marking;
import org.likeness.core.run.Run;
import org.likeness.core.run.RunInput;
import org.likeness.core.run.TrainingRights;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.Work;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;
import org.likeness.datasets.Use;
import org.likeness.datasets.Where;
import org.likeness.trainer.TrainedRun;
import org.osgi.service.component.annotations.Component;

/**
 * Recipe kind {@code edit}: changes what a dataset's faces show by a trained editor, and measures whether it is what was asked for
 * ({@code reader}) and still the same person. {@code to} keeps the changed faces as a dataset: varied expressions that no camera saw.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "work.edit", label = "Changed faces", parameters = EditParameters.class,
    description = "Changes expressions of a dataset's faces by a trained editor, and measures how well.")
public final class EditWork implements Work<EditParameters> {

  static final String CHANGES = "changes faces";
  static final String READS = "reads numbers off faces";
  private static final int SHOWN = 8;

  @Override
  public EditParameters checked(EditParameters p, Desk desk) {
    return p.checked(desk);
  }

  @Override
  public void execute(EditParameters p, RunContext context) throws Exception {
    Run run = context.workspace().runs().find(p.run());
    TrainingRights.require(context.workspace().datasets(), run, Use.EXPORT);
    Dataset dataset = context.workspace().datasets().get(p.faces());
    dataset.requireRight(Use.EXPORT);
    context.folder().parent(run.id());
    context.folder().input(new RunInput("faces", "dataset", dataset.name(), dataset.fingerprint()));
    List<Face> faces = some(dataset, Where.of(p.where()), p.most());
    Path kept = context.folder().path().resolve("faces");
    try (TrainedRun<FaceEditor> trained = TrainedRun.open(context.likeness(), run, FaceEditor.class, CHANGES);
        TrainedRun<AttributeReader> reader = p.reader().isEmpty() ? null : reader(context, p.reader().get())) {
      FaceEditor editor = trained.product();
      EditPlan plan = new EditPlan(p, editor, context.recipe().seed());
      EditedFaces edited = new EditedFaces(editor, kept, Marking.of(context.folder().id(), "faces"));
      EditSheet sheet = new EditSheet(SHOWN, faces.size());
      context.progress().start("Changing faces", faces.size());
      for (int i = 0; i < faces.size(); i++) {
        context.control().check();
        Face face = faces.get(i);
        Image old = RecordedPicture.of(face).read(context.progress());
        List<double[]> wanted = plan.of(face, i);
        List<Image> made = editor.edit(wanted.stream().map(w -> old).toList(), wanted);
        edited.add(face, wanted, made);
        sheet.add(old, made);
        context.progress().advance(1);
      }
      context.folder().sample(0, sheet.picture());
      context.folder().results(new EditScores(edited, context, "run " + run.id() + " at step " + trained.step()).results(reader, p.identity(), plan.varies()));
      context.folder().attachText("faces.csv", edited.csv());
      if (p.to().isPresent()) {
        int added = edited.into(context.workspace().datasets(), p.to().get(), dataset, "Changed by run " + run.id());
        context.progress().note("Made the dataset '" + p.to().get() + "' of " + added + " changed faces");
      }
    }
    Atomic.delete(kept);
  }

  private static TrainedRun<AttributeReader> reader(RunContext context, String id) {
    Run run = context.workspace().runs().find(id);
    TrainedRun<AttributeReader> reader = TrainedRun.open(context.likeness(), run, AttributeReader.class, READS);
    run.lastGoodCheckpoint().ifPresent(c -> context.folder().input(new RunInput("reader", "run", run.id() + "@" + c.step(), Hashes.sha256(c.file("weights.safetensors")))));
    return reader;
  }

  /** Evenly from all of them. */
  private static List<Face> some(Dataset dataset, Where where, int most) {
    List<Face> all = dataset.usableFaces().stream().filter(where::holds).toList();
    if (all.isEmpty()) {
      throw new UserProblem("The dataset '" + dataset.name() + "' has no faces" + (where.all().isEmpty() ? "; extract some first" : " of which this holds: " + where));
    }
    List<Face> out = new ArrayList<>();
    int n = Math.min(most, all.size());
    for (int i = 0; i < n; i++) {
      out.add(all.get((int) ((long) i * all.size() / n)));
    }
    return out;
  }
}
