// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.TrackerContract;
import org.likeness.api.face.Detection;
import org.likeness.api.face.Tracker;
import org.likeness.api.geometry.Box;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Plugin;

/** Nobody is taken for another, whoever is larger, crosses or appears in a new shot. */
class IouTrackerContractTest extends TrackerContract {
  private static final int SIDE = 200;

  @Override
  protected Plugin<?> plugin() {
    return new IouTracker();
  }

  private static Detection face(double x, double size) {
    return new Detection(new Box(x, 20, size, size), 1);
  }

  private static Image ground(int grey) {
    Image image = Image.rgb(SIDE, SIDE);
    Arrays.fill(image.data(), (byte) grey);
    return image;
  }

  @Test
  void whoGrowsLargerIsNotWhoWasLarger() {
    Tracker.Worker worker = worker();
    for (int i = 0; i < 30; i++) {
      Detection growing = face(5, 60 + i);
      Detection shrinking = face(110, 85 - i);
      boolean first = growing.box().area() > shrinking.box().area();
      int[] tracks = worker.next(i, ground(30), first ? List.of(growing, shrinking) : List.of(shrinking, growing));
      assertArrayEquals(first ? new int[] {1, 0} : new int[] {0, 1}, tracks, "frame " + i);
    }
  }

  @Test
  void aCutBeginsNewTracks() {
    Tracker.Worker worker = worker();
    for (int i = 0; i < 40; i++) {
      assertArrayEquals(new int[] {i / 10}, worker.next(i, ground(i / 10 % 2 == 0 ? 20 : 220), List.of(face(60, 80))), "frame " + i);
    }
  }

  @Test
  void whereFacesCrossNoTrackHoldsBoth() {
    Tracker.Worker worker = worker();
    Map<Integer, Set<String>> who = new HashMap<>();
    for (int i = 0; i <= 60; i++) {
      Detection behind = face(120 - 2 * i, 60);
      Detection front = face(2 * i, 64);
      boolean hidden = Math.abs(behind.box().x() - front.box().x()) < 25;
      List<Detection> seen = hidden ? List.of(front) : List.of(front, behind);
      int[] tracks = worker.next(i, ground(30), seen);
      for (int k = 0; k < tracks.length; k++) {
        who.computeIfAbsent(tracks[k], t -> new HashSet<>()).add(k == 0 ? "front" : "behind");
      }
    }
    who.forEach((track, persons) -> assertEquals(1, persons.size(), "track " + track));
  }

  @Test
  void aFaceMayBeMissedForAWhileAndNotLonger() {
    List<Integer> after = new ArrayList<>();
    for (int missed : new int[] {0, 7, 8}) {
      Tracker.Worker worker = worker();
      worker.next(0, ground(30), List.of(face(50, 60)));
      for (int i = 1; i <= missed; i++) {
        worker.next(i, ground(30), List.of());
      }
      after.add(worker.next(missed + 1, ground(30), List.of(face(52, 60)))[0]);
    }
    assertEquals(List.of(0, 0, 1), after, "after 0, 7 and 8 frames without it");
    Tracker.Worker worker = worker();
    worker.next(0, ground(30), List.of(face(50, 60)));
    assertEquals(1, worker.next(9, ground(30), List.of(face(50, 60)))[0], "8 frames that were left out count");
  }

  @Test
  void aBoxElsewhereIsAnotherFace() {
    Tracker.Worker worker = worker();
    worker.next(0, ground(30), List.of(face(50, 60)));
    // two squares of 60 px, d apart in x: overlap (60 - d) / (60 + d), which is 0.3 at d = 32.3
    assertEquals(0, worker.next(1, ground(30), List.of(face(50 + 32, 60)))[0]);
    assertEquals(1, worker.next(2, ground(30), List.of(face(50 + 32 + 33, 60)))[0]);
  }
}
