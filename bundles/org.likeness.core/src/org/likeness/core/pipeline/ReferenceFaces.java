// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;

/** The faces of a reference clip, looked for once although several candidates are compared with it. */
final class ReferenceFaces {
  private final FinderPool finders;
  private final List<List<FoundFace>> faces = new ArrayList<>();

  ReferenceFaces(FinderPool finders) {
    this.finders = finders;
  }

  /** Faces whose places are known exactly, one for each frame. */
  static ReferenceFaces exact(FinderPool finders, ExactGeometry geometry) {
    ReferenceFaces known = new ReferenceFaces(finders);
    geometry.landmarks().forEach(l -> known.faces.add(List.of(new FoundFace(l.box(), l, finders.crop().frameToCrop(l), 1))));
    return known;
  }

  /** The frames with their faces: known from an earlier reading as far as that went, else found now. */
  FrameStream<FinderPool.Seen<Frame>> over(FrameStream<Frame> frames) {
    List<List<FoundFace>> known = List.copyOf(faces);
    return finders.over(frames, f -> f.index() < known.size() ? known.get((int) f.index()) : null, Frame::image, 0);
  }

  /** Remembers what a frame showed. */
  void keep(FinderPool.Seen<Frame> seen) {
    if (seen.frame().index() == faces.size()) {
      faces.add(seen.faces());
    }
  }
}
