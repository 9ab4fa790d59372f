// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import org.likeness.api.image.Image;

/**
 * A made picture.
 *
 * @param name for people: {@code seed 7, picture 3}
 * @param ofClass what it shows; 0 without classes
 * @param latent what it was made from; empty when its maker makes no pictures of chosen numbers
 */
record Sample(String name, int ofClass, float[] latent, Image picture) {}
