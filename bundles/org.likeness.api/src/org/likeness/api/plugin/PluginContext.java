// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;

/** What a plug-in is given when it creates a worker. */
public interface PluginContext {

  /**
   * The folder of an installed entry of the model library.
   *
   * @throws org.likeness.api.problem.UserProblem when it is not installed; the sentence names the command that does it
   */
  Path model(String id);

  /** Whether {@link #model} would answer. */
  boolean hasModel(String id);

  /** A new scope for tensors, to be closed by the caller. Starts the engine when it is first asked for. */
  NDManager newTensors();

  /** Seed for anything random in the worker: same seed, same result. */
  long seed();
}
