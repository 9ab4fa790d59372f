// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.likeness.api.problem.UserProblem;

class FaultsTest {
  /** As the engine says it on a processor: PyTorch 2.x. */
  private static final String TRACEBACK = """
      The following operation failed in the TorchScript interpreter.
      Traceback of TorchScript (most recent call last):
        File "<string>", line 3, in forward

              def f(x, w):
                  return torch.conv2d(x, w)
                         ~~~~~~~~~~~~ <--- HERE
      RuntimeError: [enforce fail at alloc_cpu.cpp:121] err == 0. DefaultCPUAllocator: can't allocate memory: you tried to allocate 68719476736 bytes. Error code 12 (Cannot allocate memory)
      """;

  @Test
  void theEngineOutOfMemorySaysWhatToChange() {
    UserProblem p = Faults.explain(new IllegalStateException("x", new RuntimeException(TRACEBACK))).orElseThrow();
    assertEquals("The engine needs more memory than there is (65,536 MiB at once); make batch, size or width smaller, or end other programs",
        p.getMessage());
    assertTrue(Faults.explain(new RuntimeException("CUDA out of memory. Tried to allocate 2.00 GiB")).isPresent());
  }

  @Test
  void errorsOfTheMachineBecomeSentences() {
    assertTrue(Faults.explain(new OutOfMemoryError("Java heap space")).orElseThrow().getMessage().contains("Java's memory"));
    assertTrue(Faults.explain(new OutOfMemoryError("unable to create native thread")).orElseThrow().getMessage().contains("thread"));
    assertTrue(Faults.explain(new RuntimeException(new StackOverflowError())).orElseThrow().getMessage().contains("deeply"));
    assertEquals("'a\\u0000b' cannot be the name of a file: Nul character not allowed", Faults.explain(assertThrows(
        java.nio.file.InvalidPathException.class, () -> java.nio.file.Path.of("a\0b"))).orElseThrow().getMessage());
    assertTrue(Faults.explain(new UnsatisfiedLinkError("no torch")).orElseThrow().getMessage().contains("doctor"));
  }

  @Test
  void otherFaultsAreLeftAndAreSaidInOneLine() {
    assertEquals(Optional.empty(), Faults.explain(new IllegalArgumentException("a bug")));
    assertEquals(Optional.empty(), Faults.explain(new UserProblem("the word 'out of memory' in a sentence of ours")));
    String brief = Faults.brief(new RuntimeException(TRACEBACK));
    assertTrue(brief.startsWith("RuntimeError: [enforce fail"), brief);
    assertFalse(brief.contains("\n"));
    assertEquals("NullPointerException", Faults.brief(new NullPointerException()));
  }
}
