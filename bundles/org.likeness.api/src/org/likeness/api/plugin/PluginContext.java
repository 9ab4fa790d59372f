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

  /**
   * Another plug-in, for those that build on one of another kind: an identity metric on an embedder. Prefer the typed
   * helpers of the kinds, such as {@link org.likeness.api.face.IdentityEmbedder#open}.
   *
   * @param id the whole id, or the part after the dot
   * @throws org.likeness.api.problem.UserProblem when there is none of this id (with the nearest ids), or when it cannot
   *     be used (with the reason)
   */
  Companion plugin(Kind kind, String id);

  /**
   * A plug-in and what it is to be used with.
   *
   * @param id in full, also where it was asked for by a part of it or by {@code auto}
   * @param plugin of the interface of its kind; not necessarily of the plug-in's own class
   * @param parameters of the plug-in's own record type; its defaults
   */
  record Companion(String id, Plugin<?> plugin, Record parameters) {}

  /** Seed for anything random in the worker: same seed, same result. */
  long seed();
}
