// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import java.util.Map;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.core.runner.Desk;

/** The keys of {@code kind: detect}. */
public record DetectParameters(
    @Parameter(label = "Real", role = Role.FACES, description = "Datasets of faces in which nothing was made or changed") List<String> real,
    @Parameter(label = "Fake", role = Role.FACES, description = "Datasets of faces that were made or changed") List<String> fake,
    @Parameter(label = "Detector", kind = ForgeryDetector.class, description = "What is trained and tested") Choice detector,
    @Parameter(label = "Controls", role = Role.FACES, description = "Datasets of untouched faces that went through what fakes go through, by what the"
        + " report calls them: how many of them are called fake says what the detector reacts to") Map<String, String> controls,
    @Parameter(label = "Split", group = "Learning and testing", description = "How faces are divided into those to learn from, to choose by and to test with")
    SplitShares split) {

  public static final DetectParameters DEFAULTS = new DetectParameters(List.of(), List.of(), Choice.of("forgery.meso4"), Map.of(), SplitShares.DEFAULTS);

  /** Refuses what no split or dataset can give. */
  DetectParameters checked(Desk desk) {
    for (String role : List.of("real", "fake")) {
      desk.node(role); // says that it is missing
      if ((role.equals("real") ? real : fake).isEmpty()) {
        throw desk.problem(role, "names no dataset");
      }
    }
    split.checked(desk);
    return this;
  }
}
