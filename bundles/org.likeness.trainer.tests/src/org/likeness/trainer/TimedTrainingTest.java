// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.FlatLikeness;
import org.likeness.core.Likeness;

class TimedTrainingTest {

  @TempDir
  Path folder;

  @Test
  void everyStepIsToldAndNothingIsKept() {
    Likeness likeness = FlatLikeness.of(folder.resolve("home"), SmallPlugins.all(), List.of());
    List<Path> a = Fixture.pictures(folder, 10, 40, 1);
    List<Path> b = Fixture.pictures(folder, 10, 40, 2);
    int[] steps = {0};
    TimedTraining.train(likeness, "pair", Fixture.pairRecipe(), Map.of("a", a, "b", b), 3, () -> steps[0]++);
    assertEquals(3, steps[0]);
    assertEquals(20, folder.toFile().list((dir, name) -> name.endsWith(".png")).length);
    assertEquals(20 + (folder.resolve("home").toFile().exists() ? 1 : 0), folder.toFile().list().length);
  }
}
