// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis;

import org.likeness.api.plugin.Parameter;

/**
 * How SynthFace renders.
 *
 * @param head which head model
 * @param samples per pixel along each axis
 * @param locks ribbons of hair on a head
 */
public record SynthFaceParameters(
    @Parameter(label = "Head model", description = "The scanned morphable head (a model to install), the built-in one, or the best there is.") Head head,
    @Parameter(label = "Samples", description = "Samples per pixel along each axis: 2 is clean, 1 is fast, 3 is for stills.", min = 1, max = 4, step = 1) int samples,
    @Parameter(label = "Locks of hair", description = "Ribbons of hair on a head: more look finer and take longer.", min = 500, max = 12000, step = 100, advanced = true) int locks) {

  public static final SynthFaceParameters DEFAULTS = new SynthFaceParameters(Head.AUTO, 2, 3000);

  /** The head models. */
  public enum Head {
    /** ICT-FaceKit if it is installed, otherwise the built-in head. */
    AUTO,
    ICT_FACEKIT, BASIC
  }
}
