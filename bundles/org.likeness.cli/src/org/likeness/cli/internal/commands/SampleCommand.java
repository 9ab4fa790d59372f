// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.base.io.Outputs;
import org.likeness.base.io.Publication;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.provenance.Claim;
import org.likeness.core.provenance.Marking;
import org.likeness.core.run.Run;
import org.likeness.core.run.TrainingRights;
import org.likeness.datasets.Use;
import org.likeness.media.image.Images;
import org.likeness.trainer.TrainedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness sample}. */
@Command(name = "sample", description = "Makes pictures by a trained generator; asks whether those it was trained on may be exported.",
    footer = {"", "Example:", "  likeness sample dcgan-faces --count 64 --out faces"})
final class SampleCommand implements Callable<Integer> {
  private static final int BATCH = 32;
  private static final int MOST = 1_000_000;

  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Parameters(paramLabel = "RUN", description = "A run that trained a generator: id, its beginning, a recipe's name, or 'last'.")
  private String id;

  @Option(names = "--count", paramLabel = "N", description = "How many. Default: ${DEFAULT-VALUE}.")
  private int count = 16;

  @Option(names = "--seed", paramLabel = "N", description = "Same seed, same pictures. Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(names = "--truncation", paramLabel = "X", description = "Latents beyond it are drawn again: less variety, fewer failures; 2 is usual, 0 = none. Default: ${DEFAULT-VALUE}.")
  private double truncation;

  @Option(names = "--class", paramLabel = "NAME", description = "Of a generator that knows classes: pictures of this one alone. Default: all in turn.")
  private String ofClass;

  @Option(names = "--out", paramLabel = "FOLDER", description = "Where to. Default: ${DEFAULT-VALUE} in the current folder.")
  private String out = "samples";

  @Override
  public Integer call() {
    if (count < 1 || count > MOST) {
      throw new UserProblem("--count must lie between 1 and " + MOST + ", not " + count);
    }
    Run run = options.workspace().runs().find(options.session().run(id));
    Path folder = options.session().path(out);
    require(run, folder);
    TrainingRights.require(options.workspace().datasets(), run, Use.EXPORT);
    Progress progress = options.progress();
    List<String> files = new ArrayList<>();
    try (TrainedRun<PictureMaker> trained = TrainedRun.open(options.likeness(), run, PictureMaker.class, "makes pictures");
        PictureMaker maker = trained.product()) {
      int chosen = chosen(run, maker.classes());
      progress.start("Sampling", count);
      for (int from = 0; from < count; from += BATCH) {
        progress.check();
        List<Image> pictures = chosen < 0 ? maker.make(seed, from, Math.min(BATCH, count - from), truncation)
            : maker.make(seed, from, Math.min(BATCH, count - from), truncation, chosen);
        try (Publication publication = Publication.in(folder, overwrite.asked())) {
          for (int i = 0; i < pictures.size(); i++) {
            Path file = folder.resolve(name(run, from + i));
            Image picture = pictures.get(i);
            publication.write(file, staged -> write(run, trained.step(), picture, staged));
            files.add(file.toString());
            progress.advance(1);
          }
          publication.publish();
        }
      }
    }
    options.output().print(Map.of("run", run.id(), "files", files), () -> options.output().line("Wrote " + files.size() + " pictures to " + folder));
    return 0;
  }

  /** The class that is asked for; -1 for all. */
  private int chosen(Run run, List<String> classes) {
    if (ofClass == null) {
      return -1;
    }
    if (classes.isEmpty()) {
      throw new UserProblem("--class: the generator of run " + run.id() + " knows no classes");
    }
    if (!classes.contains(ofClass)) {
      throw new UserProblem("--class: the generator of run " + run.id() + " knows no '" + ofClass + "', but " + String.join(", ", classes));
    }
    return classes.indexOf(ofClass);
  }

  /** A run's name may come from elsewhere: of what is no letter of a name nothing is taken into a path. */
  private String name(Run run, int number) {
    return String.format("%s-%d-%05d.png", run.info().name().replaceAll("[^\\p{L}\\p{N}._-]+", "-"), seed, number);
  }

  private void require(Run run, Path folder) {
    Outputs outputs = overwrite.outputs().input(run.folder(), "the run that makes the pictures");
    for (int i = 0; i < count; i++) {
      outputs.signed(folder.resolve(name(run, i)));
    }
    outputs.require();
  }

  private Path write(Run run, long step, Image picture, Path file) {
    Marking marking = Marking.of(run.id(), file.getFileName().toString());
    Images.write(file, marking.mark(picture));
    return options.likeness().provenance().sign(file, claim(run, step, marking, picture));
  }

  private static Claim claim(Run run, long step, Marking marking, Image picture) {
    String mark = Marking.possible(picture.width(), picture.height()) ? marking.hex() : "";
    return new Claim(Claim.SourceType.TRAINED_ALGORITHMIC_MEDIA,
        List.of(new Claim.Action("c2pa.created", "Generated by run " + run.id() + " at step " + step)), List.of(), run.id(), Map.of(), mark);
  }
}
