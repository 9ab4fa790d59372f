// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.MappedGenerator;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Projection;
import org.likeness.api.training.Trained;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.train.StepScope;

/** Pictures by a trained generator, the averaged one where there is one. */
record GanPictures(Block generator, int latentSize, List<String> classes, NDManager manager) implements PictureMaker {

  private static final int BATCH = 16;

  static GanPictures of(GanScheme.Parameters p, Trained trained) {
    List<String> classes = trained.words(GanScheme.CLASSES);
    GanArchitecture.Networks built = GanNetworks.build(p.model(), GanScheme.pictures(p, classes.size()), trained);
    Block generator = trained.network(p.ema() > 0 ? GanScheme.AVERAGE : GanScheme.GENERATOR, built.generator(),
        GanNetworks.inputs(new Shape(1, built.latentSize()), classes.size()));
    return new GanPictures(generator, built.latentSize(), classes, trained.manager());
  }

  @Override
  public List<Image> make(long seed, long from, int n, double truncation) {
    return make(seed, from, n, truncation, (IntUnaryOperator) i -> (int) Math.floorMod(from + i, Math.max(1, classes.size())));
  }

  @Override
  public List<Image> make(long seed, long from, int n, double truncation, int ofClass) {
    if (ofClass < 0 || ofClass >= classes.size()) {
      throw new IllegalArgumentException("There are " + classes.size() + " classes, not a class " + ofClass);
    }
    return make(seed, from, n, truncation, (IntUnaryOperator) i -> ofClass);
  }

  /** Of a {@link MappedGenerator} they are w. */
  @Override
  public List<float[]> latents(long seed, long from, int n, double truncation) {
    if (!(generator instanceof MappedGenerator mapped)) {
      return Latents.rows(seed, from, n, latentSize, truncation);
    }
    if (truncation > 1) {
      throw new UserProblem("The truncation of a generator with a mapping network is the share of the way from its mean picture, from 0 to 1, not " + truncation);
    }
    List<float[]> out = new ArrayList<>();
    for (float[] row : Latents.rows(seed, from, n, latentSize, 0)) {
      try (StepScope scope = StepScope.open(manager)) {
        out.add(mapped.map(Latents.of(scope.manager(), List.of(row)), truncation).toFloatArray());
      }
    }
    return out;
  }

  @Override
  public List<Image> of(List<float[]> latents, int ofClass) {
    return of(latents, (IntUnaryOperator) i -> ofClass);
  }

  /** @param classOf of the i-th of these pictures, modulo the classes */
  List<Image> make(long seed, long from, int n, double truncation, IntUnaryOperator classOf) {
    return of(latents(seed, from, n, truncation), classOf);
  }

  private List<Image> of(List<float[]> rows, IntUnaryOperator classOf) {
    List<Image> out = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += BATCH) {
      int first = i;
      int count = Math.min(BATCH, rows.size() - i);
      try (StepScope scope = StepScope.open(manager)) {
        NDArray latents = Latents.of(scope.manager(), rows.subList(i, i + count));
        out.addAll(Grad.off(() -> Tensors.toImages(pictures(latents, k -> classOf.applyAsInt(first + k)), Tensors.Range.SIGNED)));
      }
    }
    return out;
  }

  /** Pictures [N, C, H, W] of latents [N, n], w of a {@link MappedGenerator}; recorded when recording is on. @param classOf of a row, modulo the classes */
  private NDArray pictures(NDArray latents, IntUnaryOperator classOf) {
    if (generator instanceof MappedGenerator mapped) {
      return mapped.pictures(latents);
    }
    if (classes.isEmpty()) {
      return Networks.forward(generator, latents, false);
    }
    int[] labels = IntStream.range(0, (int) latents.getShape().get(0)).map(k -> classOf.applyAsInt(k) % classes.size()).toArray();
    return Networks.forward(generator, new NDList(latents, Labels.oneHot(latents.getManager(), labels, classes.size())), false).head();
  }

  /** Latents z are kept where normal ones lie; w may go anywhere. */
  @Override
  public Projection project(Image target, Projection.Settings settings, int ofClass, Progress progress) {
    LatentShell shell = generator instanceof MappedGenerator ? null : LatentShell.of(latentSize);
    return new Projector(latents -> pictures(latents, row -> ofClass), shell, manager)
        .project(target, settings, latents(Projector.startSeed(settings), 0, settings.starts(), 0), progress);
  }

  @Override
  public void close() {
    // the manager is whose the networks are
  }
}
