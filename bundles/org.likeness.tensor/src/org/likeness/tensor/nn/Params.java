// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.util.Pair;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.Grad;
import org.likeness.tensor.internal.OpRuntime;

/**
 * The parameters of an initialised network under stable names: children's names and the parameter's, joined by dots.
 * The arrays are the network's own, not copies. Buffers are saved but not trained: running statistics and the like.
 */
public final class Params {

  private Params() {}

  public static Map<String, NDArray> trainable(Block block) {
    return arrays(block, parameter -> !isBuffer(parameter));
  }

  /** The trainable ones that are not held fast by {@link #requiresGradient}: what an optimiser is given. */
  public static Map<String, NDArray> learning(Block block) {
    return arrays(block, parameter -> !isBuffer(parameter) && parameter.requiresGradient());
  }

  public static Map<String, NDArray> buffers(Block block) {
    return arrays(block, Params::isBuffer);
  }

  /** Trainable parameters and buffers: what a checkpoint holds. */
  public static Map<String, NDArray> all(Block block) {
    return arrays(block, parameter -> true);
  }

  /** Every parameter, also before initialisation. */
  public static Map<String, Parameter> named(Block block) {
    Map<String, Parameter> named = new LinkedHashMap<>();
    collect(block, "", named);
    return named;
  }

  /**
   * Copies values into the network; gradients and optimiser state are untouched.
   *
   * @throws UserProblem when a name is missing, unknown, or an array has another shape
   */
  public static void load(Block block, Map<String, NDArray> values) {
    Map<String, NDArray> own = all(block);
    Set<String> unknown = new HashSet<>(values.keySet());
    unknown.removeAll(own.keySet());
    if (!unknown.isEmpty()) {
      throw new UserProblem("The saved network has parameters that this one lacks, among them '" + unknown.iterator().next() + "'.");
    }
    own.forEach((name, array) -> {
      NDArray value = values.get(name);
      if (value == null) {
        throw new UserProblem("The saved network lacks the parameter '" + name + "'.");
      }
      if (!value.getShape().equals(array.getShape())) {
        throw new UserProblem("The saved parameter '" + name + "' has the shape " + value.getShape() + ", the network needs "
            + array.getShape() + ".");
      }
    });
    copy(own.keySet().stream().map(values::get).toList(), List.copyOf(own.values()));
  }

  /** Copies parameters and buffers from one network into another of the same build. */
  public static void copy(Block from, Block to) {
    load(to, all(from));
  }

  static void copy(List<NDArray> from, List<NDArray> to) {
    // Values written into trained parameters must not be recorded.
    Grad.off(() -> OpRuntime.ops().call("copy", to, from));
  }

  /** Whether the trained parameters collect gradients. Buffers never do. */
  public static void requiresGradient(Block block, boolean required) {
    named(block).values().stream().filter(parameter -> !isBuffer(parameter)).forEach(parameter -> parameter.freeze(!required));
  }

  /** The same arrays with a prefix before their names, for several networks in one file. */
  public static Map<String, NDArray> prefixed(String prefix, Map<String, NDArray> arrays) {
    Map<String, NDArray> result = new LinkedHashMap<>();
    arrays.forEach((name, array) -> result.put(prefix + name, array));
    return result;
  }

  /** Those arrays whose names begin with the prefix, without it. */
  public static Map<String, NDArray> withPrefix(String prefix, Map<String, NDArray> arrays) {
    Map<String, NDArray> result = new LinkedHashMap<>();
    arrays.forEach((name, array) -> {
      if (name.startsWith(prefix)) {
        result.put(name.substring(prefix.length()), array);
      }
    });
    return result;
  }

  static boolean isBuffer(Parameter parameter) {
    return parameter.getType() == Parameter.Type.RUNNING_MEAN || parameter.getType() == Parameter.Type.RUNNING_VAR;
  }

  private static Map<String, NDArray> arrays(Block block, Predicate<Parameter> wanted) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    named(block).forEach((name, parameter) -> {
      if (wanted.test(parameter)) {
        arrays.put(name, parameter.getArray());
      }
    });
    return arrays;
  }

  private static void collect(Block block, String prefix, Map<String, Parameter> into) {
    for (Pair<String, Parameter> parameter : block.getDirectParameters()) {
      into.put(prefix + parameter.getKey(), parameter.getValue());
    }
    List<Pair<String, Block>> children = List.copyOf(block.getChildren().stream().toList());
    Set<String> seen = new HashSet<>();
    boolean unique = children.stream().allMatch(child -> seen.add(bare(child.getKey())));
    for (Pair<String, Block> child : children) {
      collect(child.getValue(), prefix + (unique ? bare(child.getKey()) : child.getKey()) + ".", into);
    }
  }

  /** DJL puts a two-digit number before a child's name. */
  private static String bare(String child) {
    return child.matches("\\d\\d.+") ? child.substring(2) : child;
  }
}
