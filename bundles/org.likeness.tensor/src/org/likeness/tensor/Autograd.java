// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.List;
import org.likeness.tensor.internal.OpRuntime;

/**
 * Gradients. Needs no gradient collector, so that several trainings can go on in one process; a thread must not have
 * switched recording off ({@link Grad}).
 */
public final class Autograd {

  private Autograd() {}

  /**
   * Adds d loss / d p to the gradient of every array p that requires one and took part. Frees the recorded graph.
   *
   * @param loss a scalar
   * @throws IllegalArgumentException when it is no scalar, or nothing it was computed from requires a gradient
   */
  public static void backward(NDArray loss) {
    checkScalar(loss, "loss");
    try (NDArray one = loss.getManager().ones(new Shape(), loss.getDataType())) {
      NDArray scalar = loss.getShape().isScalar() ? loss : loss.reshape(new Shape());
      JniUtils.backward((PtNDArray) scalar, (PtNDArray) one, false, false);
    }
  }

  /**
   * d y / d x without touching any parameter's gradient; zeros where x took no part.
   *
   * @param createGraph whether the result can itself be differentiated (gradient penalties); the graph of y is kept then
   */
  public static NDArray grad(NDArray y, NDArray x, boolean createGraph) {
    return grad(y, List.of(x), createGraph).get(0);
  }

  /** {@link #grad(NDArray, NDArray, boolean)} for several arrays at once. */
  public static List<NDArray> grad(NDArray y, List<NDArray> xs, boolean createGraph) {
    checkScalar(y, "function value");
    return List.of(OpRuntime.ops().tensors(xs.get(0).getManager(), "grad", y, xs, createGraph));
  }

  /** The same values cut off from their history, with a gradient of their own: what a penalty differentiates by. */
  public static NDArray leaf(NDArray x) {
    NDArray leaf = x.stopGradient();
    leaf.setRequiresGradient(true);
    return leaf;
  }

  /** Refuses what cannot be differentiated, with the reason. @param what its name in the sentence */
  public static void checkScalar(NDArray y, String what) {
    if (y.getShape().size() != 1) {
      throw new IllegalArgumentException("A " + what + " must be one number to be differentiated, not of shape "
          + y.getShape() + "; take its sum or mean.");
    }
    if (y.getDataType() != DataType.UNKNOWN && !y.getDataType().isFloating()) {
      throw new IllegalArgumentException("A " + what + " of type " + y.getDataType() + " has no gradient.");
    }
    // Not hasGradient(): that is true for leaves only.
    if (!OpRuntime.ops().truth("requires_grad", y)) {
      throw new IllegalArgumentException("The " + what + " was not computed from anything that requires a gradient"
          + (Grad.isOn() ? "." : ", because recording is switched off on this thread (Grad.off)."));
    }
  }
}
