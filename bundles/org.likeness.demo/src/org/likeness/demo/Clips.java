// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.demo;

import java.nio.file.Path;

/** The clips that the demo makes of the driving clip. @param out the demo's folder */
record Clips(Path out) {

  Path swap() {
    return out.resolve("swap.mp4");
  }

  Path unchanged() {
    return out.resolve("baselines/b-unchanged.mp4");
  }

  Path meanFace() {
    return out.resolve("baselines/mean-face.mp4");
  }

  Path pastedBack() {
    return out.resolve("baselines/b-pasted-back.mp4");
  }

  Path pastedBackFull() {
    return out.resolve("baselines/b-pasted-back-full.mp4");
  }
}
