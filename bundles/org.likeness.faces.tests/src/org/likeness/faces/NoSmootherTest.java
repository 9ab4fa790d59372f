// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.SmootherContract;
import org.likeness.api.face.Smoother.Sighting;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Plugin;

class NoSmootherTest extends SmootherContract {
  @Override
  protected Plugin<?> plugin() {
    return new NoSmoother();
  }

  @Override
  protected boolean calms() {
    return false;
  }

  @Test
  void landmarksStayAsTheyAre() {
    Landmarks a = new Landmarks(Landmarks.Scheme.EYES, new double[] {0, 0, 40, 0});
    Landmarks b = new Landmarks(Landmarks.Scheme.EYES, new double[] {3, 1, 44, 1});
    assertEquals(List.of(a, b), worker().smooth(List.of(new Sighting(0, 0, a), new Sighting(1, 0.04, b))));
  }
}
