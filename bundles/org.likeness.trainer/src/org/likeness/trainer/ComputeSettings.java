// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.tensor.Compute;
import org.likeness.tensor.Compute.Layout;
import org.likeness.tensor.Compute.Precision;

/**
 * How steps are computed: {@code device: {precision: auto, layout: auto}}; float32 and channels first where nothing is said.
 *
 * @param precision empty = auto: what is quickest here
 * @param layout alike
 */
record ComputeSettings(Optional<Precision> precision, Optional<Layout> layout) {

  static final ComputeSettings PLAIN = of(Compute.PLAIN);

  /** With {@code auto}, which no plain enumeration has. */
  private enum PrecisionWord {
    AUTO, FLOAT32, BFLOAT16
  }

  private enum LayoutWord {
    AUTO, CHANNELS_FIRST, CHANNELS_LAST
  }

  static ComputeSettings of(Compute compute) {
    return new ComputeSettings(Optional.of(compute.precision()), Optional.of(compute.layout()));
  }

  static ComputeSettings of(RecipeNode device) {
    PrecisionWord precision = device.choice("precision", PrecisionWord.class, PrecisionWord.FLOAT32);
    LayoutWord layout = device.choice("layout", LayoutWord.class, LayoutWord.CHANNELS_FIRST);
    return new ComputeSettings(precision == PrecisionWord.AUTO ? Optional.empty() : Optional.of(Precision.valueOf(precision.name())),
        layout == LayoutWord.AUTO ? Optional.empty() : Optional.of(Layout.valueOf(layout.name())));
  }

  /** What these settings allow, the plainest first. */
  List<Compute> candidates() {
    List<Compute> all = new ArrayList<>();
    for (Precision p : precision.map(List::of).orElseGet(() -> List.of(Precision.values()))) {
      for (Layout l : layout.map(List::of).orElseGet(() -> List.of(Layout.values()))) {
        all.add(new Compute(p, l));
      }
    }
    return all;
  }

  Map<String, Object> plain() {
    return Map.of("precision", precision.map(OptimiserSettings::word).orElse("auto"), "layout", layout.map(OptimiserSettings::word).orElse("auto"));
  }

  /** As checkpoints and runs record what was taken. */
  static Map<String, Object> words(Compute compute) {
    return of(compute).plain();
  }

  /** What a checkpoint was computed by; empty when it says nothing, as older ones. */
  static Optional<Compute> recorded(Map<String, Object> state) {
    if (!(state.get("precision") instanceof String p) || !(state.get("layout") instanceof String l)) {
      return Optional.empty();
    }
    return of(RecipeNode.of(Map.of("precision", p, "layout", l), "checkpoint")).candidates().stream().findFirst();
  }

  static String inWords(Compute compute) {
    return OptimiserSettings.word(compute.precision()) + ", " + OptimiserSettings.word(compute.layout()).replace('-', ' ');
  }
}
