// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.FaceEditor;
import org.likeness.api.training.FaceEditor.Asked;
import org.likeness.datasets.Face;
import org.likeness.tensor.Seeds;

/**
 * What each face is asked to show. What is neither set nor varied stays as the dataset knows it of the face.
 *
 * @param editor says what can be asked for
 */
record EditPlan(EditParameters p, FaceEditor editor, long seed) {

  /** @throws UserProblem when something is set that cannot be asked for */
  EditPlan {
    List<String> names = editor.asked().stream().map(Asked::name).toList();
    for (String name : p.set().keySet()) {
      if (!names.contains(name)) {
        throw new UserProblem("'set' asks for '" + name + "', which the editor of run " + p.run() + " was not trained to change; it changes "
            + String.join(", ", names));
      }
    }
    if (editor.exclusive() && !p.set().isEmpty() && p.set().values().stream().mapToDouble(v -> v).sum() != 1) {
      throw new UserProblem("'set' must name one class of the editor of run " + p.run() + " with 1: {" + names.getFirst() + ": 1}; it knows "
          + String.join(", ", names));
    }
  }

  /** One for each changed face that is to be made of this one; {@code number} is its place among those that are changed. */
  List<double[]> of(Face face, int number) {
    List<double[]> out = new ArrayList<>();
    for (int i = 0; i < Math.max(1, p.vary()); i++) {
      SplittableRandom random = new SplittableRandom(Seeds.mix(seed, (long) number * Math.max(1, p.vary()) + i));
      out.add(editor.exclusive() ? oneClass(random) : numbers(face, random));
    }
    return out;
  }

  private double[] oneClass(SplittableRandom random) {
    double[] out = new double[editor.asked().size()];
    int drawn = random.nextInt(out.length);
    for (int i = 0; i < out.length; i++) {
      out[i] = p.set().isEmpty() ? i == drawn ? 1 : 0 : p.set().getOrDefault(editor.asked().get(i).name(), 0.0);
    }
    return out;
  }

  private double[] numbers(Face face, SplittableRandom random) {
    double[] out = new double[editor.asked().size()];
    for (int i = 0; i < out.length; i++) {
      Asked a = editor.asked().get(i);
      double drawn = a.lowest() + random.nextDouble() * (a.highest() - a.lowest());
      Double set = p.set().get(a.name());
      out[i] = set != null ? set : p.vary() > 0 ? drawn : face.attributes().get(a.name()).orElseThrow(() -> new UserProblem("What the faces of '"
          + p.faces() + "' show of '" + a.name() + "' is not known, so that it cannot stay as it is; give it under 'set', or let it vary"));
    }
    return out;
  }

  /** Whether one of them differs from face to face, so that a correlation says something. */
  boolean varies() {
    return p.vary() > 0 && p.set().size() < editor.asked().size();
  }
}
