// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.train.StepScope;

class TrainingTest extends TensorTest {

  @TempDir
  Path folder;

  /** N steps = k steps, saved, loaded into fresh networks, N - k steps: bit by bit, with GP, dropout and batch statistics. */
  @Test
  void resumeIsExact() throws IOException {
    List<Float> whole = new ArrayList<>();
    TinyGan straight = new TinyGan(manager, ENGINE, 42);
    for (int step = 0; step < 10; step++) {
      whole.add(straight.step(step));
    }
    List<Float> parts = new ArrayList<>();
    TinyGan before = new TinyGan(manager, ENGINE, 42);
    for (int step = 0; step < 5; step++) {
      parts.add(before.step(step));
    }
    Path file = folder.resolve("checkpoint.safetensors");
    Safetensors.write(file, before.state(), Map.of("step", "5"));
    TinyGan after = new TinyGan(manager, ENGINE, 4711);
    after.load(Safetensors.read(manager, file));
    after.seed = 42;
    for (int step = 5; step < 10; step++) {
      parts.add(after.step(step));
    }
    assertEquals(whole, parts);
    Map<String, NDArray> expected = straight.state();
    after.state().forEach((name, array) -> assertArrayEquals(expected.get(name).toByteArray(), array.toByteArray(), name));
    assertEquals(10, new java.util.HashSet<>(whole).size(), "the losses differ from step to step");
  }

  @Test
  void theSeedDecides() {
    assertEquals(new TinyGan(manager, ENGINE, 1).step(0), new TinyGan(manager, ENGINE, 1).step(0));
    assertFalse(new TinyGan(manager, ENGINE, 1).step(0) == new TinyGan(manager, ENGINE, 2).step(0));
  }

  @Test
  void aSmallNetworkLearns() {
    TinyGan gan = new TinyGan(manager, ENGINE, 3);
    float first = 0;
    float last = 0;
    for (int step = 0; step < 60; step++) {
      float loss = gan.discriminatorOnly(step);
      first += step < 10 ? loss / 10 : 0;
      last += step >= 50 ? loss / 10 : 0;
    }
    assertTrue(last < 0.5 * first, first + " to " + last);
  }

  /** Resident memory after warm-up stays within 5 % over 2,000 steps with gradient penalty, optimisers and pictures. */
  @Test
  void memoryIsFlatOverTwoThousandSteps() throws IOException, InterruptedException {
    if (!Files.exists(Path.of("/proc/self/status"))) {
      System.err.println("SKIPPED memoryIsFlatOverTwoThousandSteps: resident memory is read from /proc, which this system lacks");
      return;
    }
    TinyGan gan = new TinyGan(manager, ENGINE, 5);
    long early = nativeMemoryAfter(gan, 0, 1000);
    long late = nativeMemoryAfter(gan, 1000, 3000);
    assertTrue(late <= early * 1.05, "resident memory rose from " + early + " kB to " + late + " kB");
  }

  /**
   * Resident memory less the Java heap after these steps, in kB. Collecting often keeps the heap small; the least of some
   * samples counts, as the collector hands memory back late.
   */
  private static long nativeMemoryAfter(TinyGan gan, int from, int to) throws IOException, InterruptedException {
    for (int step = from; step < to; step++) {
      gan.step(step);
      if (step % 100 == 99) {
        System.gc();
      }
    }
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 10; i++) {
      System.gc();
      Thread.sleep(50);
      least = Math.min(least, resident() - Runtime.getRuntime().totalMemory() / 1024);
    }
    return least;
  }

  private static long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("\\D", ""));
      }
    }
    throw new IOException("no VmRSS");
  }

  @Test
  void arraysDieWithTheirStep() {
    NDArray weight = Autograd.leaf(manager.ones(new Shape(3)));
    NDArray ofWeight;
    NDArray kept;
    NDArray made;
    try (StepScope scope = StepScope.open(manager)) {
      made = scope.manager().ones(new Shape(3));
      ofWeight = weight.mul(2);
      kept = scope.keep(ofWeight.add(made));
      Autograd.backward(ofWeight.sum());
    }
    assertThrows(IllegalStateException.class, made::toFloatArray);
    assertThrows(IllegalStateException.class, ofWeight::toFloatArray, "although it belongs to the weight's manager");
    assertArrayEquals(new float[] {3, 3, 3}, kept.toFloatArray());
    assertArrayEquals(new float[] {2, 2, 2}, weight.getGradient().toFloatArray());
  }

  @Test
  void scopesNest() {
    try (StepScope outer = StepScope.open(manager)) {
      NDArray a = outer.manager().ones(new Shape(2));
      try (StepScope inner = StepScope.open(outer.manager())) {
        inner.keep(a.add(1));
      }
      assertArrayEquals(new float[] {1, 1}, a.toFloatArray());
    }
  }

  @Test
  void recordingIsPerThreadAndOnByDefault() throws Exception {
    assertTrue(Grad.isOn());
    Grad.off(() -> {
      assertFalse(Grad.isOn());
      Grad.on(() -> assertTrue(Grad.isOn()));
      assertThrows(IllegalStateException.class, () -> Grad.on((Runnable) () -> {
        throw new IllegalStateException("must not leave recording on");
      }));
      assertFalse(Grad.isOn());
      try (StepScope scope = StepScope.open(manager)) {
        assertTrue(Grad.isOn(), "a step records");
      }
      assertFalse(Grad.isOn());
    });
    ExecutorService other = Executors.newSingleThreadExecutor();
    try {
      Grad.set(false);
      assertTrue(other.submit((Callable<Boolean>) Grad::isOn).get());
    } finally {
      Grad.set(true);
      other.shutdownNow();
    }
  }

  /** DJL's own gradient collector allows one training per process. */
  @Test
  void twoTrainingsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<float[]>> results = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        float target = 3 + i;
        results.add(threads.submit(() -> descend(target)));
      }
      assertArrayEquals(new float[] {3, 3}, results.get(0).get(), 1e-2f);
      assertArrayEquals(new float[] {4, 4}, results.get(1).get(), 1e-2f);
    } finally {
      threads.shutdownNow();
    }
  }

  private static float[] descend(float target) {
    try (NDManager own = ENGINE.newManager()) {
      NDArray p = Autograd.leaf(own.zeros(new Shape(2)));
      var sgd = new org.likeness.tensor.optim.Sgd(Map.of("p", p), 0.1);
      for (int i = 0; i < 200; i++) {
        try (StepScope scope = StepScope.open(own)) {
          Autograd.backward(p.sub(target).square().sum());
          sgd.step();
          sgd.zeroGrad();
        }
      }
      return p.toFloatArray();
    }
  }

  @Test
  void predictionRecordsNothing() {
    TinyGan gan = new TinyGan(manager, ENGINE, 9);
    NDArray y = Networks.predict(gan.generator, manager.randomNormal(new Shape(2, 8)));
    assertThrows(IllegalArgumentException.class, () -> Autograd.backward(y.sum()));
    assertEquals(DataType.FLOAT32, y.getDataType());
    assertTrue(Ops.norm(y).getFloat() > 0);
  }
}
