// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.lib.djl;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import java.lang.System.Logger.Level;
import java.nio.file.Path;

/** Settings of oneDNN, the library that computes the engine's convolutions on processors. */
public final class OneDnn {

  private static final String LIMIT = "ONEDNN_MAX_CPU_ISA";

  private OneDnn() {}

  /**
   * Makes oneDNN use no newer instructions than these. Has to come before the first convolution of the process; what the
   * environment says already counts more. For Linux.
   *
   * @param instructions oneDNN's word: {@code AVX2}, {@code SSE41}
   * @return whether it holds
   */
  public static boolean limitTo(String instructions) {
    String set = System.getenv(LIMIT);
    if (set != null) {
      return set.equals(instructions);
    }
    if (!Platform.isLinux()) {
      return false;
    }
    try {
      return Function.getFunction("c", "setenv").invokeInt(new Object[] {LIMIT, instructions, 0}) == 0;
    } catch (LinkageError | RuntimeException e) {
      System.getLogger(OneDnn.class.getName()).log(Level.DEBUG, "oneDNN keeps its instructions", e);
      return false;
    }
  }

  /**
   * Makes the engine compute convolutions without oneDNN: {@code at::globalContext().setUserEnabledMkldnn(false)}, which
   * DJL has no call for. Several times slower.
   *
   * @param libraries the folder of the engine's libraries
   * @return whether it was done; not on Windows, whose compiler names the functions otherwise
   */
  public static boolean switchOff(Path libraries) {
    return off(libraries, "_ZN2at7Context20setUserEnabledMkldnnEb");
  }

  /**
   * Makes the engine not try NNPACK, a second such library, which complains on the terminal at each convolution where it
   * does not know the processor.
   *
   * @return whether it was done
   */
  public static boolean switchOffNnpack(Path libraries) {
    return off(libraries, "_ZN2at7Context20setUserEnabledNNPACKEb");
  }

  private static boolean off(Path libraries, String setting) {
    if (Platform.isWindows()) {
      return false;
    }
    try {
      NativeLibrary torch = NativeLibrary.getInstance(libraries.resolve(System.mapLibraryName("torch_cpu")).toString());
      Pointer context = torch.getFunction("_ZN2at13globalContextEv").invokePointer(new Object[0]);
      torch.getFunction(setting).invokeVoid(new Object[] {context, (byte) 0});
      return true;
    } catch (LinkageError | RuntimeException e) {
      System.getLogger(OneDnn.class.getName()).log(Level.DEBUG, "The engine keeps its setting", e);
      return false;
    }
  }
}
