// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.api.training.TrainingScheme;
import org.likeness.media.image.Draw;
import org.likeness.tensor.Ops;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Dropout;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Sequential;

/** Two persons through one encoder of 16 px: two roles with held-out faces, networks that were built before, dropout. */
@PluginInfo(id = "train.pair", label = "Pair", parameters = SmallPair.Parameters.class)
final class SmallPair implements TrainingScheme<SmallPair.Parameters> {

  private static final List<String> SIDES = List.of("a", "b");
  private static final int SIDE = 16;
  private static final int BATCH = 4;
  private static final int SHOWN = 3;

  record Parameters(@Parameter(description = "An optimiser each") boolean alternate,
      @Parameter(min = 0, max = 1, description = "Once the loss falls below, its root is no number") double base) {
    public static final Parameters DEFAULTS = new Parameters(false, 0);
  }

  @Override
  public List<Role> roles(Parameters p) {
    return SIDES.stream().map(s -> new Role(s, Use.TRAIN_SWAP, 8, true)).toList();
  }

  @Override
  public Map<String, Map<String, Object>> learners(Parameters p) {
    Map<String, Object> own = Map.of("learning-rate", 0.01);
    return p.alternate() ? Map.of("a", own, "b", own) : Map.of("both", own);
  }

  @Override
  public Task open(Parameters p, TrainingContext c) {
    Sequential encoder = c.built("encoder", Networks.initialise(new Sequential(new Conv2d(3, 8, 4).stride(4), Activation.leakyRelu(0.1),
        new Dropout(0.1)), c.manager(), new Shape(1, 3, SIDE, SIDE)));
    Map<String, Sequential> decoders = new LinkedHashMap<>();
    SIDES.forEach(s -> decoders.put(s, c.network("decoder-" + s, new Sequential(new ConvTranspose2d(8, 3, 4).stride(4), Activation.sigmoid()),
        new Shape(1, 8, 4, 4))));
    Map<String, Learner> learners = new LinkedHashMap<>();
    if (p.alternate()) {
      SIDES.forEach(s -> learners.put(s, c.learner(s, encoder, decoders.get(s))));
    } else {
      learners.put("both", c.learner("both", encoder, decoders.get("a"), decoders.get("b")));
    }
    Map<String, Faces> faces = new LinkedHashMap<>();
    SIDES.forEach(s -> faces.put(s, c.faces(s)));
    return new Pair(p, encoder, decoders, learners, faces, c.manager(), c.feed(step -> batch(faces, step)));
  }

  private static Map<String, List<Image>> batch(Map<String, Faces> faces, long step) {
    Map<String, List<Image>> out = new LinkedHashMap<>();
    faces.forEach((s, f) -> out.put(s, IntStream.range(0, BATCH).mapToObj(i -> f.face(f.shuffled(step * BATCH + i), SIDE)).toList()));
    return out;
  }

  private record Pair(Parameters p, Sequential encoder, Map<String, Sequential> decoders, Map<String, Learner> learners,
      Map<String, Faces> faces, NDManager manager, Feed<Map<String, List<Image>>> feed) implements Task {

    @Override
    public void step(Step s) {
      NDArray sum = null;
      for (var half : feed.next().entrySet()) {
        NDArray loss = s.log("loss/" + half.getKey(), loss(half.getKey(), half.getValue(), true));
        if (p.alternate()) {
          learners.get(half.getKey()).minimise(loss);
        }
        sum = sum == null ? loss : sum.add(loss);
      }
      if (!p.alternate()) {
        learners.get("both").minimise(sum);
      }
    }

    private NDArray loss(String side, List<Image> pictures, boolean training) {
      NDArray x = Tensors.fromImages(manager, pictures, Tensors.Range.UNIT);
      NDArray y = Networks.forward(decoders.get(side), Networks.forward(encoder, x, training), training);
      NDArray squared = Ops.mean(y.sub(x).square());
      return p.base() > 0 ? squared.sub((float) p.base()).sqrt() : squared;
    }

    private List<Image> heldOut(String side) {
      return IntStream.range(0, faces.get(side).heldOut()).mapToObj(i -> faces.get(side).heldOut(i, SIDE)).toList();
    }

    @Override
    public Image samples() {
      List<Image> all = new ArrayList<>();
      for (String side : SIDES) {
        List<Image> shown = IntStream.range(0, SHOWN).mapToObj(i -> faces.get(side).faceWithin(i, SIDE)).toList();
        all.addAll(shown);
        all.addAll(Tensors.toImages(Networks.forward(decoders.get(side),
            Networks.forward(encoder, Tensors.fromImages(manager, shown, Tensors.Range.UNIT), false), false), Tensors.Range.UNIT));
      }
      return Draw.grid(all, SHOWN, 2, 0);
    }

    @Override
    public Map<String, Double> validate() {
      double sum = 0;
      for (String side : SIDES) {
        if (heldOut(side).isEmpty()) {
          return Map.of();
        }
        sum += loss(side, heldOut(side), false).getFloat();
      }
      return Map.of("validation/sum", sum);
    }
  }
}
