// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry.sample;

import ai.djl.ndarray.NDArray;
import org.likeness.api.gan.AdversarialLoss;

/** Its defaults are null. */
public final class NullDefaultsLoss implements AdversarialLoss<NullDefaultsLoss.Params> {

  /** @param margin for tests */
  public record Params(double margin) {
    public static final Params DEFAULTS = null;
  }

  @Override
  public NDArray discriminator(NullDefaultsLoss.Params parameters, NDArray real, NDArray fake) {
    return real;
  }

  @Override
  public NDArray generator(NullDefaultsLoss.Params parameters, NDArray fake) {
    return fake;
  }
}
