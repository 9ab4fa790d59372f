// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import org.likeness.tensor.Grad;

/**
 * Everything computed on this thread while it is open dies when it is closed, whichever manager it belongs to; recording
 * of gradients is on. Networks and optimisers are made outside.
 *
 * <pre>{@code
 * for (long step = 0; step < n; step++) {
 *   // within engine.seeded(seed, step, ...) where random numbers are drawn
 *   try (StepScope scope = StepScope.open(base)) {
 *     NDArray loss = ...;                 // arrays made by scope.manager() or computed from parameters
 *     Autograd.backward(loss);
 *     adam.step();
 *     adam.zeroGrad();
 *     report(loss.getFloat());
 *   }
 * }
 * }</pre>
 */
public final class StepScope implements AutoCloseable {

  private final NDManager parent;
  private final NDManager manager;
  private final NDScope arrays;
  private final boolean recording;
  private final Thread owner = Thread.currentThread();

  private StepScope(NDManager parent) {
    this.parent = parent;
    this.manager = parent.newSubManager();
    this.arrays = new NDScope();
    this.recording = Grad.isOn();
    Grad.set(true);
  }

  /** @param parent owner of what is kept */
  public static StepScope open(NDManager parent) {
    return new StepScope(parent);
  }

  /** Owner of the arrays of this step. */
  public NDManager manager() {
    return manager;
  }

  /** Lets an array outlive the step, cut off from its history, owned by the parent. */
  public NDArray keep(NDArray array) {
    NDArray kept = array.stopGradient();
    NDScope.unregister(kept);
    kept.attach(parent);
    return kept;
  }

  @Override
  public void close() {
    if (Thread.currentThread() != owner) {
      throw new IllegalStateException("A step scope is closed by the thread that opened it, " + owner.getName());
    }
    Grad.set(recording);
    arrays.close();
    manager.close();
  }
}
