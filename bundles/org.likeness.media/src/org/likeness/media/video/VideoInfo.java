// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.video;

import org.likeness.media.image.Orientation;

/**
 * What is known of a video without decoding it.
 *
 * @param container FFmpeg's name, e.g. {@code mov,mp4,m4a,3gp,3g2,mj2}
 * @param codec of the picture, e.g. {@code h264}
 * @param width square pixels of a frame as delivered, after stretching and rotation
 * @param height square pixels of a frame as delivered
 * @param fps exact rate; with a variable rate the mean
 * @param variableRate whether the frames do not lie on a regular grid of {@code fps}
 * @param frames how many can be read
 * @param framesExact whether {@code frames} was counted; otherwise it is what the container says
 * @param durationMicros from the start of the first frame to the end of the last
 * @param rotation how stored frames are turned; frames are delivered turned already
 * @param pixelAspect width of a stored pixel divided by its height; frames are delivered with square pixels
 * @param audioCodec of the sound, empty when there is none
 * @param audioRate samples per second, 0 without sound
 * @param audioChannels 0 without sound
 */
public record VideoInfo(String container, String codec, int width, int height, Rational fps, boolean variableRate, long frames,
    boolean framesExact, long durationMicros, Orientation rotation, Rational pixelAspect, String audioCodec, int audioRate,
    int audioChannels) {

  public boolean hasAudio() {
    return !audioCodec.isEmpty();
  }
}
