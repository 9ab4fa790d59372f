// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;

/**
 * A way of training: what it learns from and what a step is. Seeds, data ahead of time, budget, pause, checkpoints, resuming,
 * curves, samples and rights are the host's. What is declared in the {@link TrainingContext} under a name is saved and
 * restored under it, so that N steps are k steps, a new process and N - k steps, bit for bit, without a word of the author's.
 */
@PluginKind(prefix = "train", label = "Training scheme")
public interface TrainingScheme<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(TrainingScheme.class);

  /** The datasets that it learns from, in the order in which forms ask for them. Empty for one that makes its own data. */
  List<Role> roles(P parameters);

  /**
   * The optimisers by name, each with the scheme's own defaults, as recipes write them under {@code optimiser}:
   * {@code generator: {learning-rate: 0.0002, beta1: 0.5}}. A recipe may also give one for all of them, without a name.
   */
  Map<String, Map<String, Object>> learners(P parameters);

  /** Defaults of the host's keys, as recipes write them: {@code budget: {steps: 20000}}, {@code sample: {every: 500}}. */
  default Map<String, Object> loop(P parameters) {
    return Map.of();
  }

  /**
   * Refuses what cannot be trained, before there is a run. Starts nothing big.
   *
   * @throws org.likeness.api.problem.UserProblem one sentence
   */
  default void check(P parameters, PluginContext context) {
    // every record will do
  }

  /** Builds what there is at the first step, the same each time for the same parameters. */
  Task open(P parameters, TrainingContext context);

  /** What a run can be used for when it has been trained: interfaces such as {@link PictureMaker}. */
  default Set<Class<?>> products(P parameters) {
    return Set.of();
  }

  /**
   * A trained thing of a run, for other recipes and commands: a {@link PictureMaker}, for example. Whoever asks closes it.
   *
   * @param product one of {@link #products}
   * @param trained gives networks the weights of the run's checkpoint
   */
  default <T> T product(P parameters, Class<T> product, Trained trained) {
    throw new IllegalArgumentException("it names the product " + product.getName() + " and makes none");
  }

  /**
   * A dataset that is wanted.
   *
   * @param name its key under {@code data} in recipes: {@code images}, {@code a}
   * @param use the right that the host asks for
   * @param fewest pictures; with fewer the run is refused
   * @param holdOut whether some faces are kept from learning: the dataset's validation split, else a stretch at its end
   */
  record Role(String name, Use use, int fewest, boolean holdOut) {}

  /** What a dataset's faces are used for. */
  enum Use {
    TRAIN_GENERATOR, TRAIN_SWAP, TRAIN_DETECTOR
  }
}
