// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Point;
import org.likeness.api.problem.UserProblem;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.media.image.Images;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;

/**
 * Where the faces of a clip are, known from a clip with the same frames. A changed clip is cut exactly as its original, and
 * no frame is lost because its face is hard to find: what a forgery detector sees then does not depend on another detector.
 */
final class KnownFaces {
  private final Map<Integer, List<FoundFace>> faces = new LinkedHashMap<>();

  private KnownFaces() {}

  /**
   * The usable faces of a dataset that holds one picture or clip.
   *
   * @param crop how faces are to be cut; the dataset's must have been cut in the same way
   */
  static KnownFaces of(Dataset dataset, CropSpec crop) {
    if (dataset.items().size() != 1) {
      throw new UserProblem("The dataset '" + dataset.name() + "' holds " + dataset.items().size()
          + " files; the geometry can be taken from a dataset of exactly one picture or clip");
    }
    KnownFaces known = new KnownFaces();
    List<Face> faces = dataset.usableFaces();
    if (faces.isEmpty()) {
      throw new UserProblem("The dataset '" + dataset.name() + "' has no faces of which the geometry could be taken; extract some first");
    }
    requireSame(dataset, faces.get(0), crop);
    for (Face f : faces) {
      known.faces.computeIfAbsent(f.frame(), k -> new ArrayList<>(1)).add(new FoundFace(f.box(), f.landmarks(), f.frameToCrop(), f.score()));
    }
    return known;
  }

  private static void requireSame(Dataset dataset, Face face, CropSpec crop) {
    int side = Images.read(face.crop()).width();
    if (side != crop.size()) {
      throw new UserProblem("The faces of dataset '" + dataset.name() + "' are " + side + " pixels wide, and 'crop' asks for " + crop.size()
          + ": faces that are taken where it has them are cut as there; set 'crop: {size: " + side + "}'");
    }
    if (face.landmarks() != null && !near(face.frameToCrop(), crop.frameToCrop(face.landmarks()), side)) {
      throw new UserProblem("The faces of dataset '" + dataset.name() + "' were cut with another centring or coverage than 'crop' says ("
          + crop.centring().name().toLowerCase(java.util.Locale.ROOT) + ", " + crop.coverage()
          + "): faces that are taken where it has them are cut as there; write the 'crop' of its extraction");
    }
  }

  /** Whether both send the corners of the crop to the same places, to a thousandth of its side. */
  private static boolean near(Affine a, Affine b, int side) {
    Affine back = b.inverse();
    double most = 0;
    for (double[] p : new double[][] {{0, 0}, {side, 0}, {0, side}}) {
      Point q = a.apply(back.apply(p[0], p[1]));
      most = Math.max(most, Math.hypot(q.x() - p[0], q.y() - p[1]));
    }
    return most <= side / 1000.0;
  }

  List<FoundFace> at(int frame) {
    return faces.getOrDefault(frame, List.of());
  }

  FrameStream<FinderPool.Seen<Frame>> over(FrameStream<Frame> frames) {
    return frames.map(1, f -> new FinderPool.Seen<>(f, at((int) f.index())));
  }
}
