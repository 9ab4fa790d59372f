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
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.training.OptimiserKind;
import org.likeness.tensor.Autograd;
import org.likeness.tensor.Grad;
import org.likeness.tensor.internal.OpRuntime;

/**
 * Changes parameters by gradients: {@link #minimise} a loss at once, or gather gradients by several
 * {@link Autograd#backward}, then {@link #step} and {@link #zeroGrad}. Parameters without a gradient are left alone. State arrays belong to the manager of the first parameter: make optimisers outside of
 * step scopes. Not for use by several threads at once.
 */
public abstract sealed class Optimiser implements OptimiserKind.Rule permits Adam, RmsProp, Ruled, Sgd {

  /** PyTorch's guard against division by 0 in clip_grad_norm_. */
  private static final double NORM_EPS = 1e-6;

  private final List<String> names;
  private final List<NDArray> parameters;
  private double learningRate;
  private double normLimit = Double.POSITIVE_INFINITY;
  private double lastNorm = Double.NaN;
  private double valueLimit = Double.POSITIVE_INFINITY;

  /** @param parameters named arrays that require gradients, as {@code Params.trainable} lists them; without any, steps do nothing */
  Optimiser(Map<String, NDArray> parameters, double learningRate) {
    this.names = List.copyOf(parameters.keySet());
    this.parameters = List.copyOf(parameters.values());
    learningRate(learningRate);
  }

  /**
   * One step of each optimiser down this loss. The fast and simple way: gradients are taken for the optimisers'
   * parameters only (other networks in between need no freezing; frozen parameters stay), used once and dropped, so that nothing is to be zeroed.
   * Gradients gathered by {@link Autograd#backward} are neither used nor changed.
   *
   * @param loss a scalar; its recorded graph is freed
   * @throws IllegalArgumentException when the loss is no scalar or does not depend on anything that requires a gradient
   */
  public static void minimise(NDArray loss, Optimiser... optimisers) {
    Autograd.checkScalar(loss, "loss");
    OpModule ops = OpRuntime.ops();
    List<NDArray> all = Arrays.stream(optimisers).flatMap(optimiser -> optimiser.trained().stream()).toList();
    if (all.isEmpty()) {
      Arrays.stream(optimisers).forEach(Optimiser::nothingToDo);
      return;
    }
    try (OpModule.Result fresh = ops.result("fresh_grads", loss, all)) {
      long[] present = ops.integers("defined_at", fresh);
      int begin = 0;
      for (Optimiser optimiser : optimisers) {
        List<NDArray> trained = optimiser.trained();
        int from = begin;
        begin += trained.size();
        int[] at = optimiser.positions(present, from, begin);
        // Fresh gradients can be views of each other or strided otherwise; the fused steps read plain memory.
        Grad.off(() -> {
          try (OpModule.Result gradients = ops.result("defined", fresh, trained, from)) {
            optimiser.apply(gradients, at);
          }
        });
      }
    }
  }

  private List<NDArray> trained() {
    return parameters.stream().filter(NDArray::hasGradient).toList();
  }

  /** Which parameters have the gradients [from, to) of a list for all trained parameters of several optimisers. */
  private int[] positions(long[] present, int from, int to) {
    int[] trained = IntStream.range(0, parameters.size()).filter(i -> parameters.get(i).hasGradient()).toArray();
    return Arrays.stream(present).filter(i -> i >= from && i < to).mapToInt(i -> trained[(int) i - from]).toArray();
  }

  /** An optimiser that changes parameters by a plug-in's rule. Its state is the rule's. */
  public static Optimiser of(Map<String, NDArray> parameters, OptimiserKind.Rule rule) {
    return new Ruled(parameters, rule);
  }

  /** One step with these gradients, without any limit. */
  @Override
  public final void step(Map<String, NDArray> gradients, double rate) {
    learningRate(rate);
    int[] at = IntStream.range(0, names.size()).filter(i -> gradients.containsKey(names.get(i))).toArray();
    if (at.length > 0) {
      List<NDArray> chosen = Arrays.stream(at).mapToObj(i -> gradients.get(names.get(i))).toList();
      Grad.off(() -> update(pick(parameters, at), chosen, at));
    }
  }

  final String name(int parameter) {
    return names.get(parameter);
  }

  /** One step with the gradients gathered by {@link Autograd#backward}. */
  public final void step() {
    nothingToDo();
    withGradients(this::apply);
  }

  /** Before every step, shrinks all gradients together to at most this norm; {@code Double.MAX_VALUE} only measures it. */
  public final void limitNorm(double limit) {
    normLimit = limit;
  }

  /** The norm of all gradients of the last step before {@link #limitNorm} took effect; NaN when there is no limit. */
  public final double lastNorm() {
    return lastNorm;
  }

  /** Before every step, limits each value of each gradient to [-limit, limit]. */
  public final void limitValue(double limit) {
    valueLimit = limit;
  }

  private void apply(OpModule.Result gradients, int[] at) {
    if (at.length == 0) {
      nothingToDo();
      return;
    }
    // Not in place: fresh gradients of two parameters may be one array.
    if (valueLimit < Double.POSITIVE_INFINITY) {
      try (OpModule.Result limited = OpRuntime.ops().result("limited", gradients, -valueLimit, valueLimit)) {
        applyWithinNorm(limited, at);
      }
    } else {
      applyWithinNorm(gradients, at);
    }
  }

  private void nothingToDo() {
    lastNorm = normLimit < Double.POSITIVE_INFINITY ? 0 : Double.NaN;
  }

  private void applyWithinNorm(OpModule.Result gradients, int[] at) {
    OpModule ops = OpRuntime.ops();
    double factor = 1;
    if (normLimit < Double.POSITIVE_INFINITY) {
      lastNorm = ops.number("total_norm", gradients);
      factor = normLimit / (lastNorm + NORM_EPS);
    }
    if (factor < 1) {
      try (OpModule.Result scaled = ops.result("scaled", gradients, factor)) {
        update(pick(parameters, at), scaled, at);
      }
    } else {
      update(pick(parameters, at), gradients, at);
    }
  }

  /**
   * @param gradients of the chosen: a list of arrays, or an engine's value that is one
   * @param at which parameters have a gradient; {@link #pick} takes the same of a state list
   */
  abstract void update(List<NDArray> chosen, Object gradients, int[] at);

  /** Sets all gathered gradients to 0. */
  public final void zeroGrad() {
    withGradients((gradients, at) -> OpRuntime.ops().call("zero", gradients));
  }

  /** The Euclidean norm of all gathered gradients together. */
  public final double gradNorm() {
    double[] norm = {0};
    withGradients((gradients, at) -> norm[0] = OpRuntime.ops().number("total_norm", gradients));
    return norm[0];
  }

  /** Shrinks all gathered gradients together to at most this norm, once. @return the norm before */
  public final double clipNorm(double limit) {
    double[] norm = {0};
    withGradients((gradients, at) -> {
      norm[0] = OpRuntime.ops().number("total_norm", gradients);
      double factor = limit / (norm[0] + NORM_EPS);
      if (factor < 1) {
        OpRuntime.ops().call("scale", gradients, factor);
      }
    });
    return norm[0];
  }

  /** Limits each value of each gathered gradient to [-limit, limit], once. */
  public final void clipValue(double limit) {
    withGradients((gradients, at) -> OpRuntime.ops().call("limit", gradients, -limit, limit));
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
  @Override
  public Map<String, NDArray> state() {
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

  /** Torch's script compiler drops writes into lists made within a method: what is changed must come as an argument. */
  private void withGradients(BiConsumer<OpModule.Result, int[]> work) {
    Grad.off(() -> {
      int[] at = ints(OpRuntime.ops().integers("present", parameters));
      if (at.length > 0) {
        try (OpModule.Result gradients = OpRuntime.ops().result("grads", pick(parameters, at))) {
          work.accept(gradients, at);
        }
      }
    });
  }

  private static int[] ints(long[] values) {
    return Arrays.stream(values).mapToInt(Math::toIntExact).toArray();
  }
}
