// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.core.FlatLikeness;
import org.likeness.core.Likeness;

class BenchTest {

  @TempDir
  Path folder;
  private Likeness likeness;

  @BeforeEach
  void open() {
    likeness = FlatLikeness.of(folder, List.of(), List.of());
  }

  @Test
  void everyStepIsTimedAfterAWarmUp() throws Exception {
    Sleeper sleeper = new Sleeper();
    BenchOptions options = new BenchOptions(Set.of(), 3, 2, 1, null);
    List<BenchResult> results = new TrainingBench(likeness, options).run("sleep", "Sleep", () -> sleeper, Map.of("batch", 1), Progress.NONE);
    assertEquals(1, results.size());
    BenchResult r = results.get(0);
    assertEquals(6, r.samples().size());
    assertEquals(8, sleeper.steps, "two more to warm up");
    assertTrue(sleeper.closed);
    assertTrue(r.best() >= 0.005 && r.value() >= r.best() && r.value() < 5, r.toString());
    assertEquals("s/step", r.unit());
    assertEquals(1, r.setting().get("threads"));
    assertEquals(1, r.setting().get("batch"));
    assertEquals(r.value(), r.plain().get("value"));
  }

  @Test
  void unknownBenchmarksAndInterpretersAreRefused() {
    UserProblem id = assertThrows(UserProblem.class,
        () -> new Bench(likeness).run(new BenchOptions(Set.of("dcgan-46"), 1, 1, 1, null), Progress.NONE));
    assertTrue(id.getMessage().contains("dcgan-46") && id.getMessage().contains("dcgan-64"), id.getMessage());
    Path missing = folder.resolve("no-python");
    BenchOptions options = new BenchOptions(Set.of(), 1, 1, 1, missing);
    Exception e = assertThrows(Exception.class,
        () -> new TrainingBench(likeness, options).run("dcgan-64", "x", Sleeper::new, Map.of(), Progress.NONE));
    assertTrue(e.getMessage().contains("no-python"), e.getMessage());
  }

  @Test
  void extractionIsMeasuredOnARenderedPerson() {
    assertTrue(new Bench(likeness).ids().contains("extract"));
    UserProblem none = assertThrows(UserProblem.class,
        () -> new Bench(likeness).run(new BenchOptions(Set.of("extract"), 1, 1, 1, null), Progress.NONE));
    assertTrue(none.getMessage().contains("no renderer"), none.getMessage());
  }

  @Test
  void theTwinIsThere() {
    assertNotNull(PythonTwin.class.getResource("twin.py"));
  }

  @Test
  void medians() {
    assertEquals(2, Statistics.median(List.of(3.0, 1.0, 2.0)));
    assertEquals(2.5, Statistics.median(List.of(4.0, 1.0, 2.0, 3.0)));
    assertTrue(Double.isNaN(Statistics.median(List.of())));
  }

  private static final class Sleeper implements Workload {
    private int steps;
    private boolean closed;

    @Override
    public void step() {
      steps++;
      try {
        Thread.sleep(5);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    @Override
    public void close() {
      closed = true;
    }
  }
}
