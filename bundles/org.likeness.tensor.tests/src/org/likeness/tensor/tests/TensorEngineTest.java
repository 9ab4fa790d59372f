// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.EngineInfo;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.Seeds;
import org.likeness.tensor.TensorEngine;

class TensorEngineTest extends TensorTest {

  @Test
  void versionsArePinned() {
    EngineInfo info = ENGINE.info();
    assertEquals("2.7.1", info.torch());
    assertEquals(TensorEngine.DJL_VERSION, ai.djl.engine.Engine.getDjlVersion());
    assertEquals("cpu", info.device());
    assertEquals(1, info.threads());
    assertTrue(info.toString().startsWith("PyTorch 2.7.1 (DJL 0.35.1), cpu, 1 thread"), info.toString());
    assertFalse(info.library().isBlank());
  }

  @Test
  void makingAnEngineStartsNothing() {
    assertFalse(new TensorEngine(EngineSettings.fromEnvironment()).isStarted());
    assertTrue(ENGINE.isStarted());
  }

  @Test
  void theSeedDecides() {
    ENGINE.seed(Long.MIN_VALUE + 5);
    float[] first = manager.randomNormal(new Shape(10)).toFloatArray();
    ENGINE.seed(Long.MIN_VALUE + 5);
    assertArrayEquals(first, manager.randomNormal(new Shape(10)).toFloatArray());
    ENGINE.seed(5);
    assertNotEquals(first[0], manager.randomNormal(new Shape(10)).toFloatArray()[0], "the upper bits count");
    assertNotEquals(Seeds.mix(1, 2), Seeds.mix(2, 1));
    ENGINE.seed(9, 3);
    float third = manager.randomNormal(new Shape(1)).toFloatArray()[0];
    ENGINE.seed(9, 4);
    assertNotEquals(third, manager.randomNormal(new Shape(1)).toFloatArray()[0]);
  }

  @Test
  void threadsCanBeSet() {
    ENGINE.setThreads(2);
    assertEquals(2, ENGINE.threads());
    ENGINE.setThreads(1);
    assertEquals(1, ENGINE.threads());
  }

  /** A thread of a job system has no context class loader that sees the engine. */
  @Test
  void worksWithoutContextClassLoader() throws InterruptedException {
    AtomicReference<Object> result = new AtomicReference<>();
    Thread thread = new Thread(() -> {
      Thread.currentThread().setContextClassLoader(null);
      try (var own = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1)).newManager()) {
        NDArray ones = own.ones(new Shape(3));
        result.set(ones.sum().getFloat());
      } catch (RuntimeException | Error e) {
        result.set(e);
      }
    });
    thread.start();
    thread.join();
    assertEquals(3f, result.get());
  }

  @Test
  void settingsAreChecked() {
    EngineSettings settings = new EngineSettings(2, "cuda:1", Path.of("cache"));
    assertEquals("cuda:1", settings.device());
    assertTrue(assertThrows(UserProblem.class, () -> settings.withDevice("gpu")).getMessage().contains("'gpu' is not known"));
    assertTrue(assertThrows(UserProblem.class, () -> settings.withThreads(-1)).getMessage().contains("-1"));
    assertEquals(Path.of("other"), settings.withCache(Path.of("other")).cache());
  }

  @Test
  void aMissingGraphicsCardIsNamed() {
    if (ai.djl.engine.Engine.getEngine("PyTorch").getGpuCount() > 0) {
      System.err.println("SKIPPED aMissingGraphicsCardIsNamed: this machine has one");
      return;
    }
    TensorEngine onCard = new TensorEngine(EngineSettings.fromEnvironment().withDevice("cuda:0"));
    String said = assertThrows(UserProblem.class, onCard::start).getMessage();
    assertTrue(said.contains("'cuda:0' is not there") && said.contains("'cpu'"), said);
  }
}
