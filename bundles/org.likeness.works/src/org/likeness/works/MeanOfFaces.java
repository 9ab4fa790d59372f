// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;

/** The pixel-wise mean of a dataset's aligned faces. */
final class MeanOfFaces {

  private MeanOfFaces() {}

  static Image of(Dataset dataset, Progress progress) {
    List<Face> faces = dataset.usableFaces();
    if (faces.isEmpty()) {
      throw new UserProblem("The dataset '" + dataset.name() + "' has no faces; extract some first");
    }
    progress.start("Averaging faces of " + dataset.name(), faces.size());
    Image first = RecordedPicture.of(faces.get(0)).read();
    long[] sum = new long[first.data().length];
    for (Face f : faces) {
      progress.check();
      byte[] data = RecordedPicture.of(f).read().data();
      if (data.length != sum.length) {
        throw new UserProblem("The dataset '" + dataset.name() + "' has faces of different sizes; they cannot be averaged");
      }
      for (int i = 0; i < sum.length; i++) {
        sum[i] += data[i] & 0xff;
      }
      progress.advance(1);
    }
    byte[] mean = new byte[sum.length];
    for (int i = 0; i < sum.length; i++) {
      mean[i] = (byte) Math.round(sum[i] / (double) faces.size());
    }
    return new Image(first.width(), first.height(), 3, mean);
  }
}
