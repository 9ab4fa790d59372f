// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.geometry.Landmarks.Scheme;
import org.likeness.api.image.Image;
import org.likeness.metrics.internal.GoldenImages;

/** Four pictures with all that the metrics need. */
final class ContractInput {

  private ContractInput() {}

  static FixedInput all() {
    List<Image> candidates = new ArrayList<>();
    List<Image> references = new ArrayList<>();
    List<Landmarks> points = new ArrayList<>();
    List<Landmarks> truth = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      candidates.add(GoldenImages.grey(176, 176, 20 + i));
      references.add(GoldenImages.grey(176, 176, 30 + i));
      points.add(new Landmarks(Scheme.EYES, new double[] {50 + i * i, 60, 110, 60 + i}));
      truth.add(new Landmarks(Scheme.EYES, new double[] {50, 60, 110, 60}));
    }
    return new FixedInput(candidates, references, points, truth, references);
  }
}
