// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
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

/** {@code likeness extract}. */
@Command(name = "extract", description = "Finds and aligns the faces of a picture, a clip or a folder and keeps them in a dataset.",
    footer = {"", "Example:", "  likeness extract ~/clips/anna.mp4 --dataset anna --subject Anna --basis written-consent"})
final class ExtractCommand implements Callable<Integer> {
  @Mixin
  private Options options;

  @Mixin
  private Step step;

  @Mixin
  private Rights rights;

  @Mixin
  private FaceFlags faces;

  @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Pictures, clips and folders.")
  private List<String> sources;

  @Option(names = "--strict", description = "Refuse everything for one file that cannot be read, instead of leaving that file out.")
  private boolean strict;

  @Option(names = "--dataset", paramLabel = "NAME", description = "Dataset to keep them in. Default: named after the source.")
  private String dataset;

  @Option(names = "--every", paramLabel = "N", description = "Look at every Nth frame of a clip.")
  private Long every;

  @Option(names = "--faces", paramLabel = "WHICH", description = "Where a frame shows several faces: track (the person who fills most of the"
      + " clip), largest (of each frame anew), all. Default: track.")
  private String which;

  @Option(names = "--all-faces", description = "The same as --faces all.")
  private boolean all;

  @Option(names = "--identity", paramLabel = "DATASET", description = "Take the face of this dataset's person.")
  private String identity;

  @Option(names = "--min-score", paramLabel = "S", description = "Leave detections with a lower score out (0 to 1). Default: 0.5.")
  private Double minScore;

  @Option(names = "--smoother", paramLabel = "ID", description = "Calms the landmarks of a clip: binomial, one-euro, none. Default: none.")
  private String smoother;

  @Override
  public Integer call() {
    List<String> paths = sources.stream().map(s -> options.session().path(s).toString()).toList();
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put("source", paths.size() == 1 ? paths.get(0) : paths);
    keys.put("dataset", dataset == null ? named(Path.of(paths.get(0))) : dataset);
    keys.put("subject", rights.plain());
    faces.writeTo(keys);
    keys.put("every", every);
    if (all && which != null && !which.equals("all")) {
      throw new UserProblem("--all-faces and --faces " + which + " contradict each other; leave one of them out");
    }
    keys.put("faces", all ? "all" : which);
    keys.put("identity", identity);
    keys.put("smoother", smoother);
    keys.put("min-score", minScore);
    keys.put("strict", strict ? true : null);
    return step.run(options, "extract", keys);
  }

  private static String named(Path path) {
    String name = path.getFileName() == null ? "faces" : path.getFileName().toString();
    return name.replaceFirst("\\.[^.]*$", "").replaceAll("[^A-Za-z0-9._-]+", "-");
  }
}
