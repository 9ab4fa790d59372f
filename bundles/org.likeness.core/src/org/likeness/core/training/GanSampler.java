// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.io.SafetensorsFile;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.train.StepScope;

/** The generator of a GAN run, ready to make pictures. Used by one thread at a time. */
public final class GanSampler implements AutoCloseable {

  private static final int BATCH = 16;

  private final NDManager manager;
  private final Block generator;
  private final int latentSize;
  private final long step;

  private GanSampler(NDManager manager, Block generator, int latentSize, long step) {
    this.manager = manager;
    this.generator = generator;
    this.latentSize = latentSize;
    this.step = step;
  }

  /**
   * Opens the last good checkpoint of a GAN run; the averaged generator when there is one.
   *
   * @throws UserProblem when the run is none of a GAN, has no checkpoint, or the file is damaged
   */
  public static GanSampler open(Likeness likeness, Run run) {
    if (!run.info().kind().equals("gan")) {
      throw new UserProblem("The run " + run.id() + " is of the kind '" + run.info().kind() + "', not 'gan'");
    }
    Checkpoint checkpoint = run.lastGoodCheckpoint()
        .orElseThrow(() -> new UserProblem("The run " + run.id() + " has no good checkpoint yet; resume it first"));
    GanSettings settings = GanSettings.of(run.recipe().root(), likeness.plugins());
    NDManager manager = likeness.engine().newManager();
    try {
      GanArchitecture<Record> architecture = settings.model().as(GanArchitecture.class);
      GanArchitecture.Networks networks = architecture.build(settings.model().parameters(), settings.size(), 3);
      Block generator = Networks.initialise(networks.generator(), manager, new Shape(1, networks.latentSize()));
      load(generator, checkpoint, settings.ema() > 0 ? "average." : "generator.", manager);
      return new GanSampler(manager, generator, networks.latentSize(), checkpoint.step());
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  private static void load(Block generator, Checkpoint checkpoint, String prefix, NDManager owner) {
    try (NDManager m = owner.newSubManager(); SafetensorsFile file = Safetensors.open(checkpoint.file(CheckpointFileNames.WEIGHTS))) {
      file.verify();
      Map<String, NDArray> own = new java.util.LinkedHashMap<>();
      file.names().stream().filter(n -> n.startsWith(prefix)).forEach(n -> own.put(n.substring(prefix.length()), file.array(m, n)));
      Params.load(generator, own);
    }
  }

  /** The step of the checkpoint. */
  public long step() {
    return step;
  }

  /**
   * Pictures {@code from} to {@code from + n} of an endless list that the seed names.
   *
   * @param truncation latents beyond it are drawn again: less variety, fewer failures; 0 = none, 2 is usual
   */
  public List<Image> sample(long seed, long from, int n, double truncation) {
    return pictures(generator, latentSize, manager, seed, from, n, truncation);
  }

  static List<Image> pictures(Block generator, int latentSize, NDManager manager, long seed, long from, int n, double truncation) {
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
    manager.close();
  }
}
