// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MemorisationTest {

  @Test
  void copiesAreToldFromNewPictures() {
    Memorisation copies = new Memorisation(new int[] {0, 1}, new double[] {0.01, 0.02}, new double[] {1, 2, 3});
    assertEquals(1, copies.nearerThanReal());
    assertTrue(copies.inWords().contains("look at the pairs for copies"), copies.inWords());
    Memorisation fresh = new Memorisation(new int[] {0, 1}, new double[] {2.5, 4}, new double[] {1, 2, 3});
    assertEquals(0, fresh.nearerThanReal());
    assertTrue(fresh.inWords().contains("3.250 (median of 2)") && fresh.inWords().contains("most are no copies"), fresh.inWords());
  }

  @Test
  void mediansOfEvenAndOddLists() {
    assertEquals(2, Memorisation.median(new double[] {3, 1, 2}));
    assertEquals(2.5, Memorisation.median(new double[] {4, 1, 2, 3}));
  }
}
