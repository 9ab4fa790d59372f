// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.likeness.api.image.Image;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.Step;
import org.likeness.api.training.Task;
import org.likeness.api.training.TrainingContext;
import org.likeness.media.image.Draw;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.Tensors;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.GroupNorm;
import org.likeness.tensor.nn.Linear;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Reshape;
import org.likeness.tensor.nn.Sequential;

/** Least squares between numbers of faces, brought to 0 to 1, and what a small convolutional network reads. */
final class ReaderTask implements Task {

  private static final int LAST_SIDE = 4;
  private static final double SLOPE = 0.1;
  private static final int COLUMNS = 8;
  private static final int SHOWN = 32;
  private static final int SHOWN_SIDE = 96;
  /** Of brightness and contrast, so that neither is taken for an attribute. */
  private static final double STRONGEST = 0.15;

  /** Faces with what is known of them. */
  private record Batch(List<Image> faces, List<float[]> known) {}

  private final AttributeTraining.Parameters p;
  private final Conditions conditions;
  private final TrainingContext context;
  private final Faces faces;
  private final Block network;
  private final Learner learner;
  private final Feed<Batch> batches;

  ReaderTask(AttributeTraining.Parameters p, Conditions conditions, TrainingContext c) {
    this.p = p;
    this.conditions = conditions;
    this.context = c;
    this.faces = c.faces("images");
    c.words(EditTask.ASKED, conditions.words());
    this.network = c.network(AttributeTraining.NETWORK, network(p, conditions.count()), input(p));
    this.learner = c.learner("reader", network);
    this.batches = c.feed(this::batch);
  }

  static Shape input(AttributeTraining.Parameters p) {
    return new Shape(1, 3, p.size(), p.size());
  }

  static Sequential network(AttributeTraining.Parameters p, int count) {
    Sequential s = new Sequential();
    int in = 3;
    int f = p.features();
    for (int side = p.size() / 2; side >= LAST_SIDE; side /= 2) {
      s.add("down" + side, new Conv2d(in, f, 4).stride(2).padding(1)).add("norm" + side, new GroupNorm(4, f)).add(Activation.leakyRelu(SLOPE).inPlace());
      in = f;
      f *= 2;
    }
    return s.add(new Reshape(in * LAST_SIDE * LAST_SIDE)).add("read", new Linear(in * LAST_SIDE * LAST_SIDE, count));
  }

  private Batch batch(long step) {
    Batch out = new Batch(new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < p.batch(); i++) {
      long position = step * p.batch() + i;
      int at = faces.shuffled(position);
      SplittableRandom random = new SplittableRandom(Seeds.mix(context.seed() + 1, position));
      out.faces.add(lit(faces.face(at, p.size()), 1 + STRONGEST * (2 * random.nextDouble() - 1), STRONGEST * (2 * random.nextDouble() - 1)));
      out.known.add(conditions.of(faces, at));
    }
    return out;
  }

  /** With another contrast and brightness. */
  private static Image lit(Image face, double contrast, double brightness) {
    Image out = Image.rgb(face.width(), face.height());
    for (int i = 0; i < out.data().length; i++) {
      double v = ((face.data()[i] & 0xff) - 127.5) * contrast + 127.5 + 255 * brightness;
      out.data()[i] = (byte) Math.round(Math.max(0, Math.min(255, v)));
    }
    return out;
  }

  @Override
  public void step(Step s) {
    Batch batch = batches.next();
    NDArray read = Networks.forward(network, Tensors.fromImages(s.manager(), batch.faces, Tensors.Range.SIGNED), true);
    learner.minimise(s.log("loss/reader", read.sub(Conditions.array(s.manager(), batch.known)).square().mean()));
  }

  /** Held-out faces, or some to learn from where none are, with the first number as it is known and as it is read. */
  @Override
  public Image samples() {
    boolean held = faces.heldOut() > 0;
    int n = Math.min(SHOWN, held ? faces.heldOut() : faces.size());
    List<Image> tiles = new ArrayList<>();
    List<String> words = new ArrayList<>();
    String name = conditions.asked().getFirst().name();
    try (TrainedReader reader = new TrainedReader(network, p.size(), conditions, context.manager())) {
      for (int i = 0; i < n; i++) {
        Image face = held ? faces.heldOut(i, SHOWN_SIDE) : faces.face(i, SHOWN_SIDE);
        tiles.add(face);
        words.add(String.format(java.util.Locale.ROOT, "%.2f: %.2f", held ? faces.heldOutAttribute(name, i) : faces.attribute(name, i),
            reader.read(List.of(face)).getFirst()[0]));
      }
    }
    return Draw.grid(tiles, words, COLUMNS, 2, 0x202225);
  }

  /** The mean absolute error of all, 0 to 1, then of each number in its units. */
  @Override
  public Map<String, Double> validate() {
    Map<String, Double> out = new LinkedHashMap<>();
    if (faces.heldOut() == 0) {
      return out;
    }
    double[] error = new double[conditions.count()];
    try (TrainedReader reader = new TrainedReader(network, p.size(), conditions, context.manager())) {
      for (int i = 0; i < faces.heldOut(); i++) {
        double[] read = reader.read(List.of(faces.heldOut(i, p.size()))).getFirst();
        for (int k = 0; k < error.length; k++) {
          error[k] += Math.abs(read[k] - faces.heldOutAttribute(conditions.asked().get(k).name(), i)) / faces.heldOut();
        }
      }
    }
    double all = 0;
    for (int k = 0; k < error.length; k++) {
      all += error[k] / (conditions.asked().get(k).highest() - conditions.asked().get(k).lowest()) / error.length;
    }
    out.put("validation/error", all);
    for (int k = 0; k < error.length; k++) {
      out.put("validation/" + conditions.asked().get(k).name(), error[k]);
    }
    return out;
  }
}
