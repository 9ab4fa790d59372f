// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import java.util.List;
import java.util.Optional;
import org.likeness.api.plugin.Choice;

/**
 * How generator and discriminator play, of pictures and of points alike.
 *
 * @param loss what they play for
 * @param regularisers terms added to the loss of the one or the other
 * @param batchAugment changes what the discriminator sees; empty for nothing
 * @param clipWeights limit of the discriminator's weights; 0 = none
 */
record GanRules(Choice loss, List<Choice> regularisers, Optional<Choice> batchAugment, double clipWeights) {}
