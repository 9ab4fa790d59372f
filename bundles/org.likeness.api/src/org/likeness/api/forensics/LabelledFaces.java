// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.forensics;

import org.likeness.api.image.Image;

/** Faces with a known answer, read lazily. */
public interface LabelledFaces {
  int size();

  /** An aligned RGB crop. */
  Image face(int i);

  /** Whether it is made or changed. */
  boolean fake(int i);

  /** The clip or session that it comes from: resampling and splits keep groups together. */
  String group(int i);
}
