// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.internal.ffmpeg;

import java.util.ArrayList;
import java.util.List;
import org.likeness.media.video.Rational;
import org.likeness.media.video.VideoInfo;

/** Says what was done to the frames of a video before they were delivered. */
final class Conversions {

  private Conversions() {}

  static List<String> notes(Object file, VideoInfo info, Rgb rgb, boolean interlaced) {
    List<String> out = new ArrayList<>();
    if (!info.pixelAspect().equals(Rational.of(1))) {
      out.add(file + " has pixels of the shape " + info.pixelAspect().num() + ":" + info.pixelAspect().den() + "; its frames are stretched to "
          + info.width() + " x " + info.height() + " square pixels.");
    }
    if (interlaced) {
      out.add(file + " is interlaced; its frames are made progressive by motion-adaptive interpolation (bwdif).");
    }
    Colours c = rgb.colours();
    if (c != null && c.hdr()) {
      out.add(file + " has high dynamic range (" + (c.hlg() ? "HLG" : "PQ") + "); it is tone-mapped to standard range by the curve of ITU-R BT.2390, with 203 cd/m2"
          + " as white, and its colours are converted to BT.709.");
    } else if (c != null && !c.plain()) {
      out.add(file + " has the colours " + c.inWords() + "; they are converted to BT.709.");
    }
    if (!rgb.otherSizes().isEmpty()) {
      out.add(file + " changes its frame size midway (to " + rgb.otherSizes() + " pixels); every frame is fitted into " + info.width() + " x "
          + info.height() + ".");
    }
    return out;
  }
}
