// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry.sample;

import ai.djl.ndarray.NDArray;
import org.likeness.api.gan.AdversarialLoss;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.likeness.api.plugin.NoParameters;

/** Its constructor does not come back until the thread is interrupted. */
public final class HangingLoss implements AdversarialLoss<NoParameters> {

  public HangingLoss() throws InterruptedException {
    new CountDownLatch(1).await();
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
