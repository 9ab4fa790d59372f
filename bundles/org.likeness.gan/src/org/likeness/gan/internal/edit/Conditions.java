// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal.edit;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.FaceEditor.Asked;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Faces.By;

/**
 * What faces are asked to show: classes, one of which is 1 and the others 0, or numbers, brought to 0 to 1 by the smallest and
 * largest that were seen. Immutable; safe from any thread.
 *
 * @param asked in the order of the networks' inputs
 * @param by what tells classes apart; null for numbers
 */
record Conditions(List<Asked> asked, By by) {

  /** Words of each of {@link #asked} in a checkpoint. */
  private static final int WORDS = 3;

  /** @throws UserProblem when the faces are not all of one of several classes */
  static Conditions classes(Faces faces, By by) {
    return new Conditions(faces.classes(by).stream().map(c -> new Asked(c, 0, 1)).toList(), by);
  }

  /** @throws UserProblem when one is not known of all faces, or is the same in all */
  static Conditions numbers(String scheme, Faces faces, List<String> names) {
    List<String> known = faces.attributes();
    List<Asked> out = new ArrayList<>();
    for (String name : names) {
      if (!known.contains(name)) {
        throw new UserProblem(scheme + ": of the faces to learn from, '" + name + "' is not known" + (known.isEmpty()
            ? ", nor any other attribute; faces that 'synthesise' renders into a dataset have some"
            : "; known of all are " + String.join(", ", known)));
      }
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (int i = 0; i < faces.size(); i++) {
        double v = faces.attribute(name, i);
        low = Math.min(low, v);
        high = Math.max(high, v);
      }
      if (!(high > low)) {
        throw new UserProblem(scheme + ": '" + name + "' is " + low + " in all faces to learn from, so that nothing can be learned about it");
      }
      out.add(new Asked(name, low, high));
    }
    return new Conditions(out, null);
  }

  static Conditions ofWords(List<String> words, By by) {
    List<Asked> out = new ArrayList<>();
    for (int i = 0; i + WORDS <= words.size(); i += WORDS) {
      out.add(new Asked(words.get(i), Double.parseDouble(words.get(i + 1)), Double.parseDouble(words.get(i + 2))));
    }
    return new Conditions(out, by);
  }

  List<String> words() {
    return asked.stream().flatMap(a -> List.of(a.name(), Double.toString(a.lowest()), Double.toString(a.highest())).stream()).toList();
  }

  int count() {
    return asked.size();
  }

  /** Of a face to learn from, as the networks take it. */
  float[] of(Faces faces, int index) {
    if (by != null) {
      float[] out = new float[count()];
      out[faces.classOf(by, index)] = 1;
      return out;
    }
    return scaled(asked.stream().mapToDouble(a -> faces.attribute(a.name(), index)).toArray());
  }

  /** From the attributes' units. */
  float[] scaled(double[] values) {
    float[] out = new float[count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = (float) ((values[i] - asked.get(i).lowest()) / (asked.get(i).highest() - asked.get(i).lowest()));
    }
    return out;
  }

  /** Into the attributes' units. */
  double[] unscaled(float[] values, int at) {
    double[] out = new double[count()];
    for (int i = 0; i < out.length; i++) {
      out[i] = asked.get(i).lowest() + values[at + i] * (asked.get(i).highest() - asked.get(i).lowest());
    }
    return out;
  }

  /** [N, count]. */
  static NDArray array(NDManager manager, List<float[]> rows) {
    int count = rows.getFirst().length;
    float[] all = new float[rows.size() * count];
    for (int i = 0; i < rows.size(); i++) {
      System.arraycopy(rows.get(i), 0, all, i * count, count);
    }
    return manager.create(all, new Shape(rows.size(), count));
  }

  /**
   * How far what a discriminator says of pictures is from what they show: cross-entropy of classes, mean squared error of numbers.
   *
   * @param said [N, count]
   * @param shown [N, count]
   */
  NDArray loss(NDArray said, NDArray shown) {
    return by != null ? said.logSoftmax(1).mul(shown).sum(new int[] {1}).mean().neg() : said.sub(shown).square().mean();
  }
}
