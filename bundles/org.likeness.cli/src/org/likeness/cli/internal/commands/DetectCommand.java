// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.likeness.api.problem.UserProblem;
import org.likeness.cli.internal.session.Options;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code likeness detect}. */
@Command(name = "detect", description = {"Trains a forgery detector on two datasets (--real, --fake) and tests it on held-out time,",
    "or scores a picture or clip by a detector that was trained before (--run)."}, footer = {"", "Examples:",
    "  likeness detect --detector meso4 --real originals --fake swaps --name meso4-ab", "  likeness detect clip.mp4 --run meso4-ab"})
final class DetectCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Step step;

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "A picture or clip to be scored.")
  private String source;

  @Option(names = "--run", paramLabel = "RUN", description = "The run that trained the detector.")
  private String run;

  @Option(names = "--detector", paramLabel = "ID", description = "Forgery detector to train. Default: ${DEFAULT-VALUE}.")
  private String detector = "meso4";

  @Option(names = "--real", split = ",", paramLabel = "DATASET", description = "Faces that are real; several datasets apart by commas.")
  private List<String> real;

  @Option(names = "--fake", split = ",", paramLabel = "DATASET", description = "Faces that are made or changed.")
  private List<String> fake;

  @Option(names = "--control", split = ",", paramLabel = "DATASET", description = "Untouched faces that went through what fakes go through, for"
      + " example 'convert --baseline pasted-back': how many of them are called fake?")
  private List<String> controls;

  @Option(names = "--split", paramLabel = "BY", description = "own, subject, clip, time, or auto (default): the strictest that the data allow.")
  private String split;

  @Override
  public Integer call() {
    Map<String, Object> keys = new LinkedHashMap<>();
    if (source != null) {
      if (run == null) {
        throw new UserProblem("To score " + source + ", name the run that trained the detector by --run; 'likeness runs list' shows them");
      }
      keys.put("run", options.session().run(run));
      keys.put("source", options.session().path(source).toString());
      return step.run(options, "score", keys);
    }
    if (real == null || fake == null) {
      throw new UserProblem("Give a picture or clip and --run to score it, or two datasets by --real and --fake to train a detector");
    }
    keys.put("detector", detector);
    keys.put("real", real);
    keys.put("fake", fake);
    if (controls != null) {
      Map<String, Object> named = new LinkedHashMap<>();
      controls.forEach(c -> named.put(c, c));
      keys.put("controls", named);
    }
    keys.put("split", split == null ? null : Map.of("by", split));
    return step.run(options, "detect", keys);
  }
}
