// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.ScriptModule;
import org.likeness.tensor.Tensors;

/** A network that PyTorch runs. */
public final class TorchScript implements Network {
  private final ScriptModule module;
  private final List<Boolean> flags;

  private TorchScript(ScriptModule module, List<Boolean> flags) {
    this.module = module;
    this.flags = flags;
  }

  /** @param who the beginning of a sentence @param manager closed with the network */
  public static TorchScript open(String who, byte[] file, List<Boolean> flags, NDManager manager) {
    try {
      return new TorchScript(ScriptModule.load(manager, file), flags);
    } catch (ScriptModule.Refused e) {
      manager.close();
      throw new UserProblem(who + " is no network that torch.jit.save has saved (" + e.getMessage() + "); weights alone (torch.save) do not say what to compute", e);
    }
  }

  @Override
  public Output run(float[] values, long[] shape) {
    try (NDManager scope = module.manager().newSubManager()) {
      List<NDArray> given = module.call(Tensors.of(scope, values, shape), flags);
      if (given.size() != 1) {
        throw new Refused("it gives " + given.size() + " arrays, and one is wanted", null);
      }
      NDArray one = given.get(0).toType(DataType.FLOAT32, false);
      return new Output(one.toFloatArray(), one.getShape().getShape());
    } catch (ScriptModule.Refused e) {
      throw new Refused(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    module.close();
    module.manager().close();
  }
}
