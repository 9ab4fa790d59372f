// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.image.Image;
import org.likeness.api.metric.Measurement;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

class IdentitySimilarityTest {

  /** Embeds a 1 x 1 colour picture as the direction of its colour. */
  private static final class ColourEmbedder implements IdentityEmbedder<NoParameters> {
    @Override
    public Worker create(NoParameters parameters, PluginContext context) {
      return face -> {
        float r = face.get(0, 0, 0);
        float g = face.get(0, 0, 1);
        float b = face.get(0, 0, 2);
        float n = (float) Math.sqrt(r * r + g * g + b * b);
        return new float[] {r / n, g / n, b / n};
      };
    }
  }

  private static final PluginContext CONTEXT = new PluginContext() {
    @Override
    public Path model(String id) {
      throw new UserProblem("The model " + id + " is not installed");
    }

    @Override
    public boolean hasModel(String id) {
      return false;
    }

    @Override
    public NDManager newTensors() {
      throw new UnsupportedOperationException("No tensors here");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
      if (kind == IdentityEmbedder.class && choice.id().equals("identity.colour")) {
        return new Chosen<>(choice.id(), (T) kind.cast(new ColourEmbedder()), NoParameters.DEFAULTS);
      }
      throw new UserProblem("There is no plug-in " + choice.id());
    }

    @Override
    public long seed() {
      return 1;
    }
  };

  private static Image colour(int r, int g, int b) {
    return new Image(1, 1, 3, new byte[] {(byte) r, (byte) g, (byte) b});
  }

  private static Measurement measure(String embedder, List<Image> faces, List<Image> person) {
    return new IdentitySimilarityMetric().measure(new IdentitySimilarityMetric.Parameters(Choice.of(embedder)),
        new FixedInput(faces, List.of(), List.of(), List.of(), person), CONTEXT, Progress.NONE);
  }

  @Test
  void comparesWithTheMeanEmbeddingOfThePerson() {
    // the person's mean direction is (1, 1, 0) / sqrt 2
    Measurement m = measure("identity.colour", List.of(colour(50, 50, 0), colour(0, 0, 9), colour(7, 0, 0)),
        List.of(colour(200, 0, 0), colour(0, 100, 0)));
    assertArrayEquals(new double[] {1, 0, Math.sqrt(.5)}, m.perItem(), 1e-6);
    assertEquals((1 + Math.sqrt(.5)) / 3, m.value(), 1e-6);
  }

  @Test
  void refusesWithoutFacesOfThePerson() {
    assertThrows(UserProblem.class, () -> measure("identity.colour", List.of(colour(1, 2, 3)), List.of()));
  }

  @Test
  void unknownEmbedder() {
    UserProblem p = assertThrows(UserProblem.class,
        () -> measure("identity.none", List.of(colour(1, 2, 3)), List.of(colour(1, 2, 3))));
    assertEquals("There is no plug-in identity.none", p.getMessage());
  }
}
