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

  /** The frames with their faces: found now, or known from an earlier reading of the whole clip. */
  FrameStream<FinderPool.Seen<Frame>> over(FrameStream<Frame> frames) {
    if (faces.isEmpty()) {
      return finders.over(frames, Frame::image, 0);
    }
    return frames.map(1, f -> new FinderPool.Seen<>(f, faces.get((int) f.index())));
  }

  /** Remembers what a frame showed. */
  void keep(FinderPool.Seen<Frame> seen) {
    if (seen.frame().index() == faces.size()) {
      faces.add(seen.faces());
    }
  }
}
