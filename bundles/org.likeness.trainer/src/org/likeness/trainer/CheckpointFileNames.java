// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

/** Names of the files of a checkpoint. */
final class CheckpointFileNames {

  static final String WEIGHTS = "weights.safetensors";
  static final String OPTIMISER = "optimizer.safetensors";

  private CheckpointFileNames() {}
}
