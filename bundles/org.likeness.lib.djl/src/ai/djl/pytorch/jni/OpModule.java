// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package ai.djl.pytorch.jni;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collection;
import java.util.List;

/**
 * A TorchScript module whose methods are called with gradients recorded.
 *
 * <p>It lies in DJL's package and bundle because {@code PyTorchLibrary} is package-private: DJL's own public way to a
 * method, {@link IValueUtils#runMethod}, runs in inference mode and records nothing.
 *
 * <p>Arguments: {@link NDArray}, a collection of them (a list of tensors), {@code null} (None), {@code Boolean},
 * {@code Integer}/{@code Long}, {@code Float}/{@code Double}, {@code long[]}, {@code double[]}, {@code String}, and the
 * {@link Result} of another call.
 * Calls may come from several threads at once. The module is never freed: natives are bound to the class loader for good.
 */
public final class OpModule {

  private final long handle;
  private final IValue none;

  private OpModule(long handle) {
    this.handle = handle;
    this.none = run("none");
  }

  /**
   * Loads a module. The engine must have been started.
   *
   * @param archive a TorchScript archive with a method {@code none()} that returns None
   */
  public static OpModule load(byte[] archive) throws IOException {
    return new OpModule(JniUtils.loadModuleHandle(new ByteArrayInputStream(archive), Device.cpu(), false, false));
  }

  /** Calls a method that returns a tensor; the manager owns the result. */
  public NDArray tensor(NDManager manager, String method, Object... arguments) {
    try (IValue result = run(method, arguments)) {
      return result.toTensor((PtNDManager) manager);
    }
  }

  /** Calls a method that returns a list of tensors; the manager owns them. */
  public NDArray[] tensors(NDManager manager, String method, Object... arguments) {
    try (IValue result = run(method, arguments)) {
      return result.toTensorArray((PtNDManager) manager);
    }
  }

  /** Calls a method that returns a float. */
  public double number(String method, Object... arguments) {
    try (IValue result = run(method, arguments)) {
      return result.toDouble();
    }
  }

  /** Calls a method that returns an int. */
  public long integer(String method, Object... arguments) {
    try (IValue result = run(method, arguments)) {
      return result.toLong();
    }
  }

  /** Calls a method that returns a bool. */
  public boolean truth(String method, Object... arguments) {
    try (IValue result = run(method, arguments)) {
      return result.toBoolean();
    }
  }

  /** Calls a method that returns a list of int. */
  public long[] integers(String method, Object... arguments) {
    try (IValue result = run(method, arguments)) {
      return result.toLongArray();
    }
  }

  /** Calls a method whose result is only handed on to other methods. */
  public Result result(String method, Object... arguments) {
    return new Result(run(method, arguments));
  }

  /** A value that stays within the engine. */
  public static final class Result implements AutoCloseable {
    private final IValue value;

    private Result(IValue value) {
      this.value = value;
    }

    @Override
    public void close() {
      value.close();
    }
  }

  /** Calls a method whose result, if any, is not wanted. */
  public void call(String method, Object... arguments) {
    run(method, arguments).close();
  }

  private IValue run(String method, Object... arguments) {
    IValue[] values = new IValue[arguments.length];
    long[] handles = new long[arguments.length];
    try {
      for (int i = 0; i < arguments.length; i++) {
        values[i] = value(arguments[i]);
        handles[i] = values[i].getHandle();
      }
      // "train" only means: without the inference guard. Whether a graph is recorded is the thread's gradient mode.
      return new IValue(PyTorchLibrary.LIB.moduleRunMethod(handle, method, handles, true, false));
    } finally {
      for (int i = 0; i < values.length; i++) {
        if (values[i] != null && arguments[i] != null && !(arguments[i] instanceof Result)) {
          values[i].close();
        }
      }
    }
  }

  private IValue value(Object argument) {
    return switch (argument) {
      case null -> none;
      case PtNDArray array -> IValue.from(array);
      case Result result -> result.value;
      case Boolean truth -> IValue.from(truth.booleanValue());
      case Integer number -> IValue.from(number.longValue());
      case Long number -> IValue.from(number.longValue());
      case Float number -> IValue.from(number.doubleValue());
      case Double number -> IValue.from(number.doubleValue());
      case String text -> IValue.from(text);
      case long[] numbers -> IValue.listFrom(numbers);
      case double[] numbers -> IValue.listFrom(numbers);
      case Collection<?> arrays -> tensorList(List.copyOf(arrays));
      default -> throw new IllegalArgumentException("No TorchScript value for " + argument.getClass().getName());
    };
  }

  private static IValue tensorList(List<?> arrays) {
    PtNDArray[] tensors = new PtNDArray[arrays.size()];
    for (int i = 0; i < tensors.length; i++) {
      tensors[i] = (PtNDArray) arrays.get(i);
    }
    return IValue.listFrom(tensors);
  }
}
