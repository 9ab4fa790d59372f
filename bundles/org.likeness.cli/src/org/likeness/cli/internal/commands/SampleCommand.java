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
import org.likeness.core.run.Run;
import org.likeness.media.video.VideoWriter;
import org.likeness.trainer.TrainedRun;
import org.likeness.works.samples.SampleFiles;
import org.likeness.works.samples.SampleSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code likeness sample}. */
@Command(name = "sample", description = "Makes pictures by a trained generator; asks whether those it was trained on may be exported.",
    footer = {"", "Examples:", "  likeness sample dcgan-faces --count 64 --out faces", "  likeness sample dcgan-faces --count 64 --seed 7 --grid faces.png",
        "  likeness sample dcgan-faces --count 8 --video walk.mp4", "  likeness sample dcgan-faces --project face.png --out projected.png"})
final class SampleCommand implements Callable<Integer> {
  private static final int BATCH = 32;
  private static final int MOST = 1_000_000;

  @Spec
  private CommandSpec spec;

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

  @Option(names = "--truncation", paramLabel = "X", description = "Less variety, fewer failures: latents beyond it are drawn again, 2 is usual; of a generator with a"
      + " mapping network the share of the way from the mean picture, 0.7 is usual. 0 = none. Default: ${DEFAULT-VALUE}.")
  private double truncation;

  @Option(names = "--class", paramLabel = "NAME", description = "Of a generator that knows classes: pictures of this one alone. Default: all in turn.")
  private String ofClass;

  @Option(names = "--out", paramLabel = "FOLDER", description = "Where to. Default: samples in the current folder.")
  private String out;

  @Mixin
  private SampleGrid sheet;

  @Mixin
  private SampleMotion motion;

  @Mixin
  private SampleNeighbours neighbours;

  @Mixin
  private SampleProjection projection;

  @Override
  public Integer call() {
    if (count < 1 || count > MOST) {
      throw new UserProblem("--count must lie between 1 and " + MOST + ", not " + count);
    }
    if (!(truncation >= 0)) {
      throw new UserProblem("--truncation must be 0 (none) or more, not " + truncation);
    }
    projection.check(spec.commandLine().getParseResult());
    sheet.check(count);
    motion.check(count);
    neighbours.check(sheet.asked(), count);
    if (sheet.asked() && motion.asked()) {
      throw new UserProblem("--grid and --video write one file each; give one of them");
    }
    Run run = options.workspace().runs().find(options.session().run(id));
    if (projection.asked()) {
      return projection.write(options, overwrite, run, out == null ? "projected.png" : out, seed, classes -> chosen(run, classes));
    }
    if (sheet.asked() || motion.asked()) {
      return oneFile(run, options.session().path(sheet.asked() ? sheet.file() : motion.file()));
    }
    Path folder = options.session().path(out == null ? "samples" : out);
    SampleFiles.require(options.workspace(), run, outputs(run, folder));
    Progress progress = options.progress();
    List<String> files = new ArrayList<>();
    try (TrainedRun<PictureMaker> trained = TrainedRun.open(options.likeness(), run, PictureMaker.class, "makes pictures");
        PictureMaker maker = trained.product()) {
      int chosen = chosen(run, maker.classes());
      SampleFiles made = new SampleFiles(options.likeness(), run, trained.step());
      progress.start("Sampling", count);
      for (int from = 0; from < count; from += BATCH) {
        progress.check();
        List<Image> pictures = SampleSheet.samples(maker, seed, from, Math.min(BATCH, count - from), truncation, chosen, Progress.NONE);
        try (Publication publication = Publication.in(folder, overwrite.asked())) {
          for (int i = 0; i < pictures.size(); i++) {
            Path file = folder.resolve(name(run, from + i));
            Image picture = pictures.get(i);
            publication.write(file, staged -> made.picture(staged, picture));
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

  /** All samples in one picture, or as a clip. */
  private int oneFile(Run run, Path file) {
    if (motion.asked()) {
      VideoWriter.check(file, "");
    }
    SampleFiles.require(options.workspace(), run, overwrite.outputs().signed(file));
    Progress progress = options.progress();
    try (TrainedRun<PictureMaker> trained = TrainedRun.open(options.likeness(), run, PictureMaker.class, "makes pictures");
        PictureMaker maker = trained.product()) {
      int chosen = chosen(run, maker.classes());
      SampleFiles files = new SampleFiles(options.likeness(), run, trained.step());
      if (sheet.asked()) {
        progress.start("Sampling", count);
        List<Image> samples = SampleSheet.samples(maker, seed, 0, count, truncation, chosen, progress);
        files.picture(file, neighbours.asked() ? neighbours.picture(options, samples, progress) : sheet.picture(samples), overwrite.asked());
      } else {
        files.clip(file, (staged, mark) -> motion.write(staged, maker, seed, count, truncation, chosen, mark, progress), overwrite.asked());
      }
    }
    options.output().print(Map.of("run", run.id(), "files", List.of(file.toString()), "memorisation", neighbours.said()), () -> {
      if (!neighbours.said().isEmpty()) {
        options.output().line(neighbours.said());
      }
      options.output().line("Wrote " + file);
    });
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

  private Outputs outputs(Run run, Path folder) {
    Outputs outputs = overwrite.outputs();
    for (int i = 0; i < count; i++) {
      outputs.signed(folder.resolve(name(run, i)));
    }
    return outputs;
  }
}
