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
import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.media.image.Draw;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.train.StepScope;

/** A swap model that learns two persons; how their steps go is for those that extend it. */
abstract class SwapTask implements Task {

  private static final int GAP = 2;
  private static final int BACKGROUND = 0x202225;

  final SwapNetworks networks;
  private final TrainingContext context;
  private final SwapLosses losses;
  private final double outside;
  private final SwapFaces faces;
  private final Map<Side, List<Image>> shown = new EnumMap<>(Side.class);
  private final Map<Side, List<Image>> heldOut = new EnumMap<>(Side.class);
  private final Feed<Map<Side, SwapFaces.Batch>> batches;

  SwapTask(SwapScheme.Parameters p, TrainingContext c, SwapNetworks networks) {
    this.networks = networks;
    this.context = c;
    this.losses = SwapLosses.of(p.losses(), c);
    this.outside = p.outside();
    if (networks.network().masks() && p.mask().isEmpty()) {
      throw new UserProblem(networks.model() + " learns a mask; say which one teaches it, mask: mask.hull for example");
    }
    this.faces = new SwapFaces(p, c, new FaceView(c.plugin(Augmenter.class, p.augment()), networks.network().inputSize()));
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
  NDArray loss(Step s, Side side, SwapModel.Output predicted, SwapFaces.Batch batch) {
    NDManager owner = predicted.faces().getManager();
    Optional<NDArray> masks = batch.masks().isEmpty() ? Optional.empty() : Optional.of(Tensors.fromPlanes(owner, batch.masks()));
    Optional<NDArray> pixels = outside < 1 ? masks.map(m -> m.mul((float) (1 - outside)).add((float) outside)) : Optional.empty();
    String tag = "loss/" + SwapFaces.word(side);
    NDArray faces = s.log(tag, losses.sum(predicted.faces(), tensor(owner, batch.targets()), pixels, (part, value) -> s.log(tag + "/" + part, value)));
    return predicted.masks().map(m -> faces.add(s.log("mask/" + SwapFaces.word(side), Ops.mean(m.sub(masks.orElseThrow()).abs())))).orElse(faces);
  }

  /** Rows: A, A again, B, B again, B as A; and the masks of the last, where the model makes some. */
  @Override
  public Image samples() {
    List<Image> a = shown.get(Side.A);
    List<Image> b = shown.get(Side.B);
    SwapNetworks.Converted swapped = networks.convert(Side.A, b);
    List<Image> all = new ArrayList<>();
    List.of(a, networks.convert(Side.A, a).faces(), b, networks.convert(Side.B, b).faces(), swapped.faces()).forEach(all::addAll);
    swapped.masks().forEach(m -> all.add(grey(m)));
    return Draw.grid(all, a.size(), GAP, BACKGROUND);
  }

  private static Image grey(Plane mask) {
    Image out = Image.rgb(mask.width(), mask.height());
    for (int i = 0; i < out.data().length; i++) {
      out.data()[i] = (byte) Math.round(255 * mask.data()[i / 3]);
    }
    return out;
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
      NDArray all = tensor(scope.manager(), heldOut.get(side));
      return losses.sum(networks.forward(side, all, false).faces(), all, Optional.empty(), (part, value) -> { }).toType(DataType.FLOAT64, false).getDouble();
    }
  }

  @Override
  public void close() {
    faces.close();
  }
}
