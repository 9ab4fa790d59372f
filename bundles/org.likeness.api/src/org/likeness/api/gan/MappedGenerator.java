// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.gan;

import ai.djl.ndarray.NDArray;

/**
 * A generator in two parts: one that maps latents z to w, and one that makes pictures of w. A {@link GanArchitecture}'s
 * generator block may be one; then pictures are asked for, mixed and walked between by w, and truncation draws w to its mean
 * (Karras et al. 2019, arXiv:1812.04948, appendix B), instead of drawing extreme latents again.
 */
public interface MappedGenerator {

  /**
   * w of latents, without recording gradients.
   *
   * @param z [N, latent size]
   * @param truncation share of the way from the mean of w, 0.7 is usual; 0, and 1 and more, leave w as it is
   * @return [N, latent size]
   */
  NDArray map(NDArray z, double truncation);

  /**
   * Pictures [N, C, H, W] in [-1, 1] of w as the trained network makes them: the same each time. Recorded for gradients when
   * those are on, for projection.
   *
   * @param w [N, latent size]
   */
  NDArray pictures(NDArray w);
}
