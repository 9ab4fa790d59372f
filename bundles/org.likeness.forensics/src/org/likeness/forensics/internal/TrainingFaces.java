// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.Scale;

/** Labelled faces as a detector wants them: RGB, square, of one size; kept in memory when they fit. */
final class TrainingFaces {
  /** Bytes that may be kept. */
  private static final long MEMORY = 512L << 20;

  private final LabelledFaces faces;
  private final int side;
  private final List<Image> kept;
  private final boolean[] fake;

  TrainingFaces(LabelledFaces faces, int side) {
    this.faces = faces;
    this.side = side;
    this.fake = new boolean[faces.size()];
    this.kept = 3L * side * side * faces.size() <= MEMORY ? new ArrayList<>() : null;
    for (int i = 0; i < fake.length; i++) {
      fake[i] = faces.fake(i);
      if (kept != null) {
        kept.add(null);
      }
    }
  }

  /** Fails with a sentence unless there are reals and fakes. */
  static void checkBothClasses(LabelledFaces faces) {
    int fakes = 0;
    for (int i = 0; i < faces.size(); i++) {
      fakes += faces.fake(i) ? 1 : 0;
    }
    if (fakes == 0 || fakes == faces.size()) {
      throw new UserProblem("A forgery detector learns from real and fake faces, but the training set holds "
          + (faces.size() - fakes) + " real and " + fakes + " fake ones");
    }
  }

  int size() {
    return fake.length;
  }

  boolean[] fake() {
    return fake;
  }

  Image get(int i) {
    Image image = kept == null ? null : kept.get(i);
    if (image == null) {
      image = square(faces.face(i), side);
      if (kept != null) {
        kept.set(i, image);
      }
    }
    return image;
  }

  /** An RGB picture of this side. */
  static Image square(Image face, int side) {
    return rgb(Scale.to(face, side, side));
  }

  private static Image rgb(Image in) {
    if (in.channels() == 3) {
      return in;
    }
    Image out = Image.rgb(in.width(), in.height());
    int step = in.channels();
    for (int i = 0, o = 0; i < in.data().length; i += step, o += 3) {
      for (int c = 0; c < 3; c++) {
        out.data()[o + c] = in.data()[step == 1 ? i : i + c];
      }
    }
    return out;
  }
}
