// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.dataset.Dataset;
import org.likeness.core.dataset.Face;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;

/**
 * Where the faces of a clip are, known from a clip with the same frames. A changed clip is cut exactly as its original, and
 * no frame is lost because its face is hard to find: what a forgery detector sees then does not depend on another detector.
 */
final class KnownFaces {
  private final Map<Integer, List<FoundFace>> faces = new LinkedHashMap<>();

  private KnownFaces() {}

  /** The usable faces of a dataset that holds one picture or clip. */
  static KnownFaces of(Dataset dataset) {
    if (dataset.items().size() != 1) {
      throw new UserProblem("The dataset '" + dataset.name() + "' holds " + dataset.items().size()
          + " files; the geometry can be taken from a dataset of exactly one picture or clip");
    }
    KnownFaces known = new KnownFaces();
    for (Face f : dataset.usableFaces()) {
      known.faces.put(f.frame(), List.of(new FoundFace(f.box(), f.landmarks(), f.frameToCrop(), f.score())));
    }
    return known;
  }

  List<FoundFace> at(int frame) {
    return faces.getOrDefault(frame, List.of());
  }

  FrameStream<FinderPool.Seen<Frame>> over(FrameStream<Frame> frames) {
    return frames.map(1, f -> new FinderPool.Seen<>(f, at((int) f.index())));
  }
}
