// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.jni.OpModule;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Grad;
import org.likeness.tensor.internal.OpRuntime;

/**
 * Changes parameters by their gradients. Gradients add up over backward passes until {@link #zeroGrad}; parameters that
 * have none yet are left alone. State arrays belong to the manager of the first parameter: make optimisers outside of
 * step scopes. Not for use by several threads at once.
 */
public abstract sealed class Optimiser permits Adam, RmsProp, Sgd {

  /** PyTorch's guard against division by 0 in clip_grad_norm_. */
  private static final double NORM_EPS = 1e-6;

  private final List<String> names;
  private final List<NDArray> parameters;
  private double learningRate;

  /** @param parameters named arrays that require gradients, as {@code Params.trainable} lists them */
  Optimiser(Map<String, NDArray> parameters, double learningRate) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("An optimiser needs at least one parameter");
    }
    this.names = List.copyOf(parameters.keySet());
    this.parameters = List.copyOf(parameters.values());
    learningRate(learningRate);
  }

  /** One step with the present gradients and learning rate. */
  public final void step() {
    Grad.off(() -> {
      int[] at = present();
      if (at.length > 0) {
        List<NDArray> chosen = pick(parameters, at);
        try (OpModule.Result gradients = OpRuntime.ops().result("grads", chosen)) {
          update(chosen, gradients, at);
        }
      }
    });
  }

  /** @param at which parameters have a gradient; {@link #pick} takes the same of a state list */
  abstract void update(List<NDArray> chosen, OpModule.Result gradients, int[] at);

  /** Sets all gradients to 0. */
  public final void zeroGrad() {
    withGradients(gradients -> OpRuntime.ops().call("zero", gradients));
  }

  /** The Euclidean norm of all gradients together. */
  public final double gradNorm() {
    double[] norm = {0};
    withGradients(gradients -> norm[0] = OpRuntime.ops().number("total_norm", gradients));
    return norm[0];
  }

  /** Shrinks all gradients together to at most this norm. @return the norm before */
  public final double clipNorm(double limit) {
    double norm = gradNorm();
    double factor = limit / (norm + NORM_EPS);
    if (factor < 1) {
      withGradients(gradients -> OpRuntime.ops().call("scale", gradients, factor));
    }
    return norm;
  }

  /** Limits each value of each gradient to [-limit, limit]. */
  public final void clipValue(double limit) {
    withGradients(gradients -> OpRuntime.ops().call("limit", gradients, -limit, limit));
  }

  public final double learningRate() {
    return learningRate;
  }

  public final void learningRate(double value) {
    if (!(value >= 0) || Double.isInfinite(value)) {
      throw new UserProblem("Learning rate: " + value + " is not allowed; a number from 0 is.");
    }
    learningRate = value;
  }

  /** Everything but the parameters and the settings: with them, the next steps are the same bit by bit. Not copies. */
  public final Map<String, NDArray> state() {
    Map<String, NDArray> state = new LinkedHashMap<>();
    slots().forEach((slot, arrays) -> {
      for (int i = 0; i < arrays.size(); i++) {
        state.put(slot + "/" + names.get(i), arrays.get(i));
      }
    });
    return state;
  }

  /**
   * Takes up a saved state.
   *
   * @throws UserProblem when an array is missing, unknown or of another shape
   */
  public final void load(Map<String, NDArray> saved) {
    Map<String, NDArray> state = state();
    for (String name : saved.keySet()) {
      if (!state.containsKey(name)) {
        throw new UserProblem("The saved optimiser state has '" + name + "', which this optimiser lacks.");
      }
    }
    state.forEach((name, array) -> {
      NDArray value = saved.get(name);
      if (value == null) {
        throw new UserProblem("The saved optimiser state lacks '" + name + "'.");
      }
      if (!value.getShape().equals(array.getShape())) {
        throw new UserProblem("The saved optimiser state '" + name + "' has the shape " + value.getShape() + ", not " + array.getShape() + ".");
      }
    });
    List<NDArray> from = state.keySet().stream().map(saved::get).toList();
    Grad.off(() -> OpRuntime.ops().call("copy", List.copyOf(state.values()), from));
  }

  /** State by kind, one array per parameter. */
  abstract Map<String, List<NDArray>> slots();

  /** One array of zeros per parameter. */
  final List<NDArray> zeros() {
    return parameters.stream().map(p -> parameters.get(0).getManager().zeros(p.getShape(), p.getDataType())).toList();
  }

  /** One scalar 0 per parameter. */
  final List<NDArray> counters() {
    return parameters.stream().map(p -> parameters.get(0).getManager().zeros(new Shape(), DataType.FLOAT32)).toList();
  }

  static List<NDArray> pick(List<NDArray> all, int[] at) {
    return all.size() == at.length ? all : Arrays.stream(at).mapToObj(all::get).toList();
  }

  private int[] present() {
    return Arrays.stream(OpRuntime.ops().integers("present", parameters)).mapToInt(i -> (int) i).toArray();
  }

  /** Torch's script compiler drops writes into lists made within a method: what is changed must come as an argument. */
  private void withGradients(Consumer<OpModule.Result> work) {
    Grad.off(() -> {
      int[] at = present();
      if (at.length > 0) {
        try (OpModule.Result gradients = OpRuntime.ops().result("grads", pick(parameters, at))) {
          work.accept(gradients);
        }
      }
    });
  }
}
