// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

/**
 * Weights of losses in which StarGAN and GANimation differ.
 *
 * @param ofReal of what the discriminator says that real faces show
 * @param ofMade of what it says that changed faces show
 * @param attends whether the generator says what of a face stays
 * @param attention of the length of that
 * @param variation of its roughness
 */
record EditWeights(double ofReal, double ofMade, boolean attends, double attention, double variation) {}
