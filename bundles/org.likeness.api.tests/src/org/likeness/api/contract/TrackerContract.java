// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Detection;
import org.likeness.api.face.Tracker;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;

/** Trackers. */
public abstract class TrackerContract extends PluginContract {
  private static final int SIDE = 200;

  @SuppressWarnings("unchecked")
  protected final Tracker.Worker worker() {
    return ((Tracker<Record>) plugin()).create(defaults(), context());
  }

  /** Persons far from each other that move slowly from left to right, the largest first. */
  private static List<Detection> people(int frame, int count) {
    List<Detection> out = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      out.add(new Detection(new Box(10 + frame, 10 + 65 * i, 50 - 2 * i, 50 - 2 * i), 0.9));
    }
    return out;
  }

  /** A picture that shows them. */
  private static Image picture(List<Detection> people) {
    Image image = Pictures.flat(SIDE, SIDE, 120);
    for (int i = 0; i < people.size(); i++) {
      Box b = people.get(i).box();
      for (int y = (int) b.y(); y < Math.min(SIDE, b.y() + b.height()); y++) {
        Arrays.fill(image.data(), 3 * (y * SIDE + (int) b.x()), 3 * (y * SIDE + (int) (b.x() + b.width())), (byte) (60 + 50 * i));
      }
    }
    return image;
  }

  @Test
  void followsPersonsWhoAreFarApart() {
    try (Tracker.Worker worker = worker()) {
      int[] first = worker.next(0, picture(people(0, 3)), people(0, 3));
      assertEquals(3, Arrays.stream(first).distinct().count(), "three persons in one frame: " + Arrays.toString(first));
      for (int i = 1; i < 30; i++) {
        assertArrayEquals(first, worker.next(i, picture(people(i, 3)), people(i, 3)), "frame " + i);
      }
    }
  }

  @Test
  void takesFramesWithoutFacesAndNumbersFromZeroOn() {
    try (Tracker.Worker worker = worker()) {
      assertEquals(0, worker.next(0, picture(List.of()), List.of()).length);
      int[] one = worker.next(1, picture(people(1, 1)), people(1, 1));
      assertTrue(one.length == 1 && one[0] >= 0, Arrays.toString(one));
      int[] two = worker.next(2, picture(people(2, 2)), people(2, 2));
      assertEquals(one[0], two[0], "who was there before");
      assertNotEquals(two[0], two[1], "who came");
    }
  }

  @Test
  void givesTheSameToEveryClipThatIsTheSame() {
    List<int[]> before = null;
    for (int round = 0; round < 2; round++) {
      List<int[]> now = new ArrayList<>();
      try (Tracker.Worker worker = worker(); Tracker.Worker other = worker()) {
        for (int i = 0; i < 10; i++) {
          int count = 1 + i * 7 % 3;
          now.add(worker.next(2L * i, picture(people(i, count)), people(i, count)));
          other.next(i, picture(people(0, 2)), people(0, 2)); // a clip of its own
        }
      }
      for (int i = 0; before != null && i < now.size(); i++) {
        assertArrayEquals(before.get(i), now.get(i), "frame " + i);
      }
      before = now;
    }
  }
}
