// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.gan.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.List;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanArchitecture.Pictures;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.TrainingContext;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Params;

/**
 * The networks of a GAN under training. What they throw, or give in a wrong shape, is the architecture's fault.
 *
 * @param average the averaged generator; null when none is kept
 * @param classes what labels stand for; empty without labels
 */
record GanNetworks(Block generator, Block discriminator, Block average, GanArchitecture.Networks built, Pictures format, List<String> classes,
    String model, TrainingContext context) {

  /** Both networks of a model, not yet initialised. */
  static GanArchitecture.Networks build(Choice model, Pictures pictures, PluginContext context) {
    Chosen<GanArchitecture<Record>> chosen = context.plugin(GanArchitecture.class, model);
    return chosen.plugin().build(chosen.parameters(), pictures);
  }

  /** @param ema share of the old average that a step keeps; 0 = no average */
  static GanNetworks declare(Choice choice, Pictures pictures, double ema, List<String> classes, TrainingContext c) {
    String model = c.plugin(GanArchitecture.class, choice).id();
    GanArchitecture.Networks built = build(choice, pictures, c);
    Shape[] latents = inputs(new Shape(1, built.latentSize()), classes.size());
    return c.blaming(model, () -> {
      Block generator = c.network(GanScheme.GENERATOR, built.generator(), latents);
      Block discriminator = c.network("discriminator", built.discriminator(), inputs(shape(1, pictures), classes.size()));
      if (Params.trainable(generator).isEmpty() || Params.trainable(discriminator).isEmpty()) {
        throw new IllegalStateException("one of its networks has nothing to train");
      }
      Block average = ema > 0 ? c.average(GanScheme.AVERAGE, build(choice, pictures, c).generator(), generator, ema, latents) : null;
      return new GanNetworks(generator, discriminator, average, built, pictures, classes, model, c);
    });
  }

  private static Shape shape(long n, Pictures pictures) {
    return new Shape(n, pictures.channels(), pictures.size(), pictures.size());
  }

  /** The shapes of a network's inputs. */
  static Shape[] inputs(Shape first, int labels) {
    return labels == 0 ? new Shape[] {first} : new Shape[] {first, new Shape(1, labels)};
  }

  int latentSize() {
    return built.latentSize();
  }

  /**
   * Pictures [N, C, size, size] of latents; recorded for gradients.
   *
   * @param labels of at least as many rows, or null
   */
  NDArray generate(NDArray latents, NDArray labels) {
    return context.blaming(model, () -> right(made(generator, latents, labels), "generator", shape(latents.getShape().get(0), format)));
  }

  private static NDArray made(Block generator, NDArray latents, NDArray labels) {
    return labels == null ? Networks.forward(generator, latents, true) : Networks.forward(generator, with(latents, labels), true).head();
  }

  /** Logits [N] of pictures; recorded for gradients. */
  NDArray discriminate(NDArray pictures, NDArray labels) {
    return context.blaming(model, () -> logits(labels == null ? Networks.head(discriminator, pictures, true)
        : Networks.forward(discriminator, with(pictures, labels), true).head(), pictures));
  }

  /** Logits [N] of pictures and what else the discriminator gives, features for example; recorded for gradients. */
  NDList judge(NDArray pictures, NDArray labels) {
    NDList all = all(pictures, labels);
    if (!built.classifies()) {
      return all;
    }
    NDList out = new NDList(all.head());
    out.addAll(all.subNDList(2));
    return out;
  }

  /** What the pictures show, [N, labels]. @throws UserProblem when the discriminator does not tell */
  NDArray classify(NDArray pictures, NDArray labels) {
    if (!built.classifies()) {
      throw new UserProblem(model + " does not tell what it sees; take one whose discriminator classifies, such as"
          + " {id: gan.conditional-dcgan, discriminator: classifier}");
    }
    NDList all = all(pictures, labels);
    return context.blaming(model, () -> right(all.get(1), "discriminator's second output", new Shape(pictures.getShape().get(0), classes.size())));
  }

  private NDList all(NDArray pictures, NDArray labels) {
    return context.blaming(model, () -> {
      NDList out = Networks.forward(discriminator, labels == null ? new NDList(pictures) : with(pictures, labels), true);
      logits(out.head(), pictures);
      return out;
    });
  }

  /** Row i has label i. */
  private static NDList with(NDArray first, NDArray labels) {
    long n = first.getShape().get(0);
    return new NDList(first, n == labels.getShape().get(0) ? labels : labels.get("0:" + n));
  }

  private static NDArray logits(NDArray out, NDArray pictures) {
    return right(out, "discriminator", new Shape(pictures.getShape().get(0)));
  }

  private static NDArray right(NDArray out, String network, Shape wanted) {
    if (!out.getShape().equals(wanted)) {
      throw new IllegalStateException("its " + network + " gave an array of shape " + out.getShape() + ", not " + wanted);
    }
    return out;
  }

  /** The generator that makes pictures for people. */
  Block shown() {
    return average != null ? average : generator;
  }
}
