// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.training.AttributeReader;
import org.likeness.api.training.FaceEditor.Asked;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.train.StepScope;

/** Reads numbers off faces by a trained network. */
record TrainedReader(Block network, int side, Conditions conditions, NDManager manager) implements AttributeReader {

  private static final int BATCH = 32;

  @Override
  public List<String> attributes() {
    return conditions.asked().stream().map(Asked::name).toList();
  }

  @Override
  public List<double[]> read(List<Image> faces) {
    List<double[]> out = new ArrayList<>();
    for (int i = 0; i < faces.size(); i += BATCH) {
      List<Image> some = faces.subList(i, Math.min(faces.size(), i + BATCH)).stream().map(f -> Scale.to(f, side, side)).toList();
      try (StepScope scope = StepScope.open(manager)) {
        NDArray read = Networks.predict(network, Tensors.fromImages(scope.manager(), some, Tensors.Range.SIGNED));
        float[] values = read.toFloatArray();
        for (int k = 0; k < some.size(); k++) {
          out.add(conditions.unscaled(values, k * conditions.count()));
        }
      }
    }
    return out;
  }

  @Override
  public void close() {
    // the manager is whose the network is
  }
}
