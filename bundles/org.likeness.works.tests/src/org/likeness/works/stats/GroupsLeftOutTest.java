// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsLeftOutTest {

  private static final int[] FOUR = {0, 1, 2, 3};

  /** With groups of one the jackknife of a mean is Student's interval: 2.5 +- t(0.975, 5) s / sqrt(6). */
  @Test
  void aMeanOfSinglesHasStudentsInterval() {
    double[] v = {1, 2, 3, 4, 0, 5};
    Interval i = new GroupsLeftOut(List.of("a", "b", "c", "d", "e", "f")).of(at -> IntStream.of(at).mapToDouble(k -> v[k]).average().orElseThrow(), 0.95, "person");
    double half = 2.570581835636314 * Math.sqrt(3.5 / 6);
    assertEquals(2.5, i.value(), 1e-12);
    assertEquals(2.5 - half, i.low(), 1e-9);
    assertEquals(2.5 + half, i.high(), 1e-9);
    assertTrue(i.method().contains("over 6 persons"), i.method());
  }

  @Test
  void fewGroupsGiveNoInterval() {
    Interval i = new GroupsLeftOut(List.of("a", "a", "b", "c", "d", "e", "e")).of(at -> at.length, 0.95, "person");
    assertTrue(Double.isNaN(i.low()) && i.method().contains("5 persons are too few"), i.method());
    assertEquals(7, i.value());
  }

  @Test
  void correlationIsPearsons() {
    assertEquals(1, GroupsLeftOut.correlation(new double[] {1, 2, 3, 4}, new double[] {3, 5, 7, 9}, FOUR), 1e-12);
    assertEquals(-0.4, GroupsLeftOut.correlation(new double[] {1, 2, 3, 4}, new double[] {3, 2, 4, 1}, FOUR), 1e-12);
    assertTrue(Double.isNaN(GroupsLeftOut.correlation(new double[] {1, 1, 1, 1}, new double[] {3, 2, 4, 1}, FOUR)));
  }

  /** Persons differ, and their pictures resemble each other: an interval over pictures would hold far too seldom. */
  @Test
  void intervalsOfGroupedSamplesHold() {
    Random random = new Random(4);
    int held = 0;
    int trials = 600;
    for (int t = 0; t < trials; t++) {
      List<String> group = new ArrayList<>();
      double[] v = new double[12 * 8];
      for (int g = 0; g < 12; g++) {
        double person = random.nextGaussian();
        for (int k = 0; k < 8; k++) {
          v[group.size()] = person + 0.3 * random.nextGaussian();
          group.add("p" + g);
        }
      }
      Interval i = new GroupsLeftOut(group).of(at -> IntStream.of(at).mapToDouble(k -> v[k]).average().orElseThrow(), 0.95, "person");
      held += i.low() <= 0 && 0 <= i.high() ? 1 : 0;
    }
    assertTrue(held > 0.92 * trials && held < 0.98 * trials, held + " of " + trials);
  }

  /** Correlation 0.8 within and between persons. */
  @Test
  void intervalsOfCorrelationsHold() {
    Random random = new Random(5);
    int held = 0;
    int trials = 400;
    for (int t = 0; t < trials; t++) {
      List<String> group = new ArrayList<>();
      double[] a = new double[10 * 20];
      double[] b = new double[a.length];
      for (int i = 0; i < a.length; i++) {
        a[i] = random.nextGaussian();
        b[i] = 0.8 * a[i] + 0.6 * random.nextGaussian();
        group.add("p" + i / 20);
      }
      Interval i = new GroupsLeftOut(group).ofCorrelation(at -> GroupsLeftOut.correlation(a, b, at), 0.95, "person");
      held += i.low() <= 0.8 && 0.8 <= i.high() ? 1 : 0;
    }
    assertTrue(held > 0.91 * trials, held + " of " + trials);
  }
}
