// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.parameters.ParameterProblem;
import org.likeness.api.parameters.ParameterSchema;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext.Chosen;
import org.likeness.api.plugin.WeightedChoice;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.training.TrainingScheme.Role;

class SwapSchemeTest {

  private static final ParameterSchema<SwapScheme.Parameters> SCHEMA = ParameterSchema.of(SwapScheme.Parameters.class);

  @Test
  void oneOptimiserTogetherAndTwoInTurns() {
    SwapScheme scheme = new SwapScheme();
    assertEquals(List.of("a", "b"), scheme.roles(SwapScheme.Parameters.DEFAULTS).stream().map(Role::name).toList());
    assertEquals(Map.of("both", Map.of("learning-rate", 5e-5)), scheme.learners(SwapScheme.Parameters.DEFAULTS));
    assertEquals(Set.of("a", "b"), scheme.learners(SCHEMA.fromPlain(Map.of("update", "alternate"), "")).keySet());
  }

  @Test
  void lossesHaveWeightsAndThereIsOneAtLeast() {
    SwapScheme.Parameters p = SCHEMA.fromPlain(Map.of("losses", List.of("l1", Map.of("id", "dssim", "window", 7, "weight", 0.5))), "");
    assertEquals(List.of(WeightedChoice.of("l1"), new WeightedChoice(new Choice("dssim", Map.of("window", 7)), 0.5)), p.losses());
    assertEquals("x.yaml:2: losses must name one at least",
        assertThrows(ParameterProblem.class, () -> SCHEMA.fromPlain(Map.of("losses", List.of()), "x.yaml:2")).getMessage());
  }

  /** A network whose output is larger than its input: the face lies where the input lay. */
  @Test
  void aFaceLiesWhereTheNetworkLooked() {
    FaceView view = new FaceView(new Chosen<Augmenter<Record>>("augment.warp-2017", cast(new Warp2017()), Warp2017.Parameters.DEFAULTS), 64);
    var corner = FaceView.scaled(128, 64).then(view.fromCrop(256).inverse()).apply(-0.5, 127.5);
    // the network sees the middle 160 of 256 px
    assertEquals(48 - 0.5, corner.x(), 1e-6);
    assertEquals(208 - 0.5, corner.y(), 1e-6);
    FaceReplacer.Replaced own = OwnFace.through(view, Image.rgb(100, 100));
    assertEquals(64, own.face().width());
    assertEquals(49.5, own.toCrop().apply(31.5, 31.5).x(), 1e-6);
  }

  @SuppressWarnings("unchecked")
  private static Augmenter<Record> cast(Augmenter<?> augmenter) {
    return (Augmenter<Record>) augmenter;
  }

  @Test
  void aRunReplacesFaces() {
    assertEquals(Set.of(FaceReplacer.Worker.class), new SwapScheme().products(SwapScheme.Parameters.DEFAULTS));
  }
}
