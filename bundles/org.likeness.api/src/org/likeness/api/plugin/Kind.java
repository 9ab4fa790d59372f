// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.plugin;

/** What a plug-in is. The {@link #prefix()} begins the ids of its plug-ins: {@code loss.hinge}. */
public enum Kind {
  FACE_DETECTOR("face", "Face detector"),
  LANDMARKER("landmarks", "Landmarker"),
  MASKER("mask", "Masker"),
  IDENTITY_EMBEDDER("identity", "Identity embedder"),
  AUGMENTER("augment", "Augmenter"),
  GAN_ARCHITECTURE("gan", "GAN architecture"),
  ADVERSARIAL_LOSS("loss", "Adversarial loss"),
  REGULARISER("regulariser", "Regulariser"),
  RECONSTRUCTION_LOSS("reconstruction", "Reconstruction loss"),
  SWAP_MODEL("swap", "Swap model"),
  COLOUR_TRANSFER("colour", "Colour transfer"),
  BLENDER("blend", "Blender"),
  FORGERY_DETECTOR("forgery", "Forgery detector"),
  METRIC("metric", "Metric"),
  DATASET_FORMAT("format", "Dataset format"),
  SYNTHESISER("synthesis", "Synthesiser"),
  RUN_SINK("sink", "Run sink");

  private final String prefix;
  private final String label;

  Kind(String prefix, String label) {
    this.prefix = prefix;
    this.label = label;
  }

  public String prefix() {
    return prefix;
  }

  /** For people, in the singular. */
  public String label() {
    return label;
  }

  /** The word in recipes and JSON: {@code face-detector}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
