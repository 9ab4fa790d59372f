// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.core.Likeness;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.Run;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.train.StepScope;

/** The model of a swap run, ready to convert. Used by one thread at a time. */
public final class TrainedSwap implements AutoCloseable {

  private static final int BATCH = 16;

  private final NDManager manager;
  private final SwapModel.Network network;
  private final FaceView view;
  private final long step;

  private TrainedSwap(NDManager manager, SwapModel.Network network, FaceView view, long step) {
    this.manager = manager;
    this.network = network;
    this.view = view;
    this.step = step;
  }

  /**
   * Opens the last good checkpoint of a swap run.
   *
   * @throws UserProblem when the run is none of a swap, has no checkpoint, or the file is damaged
   */
  public static TrainedSwap open(Likeness likeness, Run run) {
    Checkpoint checkpoint = run.lastGoodCheckpoint()
        .orElseThrow(() -> new UserProblem("The run " + run.id() + " has no good checkpoint yet; resume it first"));
    return open(likeness, run, checkpoint);
  }

  /** Opens a given checkpoint of a swap run. */
  public static TrainedSwap open(Likeness likeness, Run run, Checkpoint checkpoint) {
    checkpoint.verify();
    if (!run.info().kind().equals("swap")) {
      throw new UserProblem("The run " + run.id() + " is of the kind '" + run.info().kind() + "', not 'swap'");
    }
    SwapSettings settings = SwapSettings.of(run.recipe().root(), likeness.plugins());
    NDManager manager = likeness.engine().newManager();
    try {
      SwapModel<Record> model = settings.model().as(SwapModel.class);
      SwapModel.Network network = model.build(settings.model().parameters(), manager);
      SwapTrainee.loadWeights(network, checkpoint, manager);
      return new TrainedSwap(manager, network, new FaceView(settings.augment(), network.inputSize()), checkpoint.step());
    } catch (RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  /** The step of the checkpoint. */
  public long step() {
    return step;
  }

  /** What the model sees of a crop. */
  public FaceView view() {
    return view;
  }

  /** Side of the pictures that {@link #convert} returns. */
  public int outputSize() {
    return network.outputSize();
  }

  /**
   * Puts a person's face into aligned crops.
   *
   * @param side whose face shall come out: A for the swap, B for B's reconstruction
   * @param crops square RGB crops of any size, aligned as in training
   * @return pictures of {@link #outputSize}; they show the part of the crop that {@link #outputToCrop} tells
   */
  public List<Image> convert(Side side, List<Image> crops) {
    return convert(network, manager, side, crops.stream().map(view::of).toList());
  }

  /** From the pixels of a converted picture to those of a crop of this side. */
  public Affine outputToCrop(int cropSide) {
    double scale = network.inputSize() / (double) network.outputSize();
    double shift = (scale - 1) / 2;
    return new Affine(scale, 0, shift, 0, scale, shift).then(view.fromCrop(cropSide).inverse());
  }

  /** Input views to outputs, without gradients. */
  static List<Image> convert(SwapModel.Network network, NDManager manager, Side side, List<Image> views) {
    List<Image> out = new java.util.ArrayList<>();
    for (int from = 0; from < views.size(); from += BATCH) {
      List<Image> part = views.subList(from, Math.min(from + BATCH, views.size()));
      try (StepScope scope = StepScope.open(manager)) {
        out.addAll(Grad.off(() -> Tensors.toImages(
            network.forward(side, Tensors.fromImages(scope.manager(), part, Tensors.Range.UNIT), false), Tensors.Range.UNIT)));
      }
    }
    return out;
  }

  @Override
  public void close() {
    network.close();
    manager.close();
  }
}
