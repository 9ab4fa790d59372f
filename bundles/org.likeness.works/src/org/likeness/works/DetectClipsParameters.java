// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import org.likeness.api.forensics.ClipDetector;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;

/** The keys of {@code kind: detect-clips}. */
public record DetectClipsParameters(
    @Parameter(label = "Real", role = Role.FACES, description = "Datasets of clips in which nothing was made, with their faces") List<String> real,
    @Parameter(label = "Fake", role = Role.FACES, description = "Datasets of clips whose faces were made or changed") List<String> fake,
    @Parameter(label = "Detector", kind = ClipDetector.class, description = "What is trained and judged") Choice detector,
    @Parameter(label = "Folds", min = 2, max = 100, description = "Parts into which the clips are divided: each is judged by a detector that learned from"
        + " the others") int folds) {
  public static final DetectClipsParameters DEFAULTS = new DetectClipsParameters(List.of(), List.of(), Choice.of("clip-forgery.temporal"), 5);
}
