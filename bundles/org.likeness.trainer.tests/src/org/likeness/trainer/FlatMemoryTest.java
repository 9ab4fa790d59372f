// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.doctor.ResidentMemory;
import org.likeness.core.task.RunControl;

/** Resident memory of a training stays within 5 % after a warm-up. */
class FlatMemoryTest {

  private static final int WARM_UP = 300;
  private static final int STEPS = 800;

  @TempDir
  Path folder;

  @Test
  void aScheme() {
    Map<String, Object> recipe = Fixture.schemeRecipe();
    recipe.put("log", Map.of("every", 1000L));
    FolderOutput output = new FolderOutput(folder.resolve("out"));
    try (SchemeTraining t = new SchemeTraining(Fixture.scheme(recipe), Fixture.pictures(folder), Fixture.ENGINE, 7, output)) {
      flat(t, output);
    }
  }

  @Test
  void aSchemeWithValidation() {
    Map<String, Object> recipe = Fixture.pairRecipe();
    recipe.put("log", Map.of("every", 1000L));
    recipe.put("sample", Map.of("every", 100L));
    FolderOutput output = new FolderOutput(folder.resolve("out"));
    try (SchemeTraining t = new SchemeTraining(Fixture.pair(recipe), Fixture.persons(folder), Fixture.ENGINE, 7, output)) {
      flat(t, output);
    }
  }

  private static void flat(TrainingSession session, FolderOutput output) {
    Assumptions.assumeTrue(ResidentMemory.bytes().isPresent(), "this system does not tell resident memory");
    List<Long> seen = new ArrayList<>();
    output.onStep = () -> {
      output.snapshots.clear();
      if (output.steps % 25 == 0) {
        // Java's own heap grows when it likes; what is collected does not count as growth.
        System.gc();
        seen.add(ResidentMemory.bytes().getAsLong());
      }
    };
    session.train(new RunControl(), Budget.ofSteps(STEPS));
    long before = median(seen.subList(WARM_UP / 25, WARM_UP / 25 + 8));
    long after = median(seen.subList(seen.size() - 8, seen.size()));
    assertTrue(after < 1.05 * before, "resident memory grew from " + before / 1_000_000 + " to " + after / 1_000_000 + " MB");
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
