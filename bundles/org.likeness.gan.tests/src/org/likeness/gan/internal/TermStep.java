// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;

/** A step of functions. */
record TermStep(NDManager manager, NDArray real, NDArray fake, NDArray latents, UnaryOperator<NDArray> generator, Function<NDArray, NDList> discriminator)
    implements GanStep {

  static TermStep judging(UnaryOperator<NDArray> discriminator, NDArray real, NDArray fake) {
    return new TermStep(real.getManager(), real, fake, null, null, x -> new NDList(discriminator.apply(x)));
  }

  @Override
  public long number() {
    return 0;
  }

  @Override
  public Map<String, NDArray> weights(GanTerm.Player player) {
    throw new IllegalStateException("functions have none");
  }

  @Override
  public NDArray generate(NDArray z) {
    return generator.apply(z);
  }

  @Override
  public NDList judge(NDArray pictures) {
    return discriminator.apply(pictures);
  }
}
