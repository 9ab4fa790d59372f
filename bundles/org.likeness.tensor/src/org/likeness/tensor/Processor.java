// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What the processor can do and tells of itself. */
public final class Processor {

  private static final Path CPUINFO = Path.of("/proc/cpuinfo");
  private static final Path CACHES = Path.of("/sys/devices/system/cpu/cpu0/cache/index0");
  private static final Set<String> BFLOAT16 = Set.of("avx512_bf16", "amx_bf16", "bf16");

  private Processor() {}

  /**
   * Whether it multiplies bfloat16 numbers itself and the engine makes use of it, so that models with that setting train
   * faster. Only Linux tells; false elsewhere, where the setting would do no harm but might slow the training down.
   */
  public static boolean fastBfloat16() {
    try {
      return !hidesItsCaches() && Files.isReadable(CPUINFO) && fastBfloat16(Files.readAllLines(CPUINFO));
    } catch (IOException e) {
      return false;
    }
  }

  static boolean fastBfloat16(List<String> cpuinfo) {
    return cpuinfo.stream().filter(line -> line.startsWith("flags") || line.startsWith("Features"))
        .anyMatch(line -> Arrays.stream(line.substring(line.indexOf(':') + 1).trim().split("\\s+")).anyMatch(BFLOAT16::contains));
  }

  /**
   * Whether a Linux machine says nothing of its processor's caches, as some virtual machines do. oneDNN 3.7.1, which is in
   * libtorch 2.7.1, was found to compute false gradients of convolutions on such a machine (an AMD processor of family 26).
   */
  static boolean hidesItsCaches() {
    return Files.isReadable(CPUINFO) && !Files.exists(CACHES);
  }
}
