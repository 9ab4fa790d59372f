// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry.sample;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.NoParameters;

/** Needs a class that is not packed with it. */
public final class LonelyLoss implements AdversarialLoss<NoParameters> {

  private final Helper helper = new Helper();

  @Override
  public String toString() {
    return helper.toString();
  }

  @Override
  public NDArray discriminator(NoParameters parameters, NDArray real, NDArray fake) {
    return real;
  }

  @Override
  public NDArray generator(NoParameters parameters, NDArray fake, Supplier<NDArray> real) {
    return fake;
  }
}
