// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.optim;

import ai.djl.ndarray.NDArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Grad;
import org.likeness.tensor.internal.OpRuntime;

/**
 * Changes parameters by their gradients. Gradients add up over backward passes until {@link #zeroGrad}; parameters that
 * have none yet are left alone. State arrays belong to the manager of the first parameter: make optimisers outside of
 * step scopes. Not for use by several threads at once.
 */
public abstract sealed class Optimiser permits Adam, RmsProp, Sgd {

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
    Grad.off(() -> update(parameters));
  }

  abstract void update(List<NDArray> arrays);

  /** Sets all gradients to 0. */
  public final void zeroGrad() {
    Grad.off(() -> OpRuntime.ops().call("zero_grad", parameters));
  }

  /** The Euclidean norm of all gradients together. */
  public final double gradNorm() {
    return Grad.off(() -> OpRuntime.ops().number("grad_norm", parameters));
  }

  /** Shrinks all gradients together to at most this norm. @return the norm before */
  public final double clipNorm(double limit) {
    return Grad.off(() -> OpRuntime.ops().number("clip_norm", parameters, limit));
  }

  /** Limits each value of each gradient to [-limit, limit]. */
  public final void clipValue(double limit) {
    Grad.off(() -> OpRuntime.ops().call("clip_value", parameters, limit));
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
        state.put(arrays.size() == names.size() ? slot + "/" + names.get(i) : slot, arrays.get(i));
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

  /** State by kind: one array per parameter, or one for all. */
  abstract Map<String, List<NDArray>> slots();

  final int size() {
    return parameters.size();
  }

  /** One array of zeros per parameter. */
  final List<NDArray> zeros() {
    return parameters.stream().map(p -> first().getManager().zeros(p.getShape(), p.getDataType())).toList();
  }

  final NDArray first() {
    return parameters.get(0);
  }
}
