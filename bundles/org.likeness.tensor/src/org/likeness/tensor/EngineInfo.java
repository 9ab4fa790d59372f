// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

/**
 * What the started engine is, for the doctor and for run records.
 *
 * @param djl version of the Deep Java Library
 * @param torch version of libtorch
 * @param device {@code cpu} or {@code cuda:N}
 * @param threads threads of one operation
 * @param convolutions how they are computed, for people
 * @param library folder of the native libraries
 */
public record EngineInfo(String djl, String torch, String device, int threads, String convolutions, String library) {

  /**
   * Whether the same seed gives the same numbers to the last bit. On a graphics card it does not: some of cuDNN's convolutions add
   * up in no fixed order, and by default they round their factors to TF32.
   */
  public boolean repeatable() {
    return device.equals("cpu");
  }

  /** One line: {@code PyTorch 2.7.1 (DJL 0.35.1), cpu, 2 threads}. */
  @Override
  public String toString() {
    return "PyTorch " + torch + " (DJL " + djl + "), " + device + ", " + threads + (threads == 1 ? " thread" : " threads")
        + (convolutions.equals("oneDNN") ? "" : "; convolutions " + convolutions);
  }
}
