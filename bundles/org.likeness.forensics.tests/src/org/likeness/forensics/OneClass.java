// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics;

import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Image;

/** Real faces only. */
record OneClass(LabelledFaces faces) implements LabelledFaces {
  @Override
  public int size() {
    return faces.size();
  }

  @Override
  public Image face(int i) {
    return faces.face(i);
  }

  @Override
  public boolean fake(int i) {
    return false;
  }

  @Override
  public String group(int i) {
    return faces.group(i);
  }
}
