// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import java.util.function.Supplier;
import org.likeness.api.plugin.PluginContext;

/**
 * What a scheme builds with. What is declared here belongs to the run: it is saved with each checkpoint under its name, and
 * when the run goes on, what is declared again has the values that were saved. Declaring is for {@link TrainingScheme#open}
 * and {@link Task#prepare}; within a step it is refused. A name stands for one thing; names are words with hyphens.
 */
public interface TrainingContext extends PluginContext {

  /** Owns everything of the run that is longer-lived than a step. */
  NDManager manager();

  /**
   * A network.
   *
   * @param block initialised by the host, with the engine's random numbers of the run's seed
   * @param inputs shapes of its inputs, with a batch of 1
   */
  <B extends Block> B network(String name, B block, Shape... inputs);

  /** A network that has been initialised on {@link #manager()} already, by a plug-in that builds its own. */
  <B extends Block> B built(String name, B network);

  /**
   * The moving average of a network's parameters, in another network of the same build; updated after each step.
   *
   * @param decay the share of the old average that a step keeps, 0 to 1; young averages follow faster:
   *     min(decay, (steps + 1) / (steps + 10))
   */
  <B extends Block> B average(String name, B same, Block live, double decay, Shape... inputs);

  /** Numbers of the run's own, to be written into in place: a running mean, a probability that adapts. */
  NDArray array(String name, float... initial);

  /**
   * Words of the run's own, saved with its checkpoints: names of classes.
   *
   * @throws org.likeness.api.problem.UserProblem when the run goes on and had other words
   */
  void words(String name, List<String> words);

  /** The optimiser that the recipe gives under this name, over these networks, which have been declared. */
  Learner learner(String name, Block... networks);

  /**
   * The faces of one of the scheme's roles. The host has asked for the right and records what is used.
   *
   * @throws IllegalArgumentException for a role that {@link TrainingScheme#roles} does not name
   */
  Faces faces(String role);

  /**
   * Runs code of another plug-in that is not called through its interface, its networks above all: what that throws is said
   * to be that plug-in's fault, not the scheme's.
   *
   * @param plugin its whole id
   */
  <T> T blaming(String plugin, Supplier<T> work);

  /** Data for the steps. */
  <T> Feed<T> feed(Feed.Maker<T> maker);
}
