// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

/** What a dataset is wanted for. */
public enum Use {
  TRAIN_SWAP("training a swap"), EXPORT("exporting pictures or video"), TRAIN_GENERATOR("training a generator"),
  TRAIN_DETECTOR("training a forgery detector"), EVALUATE("evaluation");

  private final String words;

  Use(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** In files and flags: {@code train-swap}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
