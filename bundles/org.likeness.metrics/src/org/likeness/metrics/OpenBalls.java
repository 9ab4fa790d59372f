// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;

/** What density and coverage are told; the defaults are those of Naeem et al. 2020. */
public record OpenBalls(
    @Parameter(label = "Features", kind = FeatureExtractor.class, description = "What pictures are compared by; the paper's are VGG-16's.") Choice features,
    @Parameter(label = "Neighbours", min = 1, max = 1000, description = "Which neighbour of its own set a picture's ball reaches to; 5 in the paper.") int neighbours)
    implements BallMetric.Settings {
  public static final OpenBalls DEFAULTS = new OpenBalls(Choice.of("features.random"), 5);

  @Override
  public boolean closed() {
    return false;
  }
}
