// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness convert}. */
@Command(name = "convert", description = "Puts the face of a trained swap into a clip; keeps frames, rate and sound; marks and signs.",
    footer = {"", "Example:", "  likeness convert ~/clips/ben.mp4 --run swap-anna-ben --out swap.mp4"})
final class ConvertCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Mixin
  private Step step;

  @Mixin
  private FaceFlags faces;

  @Mixin
  private Rights target;

  @Parameters(paramLabel = "CLIP", description = "A clip of person B.")
  private String clip;

  @Option(names = "--run", paramLabel = "RUN", description = "The swap run: id, its beginning, a recipe's name, or 'last'.")
  private String run;

  @Option(names = "--baseline", paramLabel = "WHAT",
      description = "Instead of a swap: unchanged (only encoded again), mean-face (of --mean-of), or pasted-back (the person's own face"
          + " taken through the resolution of --run or --size and pasted back).")
  private String baseline;

  @Option(names = "--size", paramLabel = "PIXELS", description = "Of a pasted-back face, without --run. Default: 64.")
  private Long size;

  @Option(names = "--mean-of", paramLabel = "DATASET", description = "Whose mean face, with --baseline mean-face.")
  private String meanOf;

  @Option(names = "--faces", paramLabel = "WHICH", description = "Where a frame shows several faces: track (the person who fills most of the"
      + " clip), largest (of each frame anew), all. Default: track.")
  private String which;

  @Option(names = "--identity", paramLabel = "DATASET", description = "Replace the face of this dataset's person.")
  private String identity;

  @Option(names = "--out", paramLabel = "FILE", description = "The new clip: .mp4, .webm or .avi. Default: swap.mp4 in the run's folder.")
  private String out;

  @Option(names = "--quality", paramLabel = "Q", description = "1 to 100.")
  private Long quality;

  @Option(names = "--encoder", paramLabel = "NAME", description = "An encoder that 'likeness doctor' lists.")
  private String encoder;

  @Option(names = "--smoother", paramLabel = "ID", description = "Calms the landmarks: binomial, one-euro, none. Default: binomial.")
  private String smoother;

  @Option(names = "--colour", paramLabel = "ID", description = "Colour transfer. Default: reinhard-lab.")
  private String colour;

  @Option(names = "--mask", paramLabel = "ID", description = "Masker. Default: hull.")
  private String mask;

  @Option(names = "--stages", split = ",", paramLabel = "ID", description = "Steps between colours and blending, in order: sharpen, grain. Default: none.")
  private List<String> stages;

  @Option(names = "--blend", paramLabel = "ID", description = "Blender. Default: feather.")
  private String blend;

  @Override
  public Integer call() {
    Path source = options.session().path(clip);
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("run", options.session().run(run));
    keys.put("baseline", baseline);
    keys.put("size", size);
    keys.put("mean-of", meanOf);
    keys.put("faces", which);
    keys.put("identity", identity);
    keys.put("source", source.toString());
    keys.put("target", target.plain());
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("file", out == null ? null : options.session().path(out).toString());
    output.put("quality", quality);
    output.put("encoder", encoder);
    output.put("overwrite", overwrite.orNull());
    output.values().removeIf(v -> v == null);
    keys.put("output", output.isEmpty() ? null : output);
    keys.put("smoother", smoother);
    keys.put("colour", colour);
    keys.put("mask", mask);
    keys.put("stages", stages);
    keys.put("blend", blend);
    faces.writeTo(keys);
    return step.run(options, "convert", keys);
  }
}
