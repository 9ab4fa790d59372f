// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry.sample;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.Parameter;

/** A plug-in of an outsider's bundle, packed into a bundle by a test. */
public final class GoodLoss implements AdversarialLoss<GoodLoss.Parameters> {

  /** @param margin for tests */
  public record Parameters(@Parameter(min = 0, max = 5) double margin) {
    public static final Parameters DEFAULTS = new Parameters(1);
  }

  @Override
  public NDArray discriminator(Parameters parameters, NDArray real, NDArray fake) {
    return real;
  }

  @Override
  public NDArray generator(Parameters parameters, NDArray fake, Supplier<NDArray> real) {
    return fake;
  }
}
