// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.training.internal;

import org.likeness.api.plugin.Parameter;

/** Parameters of Adam and AdamW. */
public record AdamParameters(
    @Parameter(label = "Beta 1", min = 0, max = 0.99999, description = "Share of the old mean gradient that each step keeps;"
        + " 0.5 is usual for GANs, 0.9 elsewhere.") double beta1,
    @Parameter(label = "Beta 2", min = 0, max = 0.99999999, description = "Share of the old mean squared gradient that each step keeps.") double beta2,
    @Parameter(label = "Epsilon", min = 0, max = 1, advanced = true, description = "Added to the denominator.") double eps,
    @Parameter(label = "Weight decay", min = 0, max = 10, description = "How strongly weights are drawn to 0.") double weightDecay) {
  public static final AdamParameters DEFAULTS = new AdamParameters(0.5, 0.999, 1e-8, 0);
}
