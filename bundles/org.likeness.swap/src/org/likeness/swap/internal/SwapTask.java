// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.Side;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.media.image.Draw;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.train.StepScope;

/** A swap model that learns two persons; how their steps go is for those that extend it. */
abstract class SwapTask implements Task {

  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  final SwapNetworks networks;
  private final TrainingContext context;
  private final SwapLosses losses;
  private final Map<Side, List<Image>> shown = new EnumMap<>(Side.class);
  private final Map<Side, List<Image>> heldOut = new EnumMap<>(Side.class);
  private final Feed<Map<Side, SwapFaces.Batch>> batches;

  SwapTask(SwapScheme.Parameters p, TrainingContext c, SwapNetworks networks) {
    this.networks = networks;
    this.context = c;
    this.losses = SwapLosses.of(p.losses(), c);
    SwapFaces faces = new SwapFaces(p, c, new FaceView(c.plugin(Augmenter.class, p.augment()), networks.network().inputSize()));
    for (Side side : Side.values()) {
      shown.put(side, faces.shown(side));
      heldOut.put(side, faces.heldOut(side));
    }
    this.batches = c.feed(faces);
  }

  @Override
  public void step(Step s) {
    learn(s, batches.next());
  }

  abstract void learn(Step s, Map<Side, SwapFaces.Batch> batch);

  static NDArray tensor(NDManager owner, List<Image> pictures) {
    return Tensors.fromImages(owner, pictures, Tensors.Range.UNIT);
  }

  /** The side's loss, with its curves. */
  NDArray loss(Step s, Side side, NDArray predicted, NDArray target) {
    String tag = "loss/" + SwapFaces.word(side);
    return s.log(tag, losses.sum(predicted, target, (part, value) -> s.log(tag + "/" + part, value)));
  }

  /** Rows: A, A again, B, B again, B as A. */
  @Override
  public Image samples() {
    List<Image> a = shown.get(Side.A);
    List<Image> b = shown.get(Side.B);
    List<Image> all = new ArrayList<>();
    List.of(a, networks.convert(Side.A, a), b, networks.convert(Side.B, b), networks.convert(Side.A, b)).forEach(all::addAll);
    return Draw.grid(all, a.size(), GAP, BACKGROUND);
  }

  @Override
  public Map<String, Double> validate() {
    if (heldOut.values().stream().anyMatch(List::isEmpty)) {
      return Map.of();
    }
    Map<String, Double> each = new LinkedHashMap<>();
    for (Side side : Side.values()) {
      each.put("validation/" + SwapFaces.word(side), heldOutLoss(side));
    }
    Map<String, Double> out = new LinkedHashMap<>();
    out.put("validation/sum", each.values().stream().mapToDouble(v -> v).sum());
    out.putAll(each);
    return out;
  }

  private double heldOutLoss(Side side) {
    try (StepScope scope = StepScope.open(context.manager())) {
      NDArray faces = tensor(scope.manager(), heldOut.get(side));
      return losses.sum(networks.forward(side, faces, false), faces, (part, value) -> { }).toType(DataType.FLOAT64, false).getDouble();
    }
  }
}
