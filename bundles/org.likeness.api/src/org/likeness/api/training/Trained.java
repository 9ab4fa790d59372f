// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.likeness.api.plugin.PluginContext;

/** A checkpoint of a run, for what is to be used of it. */
public interface Trained extends PluginContext {

  /** Owns the networks; closed with the product. */
  NDManager manager();

  /**
   * A network with the weights that the checkpoint has under this name.
   *
   * @throws org.likeness.api.problem.UserProblem when the checkpoint has none of this name, or they are of another build
   */
  <B extends Block> B network(String name, B block, Shape... inputs);

  /** The same for a network that has been initialised on {@link #manager()} already, by a plug-in that builds its own. */
  <B extends Block> B built(String name, B network);

  /** The words that the checkpoint has under this name; none when it has none. */
  List<String> words(String name);

  /** Finished steps of the checkpoint. */
  long step();
}
