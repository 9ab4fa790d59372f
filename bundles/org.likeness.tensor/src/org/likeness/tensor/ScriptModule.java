// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A network that was saved by {@code torch.jit.save}, to be asked, not trained: in evaluation mode, without gradients. For one thread. */
public final class ScriptModule implements AutoCloseable {
  private final NDManager manager;
  private final PtSymbolBlock block;

  private ScriptModule(NDManager manager, PtSymbolBlock block) {
    this.manager = manager;
    this.block = block;
  }

  /** Why a network could not be loaded or does not take what it is given, in the engine's words, without its trace. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(EngineException e) {
      super(reason(e), e);
    }
  }

  /**
   * Loads a network.
   *
   * @param manager that owns it; the network is freed by {@link #close}, at the latest with the manager
   * @param archive the file's bytes
   * @throws Refused when it is none
   */
  public static ScriptModule load(NDManager manager, byte[] archive) {
    try {
      return new ScriptModule(manager, JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive), false, false));
    } catch (IOException e) {
      throw new UncheckedIOException("Memory cannot fail to be read", e);
    } catch (EngineException e) {
      throw new Refused(e);
    }
  }

  /**
   * What the network's {@code forward} gives.
   *
   * @param x of the manager's engine; not closed
   * @param further arguments after it
   * @return one array, or the arrays of a tuple or list; the manager of {@code x} owns them
   * @throws Refused when it does not take this, fails within, or gives no arrays
   */
  public List<NDArray> call(NDArray x, List<Boolean> further) {
    PtNDManager owner = (PtNDManager) x.getManager();
    IValue[] arguments = new IValue[1 + further.size()];
    try {
      arguments[0] = IValue.from((PtNDArray) x);
      for (int i = 0; i < further.size(); i++) {
        arguments[i + 1] = IValue.from(further.get(i));
      }
      try (IValue answer = IValueUtils.runMethod(block, "forward", arguments)) {
        return new ArrayList<>(answer.toNDList(owner));
      }
    } catch (EngineException e) {
      throw new Refused(e);
    } finally {
      for (IValue argument : arguments) {
        if (argument != null) {
          argument.close();
        }
      }
    }
  }

  /** The manager that it was loaded into. */
  public NDManager manager() {
    return manager;
  }

  @Override
  public void close() {
    block.close();
  }

  /** The line that says it: after a trace of the script, the last one that begins with RuntimeError; else the first. */
  private static String reason(EngineException e) {
    String message = e.getMessage() == null ? e.toString() : e.getMessage();
    List<String> lines = message.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    String said = lines.isEmpty() ? message : lines.get(0);
    for (String line : lines) {
      said = line.startsWith("RuntimeError: ") ? line.substring("RuntimeError: ".length()) : said;
    }
    return said.replaceFirst(" ?\\(?Exception raised from.*", "").replaceFirst("\\.$", "");
  }
}
