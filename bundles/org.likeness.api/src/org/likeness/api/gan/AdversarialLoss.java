// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.gan;

import ai.djl.ndarray.NDArray;
import java.util.function.Supplier;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** What generator and discriminator play for. Both losses are minimised; both are scalars, means over the batch. */
@PluginKind(prefix = "loss", label = "Adversarial loss")
public interface AdversarialLoss<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(AdversarialLoss.class);

  /**
   * @param real logits [N] of real pictures, i beside fake i
   * @param fake logits [N] of generated pictures (no gradient flows into the generator)
   */
  NDArray discriminator(P parameters, NDArray real, NDArray fake);

  /**
   * @param fake logits [N] of generated pictures
   * @param real logits [N] of this step's real pictures, by the discriminator as it is now, i beside fake i. Computed when
   *     first asked for; constant: nothing flows through them
   */
  NDArray generator(P parameters, NDArray fake, Supplier<NDArray> real);
}
