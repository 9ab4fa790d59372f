// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.tests;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.metric.Metric;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;

/** Records of every shape that parameters may have. */
final class NestedRecords {

  private NestedRecords() {}

  enum Edge {
    MIRROR, ZERO_FILL
  }

  record Blur(@Parameter(min = 0, max = 5, unit = "px") double amount, Edge edge) {
    static final Blur DEFAULTS = new Blur(1, Edge.MIRROR);

    Blur {
      if (amount == 4.5) {
        throw new IllegalArgumentException("the amount cannot be 4.5");
      }
    }
  }

  record Stage(@Parameter(min = 1, max = 10) int count, Blur blur, @Parameter(kind = Metric.class) List<Choice> metrics) {
    static final Stage DEFAULTS = new Stage(2, new Blur(3, Edge.ZERO_FILL), List.of());
  }

  record All(Stage stage, List<Stage> stages, @Parameter(kind = AdversarialLoss.class) Choice loss,
      @Parameter(kind = Metric.class) Map<String, Choice> named, @Parameter(min = 0, max = 1) Map<String, Double> weights,
      Map<String, Blur> blurs, @Parameter(min = 1) List<Long> seeds, List<Edge> edges, List<Path> files, List<List<Integer>> grid,
      List<Boolean> switches, @Parameter(min = 1) Optional<Integer> limit, Optional<Blur> last,
      @Parameter(kind = Metric.class) Optional<Choice> check, Optional<String> note, int plain) {
    static final All DEFAULTS = new All(Stage.DEFAULTS, List.of(Stage.DEFAULTS), Choice.of("loss.hinge"),
        Map.of("sharp", new Choice("metric.ssim", Map.of("window", 11))), Map.of("left", 0.5), Map.of("eyes", Blur.DEFAULTS), List.of(1L),
        List.of(Edge.MIRROR), List.of(Path.of("a/b")), List.of(List.of(1, 2), List.of()), List.of(true), Optional.empty(), Optional.empty(),
        Optional.empty(), Optional.empty(), 3);
  }
}
