// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.geometry;

import org.opencv.core.Core;

/** What a warp finds outside the picture. */
public enum Border {
  /** The nearest edge pixel. */
  REPLICATE(Core.BORDER_REPLICATE),
  /** Zero: black. */
  BLACK(Core.BORDER_CONSTANT),
  /** The picture mirrored, the edge pixel once (dcb|abcd|cba). */
  REFLECT(Core.BORDER_REFLECT_101);

  private final int code;

  Border(int code) {
    this.code = code;
  }

  /** OpenCV's border flag. */
  public int code() {
    return code;
  }
}
