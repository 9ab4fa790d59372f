// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.core.task.RunControl;

/** Trainings at the same time in one process come out as each alone: none draws another's random numbers. */
class TrainingsTogetherTest {

  private static final List<Long> SEEDS = List.of(7L, 8L, 9L);
  private static final int STEPS = 40;

  @TempDir
  Path folder;

  @Test
  void eachComesOutAsAlone() throws Exception {
    Fixture.Around around = Fixture.pictures(folder);
    List<byte[]> alone = new ArrayList<>();
    for (long seed : SEEDS) {
      alone.add(weights(around, seed, folder.resolve("alone-" + seed)));
    }
    CyclicBarrier together = new CyclicBarrier(SEEDS.size());
    try (ExecutorService threads = Executors.newFixedThreadPool(SEEDS.size())) {
      List<Future<byte[]>> going = new ArrayList<>();
      for (long seed : SEEDS) {
        going.add(threads.submit(() -> {
          together.await();
          return weights(around, seed, folder.resolve("together-" + seed));
        }));
      }
      for (int i = 0; i < SEEDS.size(); i++) {
        assertArrayEquals(alone.get(i), going.get(i).get(), "seed " + SEEDS.get(i));
      }
    }
  }

  private static byte[] weights(Fixture.Around around, long seed, Path out) throws Exception {
    FolderOutput output = new FolderOutput(out);
    try (SchemeTraining t = new SchemeTraining(Fixture.scheme(Fixture.schemeRecipe()), around, Fixture.ENGINE, seed, output)) {
      t.train(new RunControl(), Budget.ofSteps(STEPS));
    }
    return Files.readAllBytes(out.resolve("step-" + STEPS).resolve(CheckpointFileNames.WEIGHTS));
  }
}
