// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Desk;
import org.likeness.core.workspace.Workspace;

/** The keys of {@code kind: score}. */
public record ScoreParameters(
    @Parameter(label = "Run", role = Role.RUN, description = "A run of the kind detect: id, beginning of an id, or recipe name") String run,
    @Parameter(label = "Source", role = Role.FILE, description = "The picture or clip that is judged") Path source,
    @Parameter(inline = true) FaceChoice.Parameters choice,
    @Parameter(inline = true) FaceTools.Parameters tools) {

  public static final ScoreParameters DEFAULTS = new ScoreParameters("", Path.of(""), FaceChoice.Parameters.DEFAULTS, FaceTools.Parameters.DEFAULTS);

  /** With the run's id, a whole path and what follows from other keys. */
  ScoreParameters checked(Desk desk) {
    desk.node("run"); // says that it is missing
    if (run.isBlank()) {
      throw desk.problem("run", "names no run; train a forgery detector first");
    }
    String id = trained(desk.workspace(), run).id();
    desk.node("source");
    return new ScoreParameters(id, Sources.absolute(desk, "source").getFirst(), choice.checked(desk), tools);
  }

  /** The run that trained the detector. @throws UserProblem when there is none, or it trained none */
  static Run trained(Workspace workspace, String name) {
    Run run = workspace.runs().find(name);
    if (!run.info().kind().equals("detect") || run.file("detector").isEmpty()) {
      throw new UserProblem("The run " + run.id() + " is of the kind '" + run.info().kind()
          + "' and holds no trained forgery detector; name a finished run of the kind 'detect'");
    }
    return run;
  }
}
