// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.training.Faces;
import org.likeness.api.training.Feed;
import org.likeness.api.training.Learner;
import org.likeness.api.training.TrainingContext;

/** The run's context for one term: what the term declares has the term's name before its own, so that no two are the same. */
record TermContext(TrainingContext run, String term) implements TrainingContext {

  @Override
  public NDManager manager() {
    return run.manager();
  }

  @Override
  public <B extends Block> B network(String name, B block, Shape... inputs) {
    return run.network(term + "-" + name, block, inputs);
  }

  @Override
  public <B extends Block> B built(String name, B network) {
    return run.built(term + "-" + name, network);
  }

  @Override
  public <B extends Block> B average(String name, B same, Block live, double decay, Shape... inputs) {
    return run.average(term + "-" + name, same, live, decay, inputs);
  }

  @Override
  public NDArray array(String name, float... initial) {
    return run.array(term + "-" + name, initial);
  }

  @Override
  public void words(String name, List<String> words) {
    run.words(term + "-" + name, words);
  }

  @Override
  public Learner learner(String name, Block... networks) {
    return run.learner(name, networks);
  }

  @Override
  public Faces faces(String role) {
    return run.faces(role);
  }

  @Override
  public <T> T blaming(String plugin, Supplier<T> work) {
    return run.blaming(plugin, work);
  }

  @Override
  public <T> Feed<T> feed(Feed.Maker<T> maker) {
    return run.feed(maker);
  }

  @Override
  public Path model(String id) {
    return run.model(id);
  }

  @Override
  public boolean hasModel(String id) {
    return run.hasModel(id);
  }

  @Override
  public NDManager newTensors() {
    return run.newTensors();
  }

  @Override
  public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
    return run.plugin(kind, choice);
  }

  @Override
  public long seed() {
    return run.seed();
  }
}
