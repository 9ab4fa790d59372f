// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.parts.TestParts;
import org.likeness.core.workspace.Workspace;

class RightsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

  private static Optional<String> refusal(Use use, String shown, Subject... subjects) {
    return Rights.refusal("d", List.of(subjects), List.of(shown), use, TODAY);
  }

  @Test
  void aValidBasisIsEnough() {
    for (Basis b : Basis.values()) {
      assertEquals(b == Basis.NONE, refusal(Use.TRAIN_SWAP, "ada", Subject.of("ada", b)).isPresent(), b.toString());
    }
    assertEquals(Optional.empty(), refusal(Use.EXPORT, "ada", Subject.of("", Basis.SYNTHETIC_PERSON)), "everybody not named otherwise");
  }

  @Test
  void withoutABasisMakingIsRefusedAndMeasuringIsNot() {
    assertTrue(refusal(Use.TRAIN_SWAP, "").orElseThrow().contains("does not say whose faces it holds"));
    assertTrue(refusal(Use.EXPORT, "eve", Subject.of("ada", Basis.OWN_LIKENESS)).orElseThrow().contains("'eve', for whom no basis is recorded"));
    assertEquals(Optional.empty(), refusal(Use.EVALUATE, ""));
    assertEquals(Optional.empty(), refusal(Use.TRAIN_DETECTOR, "", Subject.of("", Basis.NONE)));
  }

  @Test
  void scopeAndExpiryCount() {
    Subject training = new Subject("ada", Basis.WRITTEN_CONSENT, Set.of(Use.TRAIN_SWAP), null, "letter.pdf");
    assertEquals(Optional.empty(), refusal(Use.TRAIN_SWAP, "ada", training));
    assertEquals("The dataset 'd' must not be used for exporting pictures or video: the written consent of 'ada' covers only training a swap",
        refusal(Use.EXPORT, "ada", training).orElseThrow());
    Subject until = new Subject("ada", Basis.WRITTEN_CONSENT, Set.of(), TODAY, "");
    assertEquals(Optional.empty(), refusal(Use.EXPORT, "ada", until), "the last day counts");
    Subject over = new Subject("ada", Basis.WRITTEN_CONSENT, Set.of(), TODAY.minusDays(1), "");
    assertTrue(refusal(Use.EXPORT, "ada", over).orElseThrow().endsWith("the written consent of 'ada' ended on 2026-11-19"));
  }

  @Test
  void theDatasetItselfRefuses(@TempDir Path folder) {
    Workspace ws = TestParts.likeness(folder.resolve("home")).workspace(folder.resolve("ws"), true);
    Subject over = new Subject("ada", Basis.WRITTEN_CONSENT, Set.of(Use.TRAIN_SWAP), LocalDate.of(2020, 1, 1), "");
    Dataset d = ws.datasets().create("d", new DatasetInfo("D", "", Instant.EPOCH, List.of(over), "", ""));
    assertEquals(over, d.info().subjects().get(0), "rights are read back as they were written");
    assertTrue(assertThrows(UserProblem.class, () -> d.requireRight(Use.TRAIN_SWAP)).getMessage().contains("ended on 2020-01-01"));
  }
}
