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

/** {@code likeness evaluate}. */
@Command(name = "evaluate", description = "Measures clips against a reference and against the person that should be seen, with intervals.",
    footer = {"", "Example:", "  likeness evaluate swap.mp4 source.mp4 --reference exact.mp4 --identity anna --metrics ssim,landmark-error",
        "  likeness evaluate --set gan-samples --reference anna --metrics kid"})
final class EvaluateCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Step step;

  @Mixin
  private FaceFlags faces;

  @Parameters(paramLabel = "CLIP", arity = "0..*", description = "Clips to measure; the first is compared with each of the others.")
  private List<String> clips;

  @Option(names = "--set", paramLabel = "DATASET", description = "In place of clips: measure a dataset, or a folder of pictures, as a whole against --reference.")
  private String set;

  @Option(names = "--reference", paramLabel = "CLIP", description = "What they should look like, frame by frame; with --set a dataset or a folder of pictures.")
  private String reference;

  @Option(names = "--geometry", paramLabel = "FILE", description = "Where the reference's face is, as 'synthesise --geometry' wrote it.")
  private String geometry;

  @Option(names = "--before", paramLabel = "CLIP", description = "The clip before the swap: what it scores is the floor of identity numbers.")
  private String before;

  @Option(names = "--identity", paramLabel = "DATASET", description = "Faces of the person that should be seen.")
  private String identity;

  @Option(names = "--metrics", split = ",", paramLabel = "ID", description = "Which metrics. Default: all that have what they need.")
  private List<String> metrics;

  @Option(names = "--pairing", paramLabel = "HOW", description = "exact (default): frames must lie at the same times; shown: each frame is"
      + " compared with what the reference shows at its time.")
  private String pairing;

  @Override
  public Integer call() {
    if (set == null && clips == null || set != null && clips != null) {
      throw new UserProblem("Name the clips to measure, or one dataset or folder by --set" + (set == null ? "" : ", not both"));
    }
    return set == null ? ofClips() : ofSets();
  }

  /** A dataset by its name, else a folder. */
  private String named(String set) {
    return set == null || options.workspaceOrNew().datasets().find(set).isPresent() ? set : options.session().path(set).toString();
  }

  private int ofSets() {
    Map<String, Object> alone = new LinkedHashMap<>();
    alone.put("--geometry", geometry);
    alone.put("--before", before);
    alone.put("--identity", identity);
    alone.put("--pairing", pairing);
    faces.writeTo(alone);
    alone.forEach((flag, value) -> {
      if (value != null) {
        throw new UserProblem("'" + flag + "' is about clips, and --set measures pictures as they are; leave it out");
      }
    });
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("set", named(set));
    keys.put("reference", named(reference));
    keys.put("metrics", metrics);
    return step.run(options, "sets", keys);
  }

  private int ofClips() {
    Map<String, Object> candidates = new LinkedHashMap<>();
    for (String c : clips) {
      String name = options.session().path(c).getFileName().toString().replaceFirst("\\.[^.]*$", "");
      candidates.put(candidates.containsKey(name) ? c : name, options.session().path(c).toString());
    }
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("candidates", candidates);
    keys.put("reference", reference == null ? null : options.session().path(reference).toString());
    keys.put("geometry", geometry == null ? null : options.session().path(geometry).toString());
    keys.put("before", before == null ? null : options.session().path(before).toString());
    keys.put("identity", identity);
    keys.put("metrics", metrics);
    keys.put("pairing", pairing);
    faces.writeTo(keys);
    return step.run(options, "evaluate", keys);
  }
}
