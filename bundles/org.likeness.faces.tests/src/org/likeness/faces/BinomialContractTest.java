// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.SmootherContract;
import org.likeness.api.face.Smoother.Sighting;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Plugin;

class BinomialContractTest extends SmootherContract {
  @Override
  protected Plugin<?> plugin() {
    return new BinomialSmoother();
  }

  /** x of frames 10, 11, ... of a face whose eyes are 40 px apart, smoothed; NaN = not there. */
  private double[] calm(double... x) {
    List<Sighting> track = new ArrayList<>();
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i])) {
        track.add(new Sighting(10 + i, i / 25.0, new Landmarks(Landmarks.Scheme.EYES, new double[] {x[i], 0, x[i] + 40, 0})));
      }
    }
    return worker().smooth(track).stream().mapToDouble(l -> l.xy()[0]).toArray();
  }

  @Test
  void averagesByQuarterHalfQuarter() {
    assertEquals(1, calm(0, 1, 2)[1], 1e-9);
    assertEquals(0.5, calm(0, 1, 0)[1], 1e-9, "noise is halved");
    assertEquals(2.0 / 3, calm(0, 1)[1], 1e-9, "at the end");
    assertEquals(1, calm(50, 1)[1], 1e-9, "a leap is no track");
    assertEquals(1, calm(0, Double.NaN, 1)[1], 1e-9, "two frames away is no neighbour");
    assertEquals(1 - 5.9 / 3, calm(1, 1 - 5.9)[0], 1e-9, "less than 0.15 of 40 px");
    assertEquals(1, calm(1, 1 - 6)[0], 1e-9, "not less");
  }
}
