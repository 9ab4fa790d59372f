// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Projection;
import org.likeness.base.io.Outputs;
import org.likeness.base.io.Publication;
import org.likeness.cli.internal.session.Options;
import org.likeness.core.provenance.Claim;
import org.likeness.core.provenance.Marking;
import org.likeness.core.run.Run;
import org.likeness.core.run.TrainingRights;
import org.likeness.datasets.Use;
import org.likeness.media.image.Draw;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.Images;
import org.likeness.trainer.TrainedRun;
import org.likeness.works.Projections;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** Pictures projected into the generator: what it makes that is nearest to them. As a mixin. */
final class SampleProjection {
  private static final List<String> ELSEWHERE = List.of("--count", "--truncation", "--grid", "--columns", "--video", "--between", "--neighbours", "--features");
  private static final List<String> HERE = List.of("--steps", "--own");
  private static final int MOST = 256;
  private static final int MOST_STEPS = 100_000;
  private static final int PAIRS_ACROSS = 4;
  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  @Option(names = "--project", paramLabel = "PICTURE", description = "Instead of samples: the picture nearest to this one that the generator makes, beside it, and how near"
      + " it is. May be given several times. --out names the file, projected.png by default. Who the picture shows is to be seen in the result, too.")
  private List<String> pictures = new ArrayList<>();

  @Option(names = "--steps", paramLabel = "N", description = "With --project: steps of the search. Default: ${DEFAULT-VALUE}.")
  private int steps = 200;

  @Option(names = "--own", paramLabel = "N", description = "With --project: so many pictures of the generator's own are projected, too, to say how near the search comes when there"
      + " is something to be found. Default: ${DEFAULT-VALUE}.")
  private int own = 4;

  boolean asked() {
    return !pictures.isEmpty();
  }

  /** Refuses what goes with the other kind of call only. */
  void check(ParseResult given) {
    for (String option : asked() ? ELSEWHERE : HERE) {
      if (given.hasMatchedOption(option)) {
        throw new UserProblem(asked() ? "--project makes no samples; it goes without " + option : option + " is for --project PICTURE; give that, too");
      }
    }
    if (steps < 1 || steps > MOST_STEPS) {
      throw new UserProblem("--steps must lie between 1 and " + MOST_STEPS + ", not " + steps);
    }
    if (own < 1 || own > MOST) {
      throw new UserProblem("--own must lie between 1 and " + MOST + ", not " + own);
    }
    if (pictures.size() > MOST) {
      throw new UserProblem("--project: " + pictures.size() + " pictures are too many; " + MOST + " at most");
    }
  }

  /** @param chosen the class that is asked for out of those that there are; -1 for none */
  int write(Options options, Overwrite overwrite, Run run, String out, long seed, ToIntFunction<List<String>> chosen) {
    Path file = options.session().path(out);
    List<Path> from = pictures.stream().map(options.session()::path).toList();
    Outputs outputs = overwrite.outputs().input(run.folder(), "the run that makes the pictures").signed(file);
    from.forEach(f -> outputs.input(f, "a picture to be projected"));
    outputs.require();
    if (ImageFormat.ofName(file).isEmpty()) {
      throw new UserProblem("--out: with --project it names a picture; " + file + " does not end in .png, .jpg, .jpeg, .webp or .bmp");
    }
    List<Image> targets = from.stream().map(Images::read).toList();
    TrainingRights.require(options.workspace().datasets(), run, Use.EXPORT);
    try (TrainedRun<PictureMaker> trained = TrainedRun.open(options.likeness(), run, PictureMaker.class, "makes pictures");
        PictureMaker maker = trained.product(); Publication publication = Publication.in(file.toAbsolutePath().getParent(), overwrite.asked())) {
      Projections found = Projections.of(maker, targets, own, Projection.Settings.of(seed, steps), place(run, maker, chosen), options.progress());
      publication.write(file, staged -> {
        Image sheet = sheet(found.given());
        Marking marking = Marking.of(run.id(), file.getFileName().toString());
        Images.write(staged, marking.mark(sheet));
        return options.likeness().provenance().sign(staged,
            claim(run, trained.step(), from, Marking.possible(sheet.width(), sheet.height()) ? marking.hex() : ""));
      });
      publication.publish();
      options.output().print(json(run, file, from, found), () -> {
        for (int i = 0; i < from.size(); i++) {
          options.output().line(name(from.get(i), targets.get(i), found.given().get(i).target()) + ": " + found.inWords(i));
        }
        options.output().line(found.ownInWords());
        options.output().line("Wrote " + file);
      });
    }
    return 0;
  }

  private static int place(Run run, PictureMaker maker, ToIntFunction<List<String>> chosen) {
    if (maker.latentSize() == 0) {
      throw new UserProblem("--project: the generator of run " + run.id() + " makes no pictures of chosen latents");
    }
    int place = chosen.applyAsInt(maker.classes());
    if (place < 0 && !maker.classes().isEmpty()) {
      throw new UserProblem("--project: the generator of run " + run.id() + " makes pictures of classes; say with --class of which, " + String.join(", ", maker.classes()));
    }
    return Math.max(0, place);
  }

  private static String name(Path file, Image given, Image target) {
    String name = file.getFileName().toString();
    if (given.sameSize(target)) {
      return name;
    }
    return String.format(Locale.ROOT, "%s (%s%d x %d px, scaled to %d x %d)", name, given.width() == given.height() ? "" : "the middle of ", given.width(), given.height(),
        target.width(), target.height());
  }

  private static Image sheet(List<Projection> projections) {
    List<Image> tiles = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Projection p : projections) {
      tiles.add(p.target());
      tiles.add(p.picture());
      words.add("given");
      words.add(String.format(Locale.ROOT, "%.1f dB", p.psnr()));
    }
    return Draw.grid(tiles, words, 2 * Math.min(PAIRS_ACROSS, (int) Math.ceil(Math.sqrt(projections.size()))), GAP, BACKGROUND);
  }

  private static Map<String, Object> json(Run run, Path file, List<Path> from, Projections found) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < from.size(); i++) {
      Map<String, Object> one = numbers(found.given().get(i));
      one.put("picture", from.get(i).toString());
      one.put("latent", floats(found.given().get(i).latent()));
      all.add(one);
    }
    return Map.of("run", run.id(), "files", List.of(file.toString()), "projections", all, "own", found.own().stream().map(SampleProjection::numbers).toList());
  }

  private static Map<String, Object> numbers(Projection p) {
    Map<String, Object> out = new LinkedHashMap<>();
    out.put("difference", p.difference());
    out.put("psnr", p.psnr());
    out.put("firstDifference", p.firstDifference());
    return out;
  }

  private static List<Float> floats(float[] values) {
    List<Float> out = new ArrayList<>();
    for (float v : values) {
      out.add(v);
    }
    return out;
  }

  /** The sheet holds the given pictures as they are, but for their size, beside what is made. */
  private static Claim claim(Run run, long step, List<Path> from, String mark) {
    return new Claim(Claim.SourceType.COMPOSITE_WITH_TRAINED_ALGORITHMIC_MEDIA,
        List.of(new Claim.Action("c2pa.created", "Given pictures beside the nearest that run " + run.id() + " makes at step " + step)),
        from.stream().map(f -> Claim.Ingredient.of("componentOf", f)).toList(), run.id(), Map.of(), mark);
  }
}
