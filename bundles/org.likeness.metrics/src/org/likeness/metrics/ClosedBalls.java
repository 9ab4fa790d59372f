// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;

/** What precision and recall are told; the defaults are those of Kynk\u00e4\u00e4nniemi et al. 2019. */
public record ClosedBalls(
    @Parameter(label = "Features", kind = FeatureExtractor.class, description = "What pictures are compared by; the paper's are VGG-16's.") Choice features,
    @Parameter(label = "Neighbours", min = 1, max = 1000, description = "Which neighbour of its own set a picture's ball reaches to; 3 in the paper.") int neighbours,
    @Parameter(label = "Closed", description = "What lies on a ball's edge is inside, as in the paper; Naeem et al. 2020 leave it out.") boolean closed)
    implements BallMetric.Settings {
  public static final ClosedBalls DEFAULTS = new ClosedBalls(Choice.of("features.random"), 3, true);
}
