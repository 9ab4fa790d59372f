// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry.sample;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.plugin.NoParameters;

/** Does not start. */
public final class FailingLoss implements AdversarialLoss<NoParameters> {

  public FailingLoss() {
    throw new IllegalStateException("the licence server is asleep");
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
