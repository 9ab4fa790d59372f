// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import java.util.List;
import java.util.Map;
import org.likeness.api.training.Plane;

/**
 * The plane as it was at a moment. Points are x and y after one another.
 *
 * @param step steps made
 * @param first earliest step that can be gone back to
 * @param edge the square from -edge to edge is shown
 * @param field FIELD x FIELD values from 0 to 1, rows from the top
 * @param net lines
 * @param pulls for the first of the made points
 * @param numbers of the made points, by tag
 * @param logged by the last step, by tag; empty when none was made since opening or going back
 */
record PlaneFrame(long step, long first, double edge, float[] real, float[] made, float[] field, List<float[]> net, float[] pulls,
    Map<String, Double> numbers, Map<String, Double> logged) {

  static final int FIELD = 64;
  private static final int POINTS = 500;
  private static final int LINES = 16;
  private static final int ALONG = 48;
  private static final int PULLED = 120;

  static PlaneFrame of(Plane plane, long step, long first, Map<String, Double> logged) {
    return new PlaneFrame(step, first, plane.edge(), plane.real(POINTS), plane.made(POINTS), plane.field(FIELD), plane.net(LINES, ALONG),
        plane.pulls(PULLED), plane.numbers(), Map.copyOf(logged));
  }

  /** The mean length of the pulls. */
  double meanPull() {
    double sum = 0;
    for (int i = 0; i < pulls.length; i += 2) {
      sum += Math.hypot(pulls[i], pulls[i + 1]);
    }
    return pulls.length == 0 ? 0 : sum / (pulls.length / 2);
  }
}
