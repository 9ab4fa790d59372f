// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** What the processor can do. */
public final class Processor {

  private static final Path CPUINFO = Path.of("/proc/cpuinfo");
  private static final Set<String> BFLOAT16 = Set.of("avx512_bf16", "amx_bf16", "bf16");

  private Processor() {}

  /**
   * Whether it multiplies bfloat16 numbers itself, so that models with that setting train faster. Only Linux tells; false
   * elsewhere, where the setting would do no harm but might slow the training down.
   */
  public static boolean fastBfloat16() {
    try {
      return Files.isReadable(CPUINFO) && fastBfloat16(Files.readAllLines(CPUINFO));
    } catch (IOException e) {
      return false;
    }
  }

  static boolean fastBfloat16(List<String> cpuinfo) {
    return cpuinfo.stream().filter(line -> line.startsWith("flags") || line.startsWith("Features"))
        .anyMatch(line -> java.util.Arrays.stream(line.substring(line.indexOf(':') + 1).trim().split("\\s+")).anyMatch(BFLOAT16::contains));
  }
}
