// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.forensics;

/**
 * A track with a known answer.
 *
 * @param track one face through one clip
 * @param fake whether it is made or changed
 * @param group the clip or session that it comes from: resampling and splits keep groups together
 */
public record LabelledTrack(FaceTrack track, boolean fake, String group) {}
