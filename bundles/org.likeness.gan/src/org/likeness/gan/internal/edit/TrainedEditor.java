// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.training.FaceEditor;
import org.likeness.media.image.Scale;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.train.StepScope;

/** Changes faces by a trained generator. */
record TrainedEditor(Block generator, int side, Conditions conditions, NDManager manager) implements FaceEditor {

  private static final int BATCH = 16;

  @Override
  public List<Asked> asked() {
    return conditions.asked();
  }

  @Override
  public boolean exclusive() {
    return conditions.by() != null;
  }

  @Override
  public List<Image> edit(List<Image> faces, List<double[]> wanted) {
    List<Image> out = new ArrayList<>();
    for (int i = 0; i < faces.size(); i += BATCH) {
      int end = Math.min(faces.size(), i + BATCH);
      try (StepScope scope = StepScope.open(manager)) {
        NDArray old = Tensors.fromImages(scope.manager(), faces.subList(i, end).stream().map(f -> Scale.to(f, side, side)).toList(), Tensors.Range.SIGNED);
        NDArray asked = Conditions.array(scope.manager(), wanted.subList(i, end).stream().map(conditions::scaled).toList());
        out.addAll(Grad.off(() -> Tensors.toImages(Networks.forward(generator, new NDList(old, asked), false).head(), Tensors.Range.SIGNED)));
      }
    }
    return out;
  }

  @Override
  public void close() {
    // the manager is whose the networks are
  }
}
