// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.internal;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.likeness.lib.djl.OneDnn;

/**
 * How this process computes convolutions. oneDNN 3.7.1 leaves parts of its reordered weights unwritten on some machines:
 * what happened to lie in memory then becomes part of gradients, or of the next layer's values. It is asked for known
 * answers when the engine starts, and what is wrong is not used.
 */
public final class Convolutions {

  private static volatile Way way = Way.AS_IS;

  private Convolutions() {}

  /** The ways, the quickest first. */
  public enum Way {
    AS_IS("oneDNN"),
    OLD_INSTRUCTIONS("oneDNN with SSE4.1 instructions, slower (with newer ones it computes falsely on this processor)"),
    WITHOUT_ONEDNN("without oneDNN, slower (it computes falsely on this processor)");

    private final String words;

    Way(String words) {
      this.words = words;
    }

    /** For people. */
    public String words() {
      return words;
    }
  }

  public static Way way() {
    return way;
  }

  /** Before the first convolution of the process, on a machine that is suspected. */
  public static void suspect() {
    if (OneDnn.limitTo("SSE41")) {
      way = Way.OLD_INSTRUCTIONS;
    }
  }

  /**
   * After the engine has started: takes the first way that answers rightly.
   *
   * @param libraries the folder of the engine's libraries
   * @throws IllegalStateException when none does
   */
  static void settle(Path libraries, BooleanSupplier right) {
    if (way != Way.AS_IS) {
      OneDnn.switchOffNnpack(libraries);
    }
    if (right.getAsBoolean()) {
      return;
    }
    way = Way.WITHOUT_ONEDNN;
    OneDnn.switchOffNnpack(libraries);
    if (!OneDnn.switchOff(libraries) || !right.getAsBoolean()) {
      throw new IllegalStateException("it computes false convolutions on this processor, also without oneDNN");
    }
  }

  public static void settle(Path libraries) {
    settle(libraries, ConvolutionCheck::right);
  }
}
