// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {

  @Test
  void readsTheFlagsOfBothArchitectures() {
    assertTrue(Processor.fastBfloat16(List.of("processor : 0", "flags\t\t: fpu avx512f avx512_bf16 amx")));
    assertTrue(Processor.fastBfloat16(List.of("Features\t: fp asimd bf16 i8mm")));
    assertFalse(Processor.fastBfloat16(List.of("model name : bf16", "flags\t\t: fpu avx2 avx512f")));
    assertFalse(Processor.fastBfloat16(List.of()));
  }
}
