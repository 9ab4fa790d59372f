// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import org.likeness.api.plugin.Parameter;

/** Parameters of R1 and R2. */
public record ZeroCentredParameters(
    @Parameter(label = "Gamma", min = 0, description = "Weight; the penalty is gamma/2 times the mean squared gradient. About"
        + " 0.0002 times the pixels, over the batch size, is a good start.") double gamma,
    @Parameter(label = "Every", min = 1, max = 1000, unit = "steps", description = "Lazy regularisation: applied each so many steps,"
        + " multiplied by as many.") int every) {
  public static final ZeroCentredParameters DEFAULTS = new ZeroCentredParameters(1, 1);
}
