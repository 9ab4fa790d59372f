// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.image.Image;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Trained;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.train.StepScope;

/** Pictures by a trained generator, the averaged one where there is one. */
record GanPictures(Block generator, int latentSize, NDManager manager) implements PictureMaker {

  private static final int BATCH = 16;

  static GanPictures of(GanScheme.Parameters p, Trained trained) {
    GanArchitecture.Networks built = GanScheme.networks(p, trained);
    Block generator = trained.network(p.ema() > 0 ? GanScheme.AVERAGE : GanScheme.GENERATOR, built.generator(), new Shape(1, built.latentSize()));
    return new GanPictures(generator, built.latentSize(), trained.manager());
  }

  @Override
  public List<Image> make(long seed, long from, int n, double truncation) {
    return make(generator, latentSize, manager, seed, from, n, truncation);
  }

  static List<Image> make(Block generator, int latentSize, NDManager manager, long seed, long from, int n, double truncation) {
    List<Image> out = new ArrayList<>();
    for (int i = 0; i < n; i += BATCH) {
      try (StepScope scope = StepScope.open(manager)) {
        NDArray latents = Latents.of(scope.manager(), seed, from + i, Math.min(BATCH, n - i), latentSize, truncation);
        out.addAll(Tensors.toImages(Networks.predict(generator, latents), Tensors.Range.SIGNED));
      }
    }
    return out;
  }

  @Override
  public void close() {
    // the manager is whose the networks are
  }
}
