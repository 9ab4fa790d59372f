// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.api.face.Smoother;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.core.runner.Desk;
import org.likeness.datasets.Face;

/** The keys of {@code kind: extract}. */
public record ExtractParameters(
    @Parameter(label = "Source", role = Role.FILE, description = "Pictures, clips or folders; none: what the dataset holds already") List<Path> source,
    @Parameter(label = "Dataset", description = "Where the faces go; made when it is not there") String dataset,
    @Parameter(label = "Subject", description = "Whose face it is, and on what basis it may be used") SubjectParameters subject,
    @Parameter(label = "Every", min = 1, max = 10_000, description = "Of a clip's frames, only each so many-th is looked at") int every,
    @Parameter(label = "Geometry of", role = Role.FACES, description = "Takes the faces where this dataset has them, frame by frame, and looks for none")
    Optional<String> geometryOf,
    @Parameter(label = "Origin", advanced = true, description = "Of every face; left out: as each item says, synthetic for a synthetic person")
    Optional<Face.Origin> origin,
    @Parameter(label = "Damaged", advanced = true, description = "Take faces from frames that were decoded from damaged data, too") boolean damaged,
    @Parameter(label = "Strict", advanced = true, description = "Refuse everything for one file that cannot be read, instead of leaving it out") boolean strict,
    @Parameter(inline = true) FaceChoice.Parameters choice,
    @Parameter(label = "Smallest score", group = "Finding faces", min = 0, max = 1, step = 0.05, description = "Of a detection, below which it is no face") double minScore,
    @Parameter(label = "Smoother", group = "Finding faces", kind = Smoother.class, description = "Calms the landmarks over a track of a clip") Choice smoother,
    @Parameter(inline = true) FaceTools.Parameters tools) {

  public static final ExtractParameters DEFAULTS = new ExtractParameters(List.of(), "", SubjectParameters.DEFAULTS, 1, Optional.empty(),
      Optional.empty(), false, false, FaceChoice.Parameters.DEFAULTS, 0.5, Choice.of(Smoothing.NONE), FaceTools.Parameters.DEFAULTS);

  /** With whole paths and what follows from other keys. */
  ExtractParameters checked(Desk desk) {
    desk.node("dataset"); // says that it is missing
    FaceChoice.Parameters whole = choice.checked(desk);
    if (geometryOf.isPresent() && choice.identity().isPresent()) {
      throw desk.problem("identity", "chooses among faces that are looked for; with 'geometry-of' none is looked for, so leave one of them out");
    }
    if (geometryOf.isPresent() && !smoother.id().equals(Smoothing.NONE)) {
      throw desk.problem("smoother", "calms landmarks that are looked for; with 'geometry-of' none are, so leave one of them out");
    }
    return new ExtractParameters(Sources.absolute(desk, "source"), dataset, subject, every, geometryOf, origin, damaged, strict, whole, minScore,
        smoother, tools);
  }
}
