// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.gan.GanStep;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.training.TrainingContext;

/** A run and its steps for GAN terms: smooth networks of given weights; arrays are kept by name. */
final class TermRun {

  static final int LATENTS = 5;
  static final int SIDE = 4;
  static final int PIXELS = 3 * SIDE * SIDE;
  private static final int FEATURES = 6;

  private TermRun() {}

  /** Arrays and what a plug-in's context gives; networks are initialised; there is nothing to learn or to be fed. */
  static TrainingContext context(NDManager m, ContractContext plain) {
    Map<String, NDArray> arrays = new HashMap<>();
    return (TrainingContext) Proxy.newProxyInstance(TermRun.class.getClassLoader(), new Class<?>[] {TrainingContext.class}, (self, method, a) ->
        switch (method.getName()) {
          case "manager" -> m;
          case "array" -> arrays.computeIfAbsent((String) a[0], name -> m.create((float[]) a[1]));
          case "network" -> {
            ((Block) a[1]).initialize(m, ai.djl.ndarray.types.DataType.FLOAT32, (Shape[]) a[2]);
            yield a[1];
          }
          case "words" -> null;
          case "learner", "average", "faces", "feed", "blaming" -> throw new IllegalStateException("A term asks for " + method.getName());
          default -> {
            try {
              yield method.invoke(plain, a);
            } catch (InvocationTargetException e) {
              throw e.getCause();
            }
          }
        });
  }

  /**
   * @param generator weights [LATENTS, PIXELS]: pictures are tanh(z W)
   * @param discriminator weights [1, PIXELS]: the logit is the sum of tanh(x W), the features are the first of them
   * @param ofGenerator whether gradients flow into the generator through the made pictures
   */
  record Step(NDArray real, NDArray latents, NDArray generator, NDArray discriminator, boolean ofGenerator) implements GanStep {
    @Override
    public long number() {
      return 0;
    }

    @Override
    public NDManager manager() {
      return latents.getManager();
    }

    @Override
    public NDArray fake() {
      NDArray made = generate(latents);
      return ofGenerator ? made : made.stopGradient();
    }

    @Override
    public NDArray generate(NDArray z) {
      return z.matMul(generator).tanh().reshape(-1, 3, SIDE, SIDE);
    }

    @Override
    public Map<String, NDArray> weights(GanTerm.Player player) {
      return Map.of("weight", player == GanTerm.Player.GENERATOR ? generator : discriminator);
    }

    /** Picture i is of class i. */
    @Override
    public Optional<NDArray> labels() {
      int n = (int) latents.getShape().get(0);
      return Optional.of(manager().eye(n, FEATURES, 0, latents.getDataType()));
    }

    @Override
    public NDArray classes(NDArray pictures) {
      return judge(pictures).get(1);
    }

    @Override
    public NDList judge(NDArray pictures) {
      NDArray passed = pictures.reshape(pictures.getShape().get(0), -1).mul(discriminator).tanh();
      return new NDList(passed.sum(new int[] {1}), passed.get(":, :" + FEATURES));
    }
  }
}
