// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.AttributeReader;
import org.likeness.api.training.FaceEditor;
import org.likeness.core.run.Run;
import org.likeness.core.runner.Desk;
import org.likeness.datasets.Where;
import org.likeness.trainer.TrainedRun;

/** The keys of {@code kind: edit}. */
public record EditParameters(
    @Parameter(label = "Run", role = Role.RUN, description = "A run that trained an editor, of the kind ganimation or stargan: id, beginning of an id, or recipe name")
    String run,
    @Parameter(label = "Faces", role = Role.FACES, description = "The dataset whose faces are changed; persons that the editor has not learned from tell how good it is")
    String faces,
    @Parameter(label = "Set", min = -1000, max = 1000, description = "What each face shall show, by name: {AU12: 0.8}; of classes {happy: 1}. The rest stays, or varies") Map<String, Double> set,
    @Parameter(label = "Vary", min = 0, max = 1000, description = "So many changed faces of each, with what 'set' does not name drawn at random from what the editor has"
        + " seen; 0 = one each, as 'set' says") int vary,
    @Parameter(label = "Where", description = "Only faces of which this holds, as far as the dataset knows it: AU12<0.1 pose.yaw>-10; empty: all") String where,
    @Parameter(label = "At most", min = 1, max = 1_000_000, unit = "faces", description = "Of the dataset's faces; fewer are taken evenly from all") int most,
    @Parameter(label = "To", description = "A new dataset that gets the changed faces, as synthetic ones; left out: they are only looked at and measured")
    Optional<String> to,
    @Parameter(label = "Reader", group = "Measured", role = Role.RUN, description = "A run of the kind attribute-reader: reads off the changed faces what was asked for")
    Optional<String> reader,
    @Parameter(label = "Identity", group = "Measured", kind = IdentityEmbedder.class, description = "Tells whether a changed face is still the same person; auto: the best"
        + " whose models are installed") Choice identity) {

  public static final EditParameters DEFAULTS = new EditParameters("", "", Map.of(), 0, "", 200, Optional.empty(), Optional.empty(), Choice.of(IdentityEmbedder.AUTO));

  /** With the runs' ids. */
  EditParameters checked(Desk desk) {
    desk.node("run"); // says that it is missing
    desk.node("faces");
    if (run.isBlank()) {
      throw desk.problem("run", "names no run; train an editor first");
    }
    if (set.isEmpty() && vary == 0) {
      throw desk.problem("set", "is empty and 'vary' is 0, so that nothing would be changed; give one of them");
    }
    try {
      Where.of(where);
    } catch (UserProblem e) {
      throw desk.problem("where", "is wrong: " + e.getMessage());
    }
    Optional<String> target = to.filter(name -> !name.isBlank());
    if (target.isPresent() && desk.workspace().datasets().find(target.get()).isPresent()) {
      throw desk.problem("to", "names a dataset that is there already: '" + target.get() + "'; give a new name");
    }
    Run editor = desk.workspace().runs().find(run);
    TrainedRun.check(desk.likeness(), editor, FaceEditor.class, EditWork.CHANGES);
    Optional<String> read = reader.filter(name -> !name.isBlank()).map(name -> {
      Run found = desk.workspace().runs().find(name);
      TrainedRun.check(desk.likeness(), found, AttributeReader.class, EditWork.READS);
      return found.id();
    });
    return new EditParameters(editor.id(), faces, set, vary, where, most, target, read, identity);
  }
}
