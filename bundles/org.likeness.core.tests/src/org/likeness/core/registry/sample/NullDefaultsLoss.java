// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry.sample;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;

/** Its defaults are null. */
public final class NullDefaultsLoss implements AdversarialLoss<NullDefaultsLoss.Parameters> {

  /** @param margin for tests */
  public record Parameters(double margin) {
    public static final Parameters DEFAULTS = null;
  }

  @Override
  public NDArray discriminator(NullDefaultsLoss.Parameters parameters, NDArray real, NDArray fake) {
    return real;
  }

  @Override
  public NDArray generator(NullDefaultsLoss.Parameters parameters, NDArray fake, Supplier<NDArray> real) {
    return fake;
  }
}
