// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.likeness.api.image.Image;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.core.run.Checkpoint;
import org.likeness.datasets.RecordedPicture;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.nn.Params;
import org.likeness.tensor.optim.Optimiser;
import org.likeness.tensor.train.StepScope;

/** A swap model that learns two persons. */
final class SwapTrainee implements Trainee {

  private static final int SHOWN = 8;

  private final SwapSettings settings;
  private final NDManager manager;
  private final SwapModel.Network network;
  private final Map<Side, Optimiser> optimisers = new EnumMap<>(Side.class);
  private final SwapBatch.Maker maker;
  private final Map<Side, List<Image>> shown = new EnumMap<>(Side.class);
  private final Map<Side, List<Image>> heldOut = new EnumMap<>(Side.class);
  private BatchQueue<SwapBatch> batches;

  SwapTrainee(SwapSettings settings, Map<Side, PersonFaces> faces, NDManager owner, long seed) {
    this.settings = settings;
    this.manager = owner.newSubManager();
    SwapModel<Record> model = settings.model().as(SwapModel.class);
    this.network = model.build(settings.model().parameters(), manager);
    FaceView view = new FaceView(settings.augment(), network.inputSize());
    Map<Side, Pictures> pictures = new EnumMap<>(Side.class);
    faces.forEach((side, f) -> pictures.put(side, new Pictures(f.training(), view.cropSide())));
    Map<Side, ColourShift> shifts = shifts(pictures, view);
    faces.forEach((side, f) -> {
      shown.put(side, views(f.heldOut().size() >= SHOWN ? f.heldOut() : f.training(), SHOWN, view, shifts.get(side)));
      heldOut.put(side, views(f.heldOut(), f.heldOut().size(), view, shifts.get(side)));
    });
    this.maker = new SwapBatch.Maker(pictures, view, settings.batch(), seed, shifts);
    makeOptimisers();
  }

  private Map<Side, ColourShift> shifts(Map<Side, Pictures> pictures, FaceView view) {
    ColourShift a = ColourShift.NONE;
    if (settings.matchColour()) {
      a = ColourShift.between(some(pictures.get(Side.A), view), some(pictures.get(Side.B), view));
    }
    return Map.of(Side.A, a, Side.B, ColourShift.NONE);
  }

  private static List<Image> some(Pictures pictures, FaceView view) {
    int n = Math.min(64, pictures.size());
    return IntStream.range(0, n).mapToObj(i -> view.of(pictures.get(i * pictures.size() / n))).toList();
  }

  private static List<Image> views(List<RecordedPicture> files, int n, FaceView view, ColourShift shift) {
    Pictures pictures = new Pictures(files, view.cropSide());
    int count = Math.min(n, files.size());
    return IntStream.range(0, count).mapToObj(i -> shift.apply(view.of(pictures.get(i * files.size() / count)))).toList();
  }

  private void makeOptimisers() {
    if (settings.update() == SwapSettings.Update.TOGETHER) {
      Optimiser all = settings.optimiser().create(parameters(List.copyOf(network.blocks().keySet())));
      optimisers.put(Side.B, all);
    } else {
      for (Side side : Side.values()) {
        optimisers.put(side, settings.optimiser().create(parameters(network.trainedBy(side))));
      }
    }
  }

  private Map<String, NDArray> parameters(List<String> blocks) {
    Map<String, NDArray> out = new LinkedHashMap<>();
    blocks.forEach(name -> out.putAll(Params.prefixed(name + ".", Params.trainable(network.blocks().get(name)))));
    return out;
  }

  @Override
  public Map<String, Double> step(long step, double fraction) {
    if (batches == null) {
      batches = new BatchQueue<>(maker, step, 2, 4);
    }
    SwapBatch batch = batches.next();
    double rate = settings.optimiser().rate(step, fraction);
    Map<String, Double> scalars = new LinkedHashMap<>();
    if (settings.update() == SwapSettings.Update.TOGETHER) {
      try (StepScope scope = StepScope.open(manager)) {
        minimise(lossOfBoth(scope, batch, scalars), optimisers.get(Side.B), rate, "gradient", scalars);
      }
    } else {
      for (Side side : Side.values()) {
        try (StepScope scope = StepScope.open(manager)) {
          minimise(loss(scope, side, batch, scalars), optimisers.get(side), rate, "gradient/" + word(side), scalars);
        }
      }
    }
    scalars.put("learning-rate", rate);
    return scalars;
  }

  private NDArray lossOfBoth(StepScope scope, SwapBatch batch, Map<String, Double> scalars) {
    Map<Side, NDArray> inputs = new EnumMap<>(Side.class);
    batch.halves().forEach((side, half) -> inputs.put(side, tensor(scope, half.inputs())));
    Map<Side, NDArray> predicted = network.forwardEach(inputs, true);
    NDArray a = loss(Side.A, predicted.get(Side.A), tensor(scope, batch.halves().get(Side.A).targets()), scalars);
    return a.add(loss(Side.B, predicted.get(Side.B), tensor(scope, batch.halves().get(Side.B).targets()), scalars));
  }

  private NDArray loss(StepScope scope, Side side, SwapBatch batch, Map<String, Double> scalars) {
    SwapBatch.Half half = batch.halves().get(side);
    NDArray predicted = network.forward(side, tensor(scope, half.inputs()), true);
    return loss(side, predicted, tensor(scope, half.targets()), scalars);
  }

  private static NDArray tensor(StepScope scope, List<Image> pictures) {
    return Tensors.fromImages(scope.manager(), pictures, Tensors.Range.UNIT);
  }

  private static void minimise(NDArray loss, Optimiser optimiser, double rate, String tag, Map<String, Double> scalars) {
    optimiser.learningRate(rate);
    Optimiser.minimise(loss, optimiser);
    scalars.put(tag, optimiser.lastNorm());
  }

  private NDArray loss(Side side, NDArray predicted, NDArray targets, Map<String, Double> scalars) {
    NDArray total = null;
    for (SwapSettings.Weighted w : settings.losses()) {
      ReconstructionLoss<Record> loss = w.loss().as(ReconstructionLoss.class);
      NDArray value = loss.loss(w.loss().parameters(), predicted, targets);
      if (settings.losses().size() > 1) {
        scalars.put("loss/" + word(side) + "/" + Scalars.shortId(w.loss().id()), Scalars.of(value));
      }
      NDArray weighted = Ops.times(value, w.weight());
      total = total == null ? weighted : total.add(weighted);
    }
    scalars.put("loss/" + word(side), Scalars.of(total));
    return total;
  }

  private static String word(Side side) {
    return side.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public Image samples() {
    List<Image> b = shown.get(Side.B);
    return Grids.rows(List.of(shown.get(Side.A), converted(Side.A, shown.get(Side.A)), b, converted(Side.B, b), converted(Side.A, b)));
  }

  private List<Image> converted(Side side, List<Image> faces) {
    return TrainedSwap.convert(network, manager, side, faces);
  }

  @Override
  public Map<String, Double> validate() {
    if (heldOut.values().stream().anyMatch(List::isEmpty)) {
      return Map.of();
    }
    Map<String, Double> out = new LinkedHashMap<>();
    double sum = 0;
    for (Side side : Side.values()) {
      double value = heldOutLoss(side);
      out.put("validation/" + word(side), value);
      sum += value;
    }
    out.put(criterion(), sum);
    return out;
  }

  private double heldOutLoss(Side side) {
    try (StepScope scope = StepScope.open(manager)) {
      return Grad.off(() -> {
        NDArray faces = Tensors.fromImages(scope.manager(), heldOut.get(side), Tensors.Range.UNIT);
        return Scalars.of(loss(side, network.forward(side, faces, false), faces, new LinkedHashMap<>()));
      });
    }
  }

  @Override
  public String criterion() {
    return "validation/sum";
  }

  @Override
  public String summary(Map<String, Double> latest) {
    return "loss A %.4f, B %.4f".formatted(latest.get("loss/a"), latest.get("loss/b"));
  }

  @Override
  public Map<String, Object> save(Path folder) throws IOException {
    Map<String, NDArray> weights = new LinkedHashMap<>();
    network.blocks().forEach((name, block) -> weights.putAll(Params.prefixed(name + ".", Params.all(block))));
    Safetensors.write(folder.resolve(CheckpointFileNames.WEIGHTS), weights, Map.of("format", "likeness-swap", "model", settings.model().id()));
    Map<String, NDArray> state = new LinkedHashMap<>();
    optimisers.forEach((side, o) -> state.putAll(Params.prefixed(word(side) + "/", o.state())));
    Safetensors.write(folder.resolve(CheckpointFileNames.OPTIMISER), state, Map.of());
    return Map.of();
  }

  @Override
  public void load(Checkpoint checkpoint) {
    loadWeights(network, checkpoint, manager);
    try (NDManager m = manager.newSubManager()) {
      Map<String, NDArray> state = Safetensors.read(m, checkpoint.file(CheckpointFileNames.OPTIMISER));
      optimisers.forEach((side, o) -> o.load(Params.withPrefix(word(side) + "/", state)));
    }
  }

  static void loadWeights(SwapModel.Network network, Checkpoint checkpoint, NDManager manager) {
    try (NDManager m = manager.newSubManager()) {
      Map<String, NDArray> weights = Safetensors.read(m, checkpoint.file(CheckpointFileNames.WEIGHTS));
      network.blocks().forEach((name, block) -> Params.load(block, Params.withPrefix(name + ".", weights)));
    }
  }

  @Override
  public long waitedNanos() {
    return batches == null ? 0 : batches.waitedNanos();
  }

  @Override
  public void close() {
    if (batches != null) {
      batches.close();
    }
    network.close();
    manager.close();
  }
}
