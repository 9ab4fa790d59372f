// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatentPathTest {

  @Test
  void aQuarterOfACircle() {
    float half = (float) Math.sqrt(0.5);
    assertArrayEquals(new float[] {half, half}, LatentPath.between(new float[] {1, 0}, new float[] {0, 1}, 0.5), 1e-6f);
    assertArrayEquals(new float[] {(float) Math.cos(Math.PI / 6), 0.5f}, LatentPath.between(new float[] {1, 0}, new float[] {0, 1}, 1 / 3.0), 1e-6f);
  }

  @Test
  void endsAreTheEndsAndParallelsAreStraight() {
    float[] a = {0.3f, -2, 1};
    float[] b = {1, 1, 1};
    assertArrayEquals(a, LatentPath.between(a, b, 0), 1e-6f);
    assertArrayEquals(b, LatentPath.between(a, b, 1), 1e-6f);
    assertArrayEquals(new float[] {2, 2}, LatentPath.between(new float[] {1, 1}, new float[] {3, 3}, 0.5), 1e-6f);
  }

  @Test
  void theWayComesBack() {
    List<float[]> round = LatentPath.round(List.of(new float[] {1, 0}, new float[] {0, 1}, new float[] {-1, 0}), 4);
    assertEquals(12, round.size());
    assertArrayEquals(new float[] {0, 1}, round.get(4));
    assertArrayEquals(LatentPath.between(new float[] {-1, 0}, new float[] {1, 0}, 0.75), round.get(11));
  }
}
