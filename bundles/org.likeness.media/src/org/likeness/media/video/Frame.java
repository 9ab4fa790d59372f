// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import org.likeness.api.image.Image;

/**
 * One frame of a video.
 *
 * @param image RGB, upright
 * @param index 0 for the first
 * @param micros when it is shown, in microseconds after the first frame
 */
public record Frame(Image image, long index, long micros) {}
