// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import org.likeness.tensor.Grad;
import org.likeness.tensor.Ops;

/**
 * A layer with a weight and a bias. Parameters {@code weight}, {@code bias}; with spectral normalisation also the
 * buffers {@code spectral_u}, {@code spectral_v}.
 *
 * @param <L> the layer itself, for chained settings; settings end with initialisation
 */
public abstract class WeightLayer<L extends WeightLayer<L>> extends Layer {

  private static final int FIRST_ITERATIONS = 15;

  private boolean withBias = true;
  private boolean spectral;
  private Initializer weightInit = Init.pytorch();
  private Initializer biasInit;
  private Parameter weight;
  private Parameter bias;
  private Parameter u;
  private Parameter v;

  WeightLayer() {}

  abstract Shape weightShape();

  abstract long outputs();

  /** The weight's axis of outputs. */
  int outputAxis() {
    return 0;
  }

  public L bias(boolean present) {
    withBias = present;
    return define();
  }

  public L init(Initializer weights) {
    weightInit = weights;
    return define();
  }

  public L init(Initializer weights, Initializer biases) {
    weightInit = weights;
    biasInit = biases;
    return define();
  }

  /** Divides the weight by its largest singular value, one power iteration per training pass (Miyato et al. 2018). */
  public L spectralNorm() {
    spectral = true;
    return define();
  }

  @SuppressWarnings("unchecked")
  final L self() {
    return (L) this;
  }

  /** Makes the parameters anew after a setting changed. */
  final L define() {
    if (weight != null && weight.isInitialized()) {
      throw new IllegalStateException(getClass().getSimpleName() + " is initialised; it can no longer be changed");
    }
    parameters.clear();
    Shape shape = weightShape();
    weight = trainable("weight", shape, weightInit);
    // PyTorch draws biases from the weight's range.
    bias = !withBias ? null : trainable("bias", new Shape(outputs()), biasInit != null ? biasInit
        : Init.uniform(-1 / Math.sqrt(Init.fanIn(shape)), 1 / Math.sqrt(Init.fanIn(shape))));
    if (spectral) {
      long rows = shape.get(outputAxis());
      u = buffer("spectral_u", new Shape(rows), unitVector());
      v = buffer("spectral_v", new Shape(shape.size() / rows), unitVector());
    }
    return self();
  }

  private static Initializer unitVector() {
    return (manager, shape, type) -> {
      NDArray direction = manager.randomNormal(0, 1, shape, type);
      return direction.div(Ops.norm(direction));
    };
  }

  @Override
  public void initialize(NDManager manager, DataType type, Shape... inputs) {
    boolean first = !weight.isInitialized();
    super.initialize(manager, type, inputs);
    if (spectral && first) {
      Grad.off(() -> Ops.spectralNorm(weight.getArray(), u.getArray(), v.getArray(), outputAxis(), FIRST_ITERATIONS).close());
    }
  }

  final NDArray weight(Pass pass, NDArray x) {
    NDArray value = pass.value(weight, x);
    if (!spectral) {
      return value;
    }
    NDArray normalised = Ops.spectralNorm(value, pass.value(u, x), pass.value(v, x), outputAxis(), pass.training() ? 1 : 0);
    normalised.attach(x.getManager());
    return normalised;
  }

  @Override
  boolean keepsForm() {
    return true;
  }

  final NDArray bias(Pass pass, NDArray x) {
    return bias == null ? null : pass.value(bias, x);
  }
}
