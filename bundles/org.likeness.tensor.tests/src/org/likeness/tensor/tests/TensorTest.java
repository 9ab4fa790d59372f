// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.tests;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.likeness.tensor.EngineSettings;
import org.likeness.tensor.TensorEngine;

/** A started engine on one thread, a seed, and a manager that lives for one test. */
abstract class TensorTest {

  protected static final TensorEngine ENGINE = new TensorEngine(EngineSettings.fromEnvironment().withThreads(1).withDevice("cpu"));

  protected NDManager manager;

  @BeforeEach
  void openManager() {
    ENGINE.setThreads(1);
    manager = ENGINE.newManager();
    ENGINE.seed(1234);
  }

  @AfterEach
  void closeManager() {
    manager.close();
  }

  /** Standard normal numbers in float64. */
  protected NDArray random(long... shape) {
    return manager.randomNormal(0, 1, new Shape(shape), DataType.FLOAT64);
  }

  protected NDArray array(double[] values, long... shape) {
    return manager.create(values, new Shape(shape));
  }

  protected NDArray array(float[] values, long... shape) {
    return manager.create(values, new Shape(shape));
  }
}
