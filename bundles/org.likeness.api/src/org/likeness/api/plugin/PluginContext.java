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
   * Another plug-in with its parameters, for those that build on one of another kind: an identity metric on an embedder.
   * {@code Chosen<IdentityEmbedder<Record>> c = context.plugin(IdentityEmbedder.class, parameters.embedder());}
   *
   * @param kind the interface of the kind, with {@link PluginKind}
   * @param choice as the plug-in's own parameters say, or {@link Choice#of}; {@code auto} where the kind knows a best one
   * @throws org.likeness.api.problem.UserProblem when there is none of this id (with the nearest ids), it cannot be used
   *     (with the reason), or its parameters cannot stand
   */
  <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice);

  /**
   * A plug-in and what it is to be used with.
   *
   * @param id in full, also where it was asked for by a part of it or by {@code auto}
   * @param plugin of the interface of its kind; not necessarily of the plug-in's own class
   * @param parameters of the plug-in's own record type, checked
   */
  record Chosen<T>(String id, T plugin, Record parameters) {}

  /** Seed for anything random in the worker: same seed, same result. */
  long seed();
}
