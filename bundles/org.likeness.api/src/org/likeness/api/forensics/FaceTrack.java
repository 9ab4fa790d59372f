// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.forensics;

import java.util.Optional;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;

/** One face through a clip, in the order of time, read lazily. Frames without the face are left out: the times say so. */
public interface FaceTrack {
  int size();

  /** An aligned RGB crop; all of a track are of one size. */
  Image face(int i);

  /** In pixels of {@link #face}, not of the frame; empty when none are known. */
  Optional<Landmarks> landmarks(int i);

  /** Seconds since the clip's beginning; rises with {@code i}. */
  double time(int i);
}
