// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.cli.internal.session.Options;
import org.likeness.api.problem.UserProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code likeness synthesise}. */
@Command(name = "synthesise", description = "Renders a clip of a person who does not exist, with sound and exact geometry.",
    footer = {"", "Example:", "  likeness synthesise --person 11 --motion 2 --seconds 6 --out clips"})
final class SynthesiseCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Overwrite overwrite;

  @Mixin
  private Step step;

  @Option(names = "--person", required = true, paramLabel = "N", description = "Seed of the face.")
  private long person;

  @Option(names = "--on", paramLabel = "N", description = "Seed of the person who lends head, hair and clothes: the exact answer to a swap.")
  private Long on;

  @Option(names = "--motion", paramLabel = "N", description = "Seed of the motion. Default: ${DEFAULT-VALUE}.")
  private long motion = 1;

  @Option(names = "--kind", paramLabel = "KIND", description = "speech (with a voice) or expressive. Default: ${DEFAULT-VALUE}.")
  private String kind = "speech";

  @Option(names = "--seconds", paramLabel = "S", description = "Length. Default: ${DEFAULT-VALUE}.")
  private double seconds = 4;

  @Option(names = "--size", paramLabel = "PX", description = "Side of the frames.")
  private Long size;

  @Option(names = "--file", paramLabel = "NAME", description = "File name. Default: ${DEFAULT-VALUE}.")
  private String file = "person.mp4";

  @Option(names = "--out", paramLabel = "FOLDER", description = "Where to. Default: clips/ in the run's folder.")
  private String out;

  @Option(names = "--dataset", paramLabel = "NAME", description = "Takes the clip and its faces into this dataset, with exact landmarks, action units, pose and light.")
  private String dataset;

  @Option(names = "--every", paramLabel = "N", description = "With --dataset: a face of each so many-th frame. Default: each.")
  private Long every;

  @Override
  public Integer call() {
    Map<String, Object> clip = new LinkedHashMap<>();
    clip.put("file", file);
    clip.put("person", person);
    clip.put("on", on == null ? person : on);
    clip.put("motion", motion);
    clip.put("kind", kind);
    clip.put("seconds", seconds);
    clip.put("geometry", true);
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("size", size);
    Map<String, Object> output = new LinkedHashMap<>();
    output.put("folder", out == null ? null : options.session().path(out).toString());
    output.put("overwrite", overwrite.orNull());
    output.values().removeIf(v -> v == null);
    keys.put("output", output.isEmpty() ? null : output);
    if (dataset != null) {
      keys.put("faces", every == null ? Map.of("dataset", dataset) : Map.of("dataset", dataset, "every", every));
    } else if (every != null) {
      throw new UserProblem("--every says of how many frames faces are taken; it needs --dataset NAME");
    }
    keys.put("clips", List.of(clip));
    return step.run(options, "synthesise", keys);
  }
}
