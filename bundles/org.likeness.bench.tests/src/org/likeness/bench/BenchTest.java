// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

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
  void theDemosTrainingIsMeasuredInWindowsColdAndWarm() {
    assertEquals("swap-demo", new Bench(likeness).ids().get(0), "before all others: its first steps are measured cold");
    StepTimes own = times(0.2, 0.1);
    List<BenchResult> alone = new SwapDemoResults(own, null, List.of(), Map.of("batch", 8), "", 300).all();
    assertEquals(List.of("swap-demo.first-50", "swap-demo.first-150", "swap-demo.first-300", "swap-demo"), alone.stream().map(BenchResult::id).toList());
    assertEquals(5, alone.get(0).value(), 1e-9);
    assertEquals(150 / (50 * 0.2 + 100 * 0.1), alone.get(1).value(), 1e-9);
    assertEquals(300, alone.get(2).samples().size());
    assertEquals(0.1, alone.get(3).value(), 1e-9);
    assertEquals(20, alone.get(3).samples().size());
    assertNotNull(alone.get(3).setting().get("processor seconds per step"));
    Map<String, BenchResult> both = new java.util.HashMap<>();
    new SwapDemoResults(own, times(0.1, 0.125), List.of(0.8), Map.of(), "2", 300).all().forEach(r -> both.put(r.id(), r));
    assertEquals(2, both.get("swap-demo.first-50.ratio").value(), 1e-9);
    assertEquals(10, both.get("swap-demo.first-50.python").value(), 1e-9);
    assertEquals(0.8, both.get("swap-demo.ratio").value(), 1e-9);
    assertEquals(0.8, both.get("swap-demo.ratio").best(), 1e-9);
    assertEquals("2", both.get("swap-demo.python").setting().get("torch"));
  }

  /** 50 steps of one time, 250 of another, then 20 warm ones of the same. */
  private static StepTimes times(double early, double late) {
    StepTimes t = new StepTimes(ProcessHandle.current());
    t.begin();
    for (int i = 0; i < 300; i++) {
      t.add(i < 50 ? early : late);
    }
    t.end();
    t.begin();
    for (int i = 0; i < 20; i++) {
      t.add(late);
    }
    t.end();
    return t;
  }

  @Test
  void everyStepHasATwin() throws Exception {
    try (var file = PythonTwin.class.getResourceAsStream("twin.py")) {
      String twin = new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      Bench.STEPS.forEach(id -> assertTrue(twin.contains("\"" + id + "\": "), id));
    }
    assertTrue(new Bench(likeness).ids().containsAll(List.of("wgan-gp-64", "wgan-gp-64.fast", "sngan-32", "gan")));
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
