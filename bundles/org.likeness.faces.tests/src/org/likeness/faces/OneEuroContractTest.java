// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.SmootherContract;
import org.likeness.api.face.Smoother;
import org.likeness.api.face.Smoother.Sighting;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Plugin;
import org.likeness.faces.internal.OneEuroFilter;

class OneEuroContractTest extends SmootherContract {
  @Override
  protected Plugin<?> plugin() {
    return new OneEuroSmoother();
  }

  /** Expected: the paper's algorithm 1, in Python. */
  @Test
  void filtersAsThePaperSays() {
    double[] x = {0, 1, 1.2, 0.9, 3, 3.1, 3.0};
    double[] seconds = {0, 0.04, 0.08, 0.12, 0.16, 0.20, 0.28};
    OneEuroFilter filter = new OneEuroFilter(1, 0.5, 1);
    double[] y = IntStream.range(0, 7).mapToDouble(i -> filter.next(x[i], seconds[i], 1)).toArray();
    assertArrayEquals(new double[] {0, 0.46873845425271565, 0.8701563431090042, 0.8853841714509858, 2.3427527568390287, 2.8705530005276634,
        2.9703500789016952}, y, 1e-12);
  }

  @Test
  @SuppressWarnings("unchecked")
  void countsSpeedInEyeDistances() {
    List<Sighting> track = new ArrayList<>();
    double[] x = {10, 11, 13, 12};
    double[] seconds = {0, 0.04, 0.08, 0.16};
    for (int i = 0; i < 4; i++) {
      track.add(new Sighting(i == 3 ? 4 : i, seconds[i], new Landmarks(Landmarks.Scheme.EYES, new double[] {x[i], 0, x[i] + 5, 0})));
    }
    Record p = parameters(Map.of("min-cutoff", 2, "beta", 4));
    double[] y = ((Smoother<Record>) plugin()).create(p, context()).smooth(track).stream().mapToDouble(l -> l.xy()[0]).toArray();
    assertArrayEquals(new double[] {10, 10.601947308322053, 12.493062847910576, 12.090099761838482}, y, 1e-12);
    assertEquals(4, y.length);
  }
}
