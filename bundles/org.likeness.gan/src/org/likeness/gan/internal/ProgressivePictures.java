// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Projection;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.train.StepScope;

/** Pictures by a generator that has grown so far. */
record ProgressivePictures(GrowingGenerator generator, int latent, double fade, NDManager manager) implements PictureMaker {

  private static final int BATCH = 16;

  @Override
  public List<Image> make(long seed, long from, int n, double truncation) {
    return of(latents(seed, from, n, truncation), 0);
  }

  @Override
  public int latentSize() {
    return latent;
  }

  @Override
  public List<float[]> latents(long seed, long from, int n, double truncation) {
    return Latents.rows(seed, from, n, latent, truncation);
  }

  @Override
  public List<Image> of(List<float[]> latents, int ofClass) {
    List<Image> out = new ArrayList<>();
    for (int i = 0; i < latents.size(); i += BATCH) {
      try (StepScope scope = StepScope.open(manager)) {
        NDArray some = Latents.of(scope.manager(), latents.subList(i, Math.min(latents.size(), i + BATCH)));
        out.addAll(Grad.off(() -> Tensors.toImages(generator.make(some, fade, false), Tensors.Range.SIGNED)));
      }
    }
    return out;
  }

  @Override
  public Projection project(Image target, Projection.Settings settings, int ofClass, Progress progress) {
    return new Projector(latents -> generator.make(latents, fade, false), LatentShell.of(latent), manager)
        .project(target, settings, latents(Projector.startSeed(settings), 0, settings.starts(), 0), progress);
  }

  @Override
  public void close() {
    // the manager is whose the networks are
  }
}
