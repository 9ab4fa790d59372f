// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.swap.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Masker;
import org.likeness.api.face.Segmenter;
import org.likeness.api.face.Segmenter.Region;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;

class RegionMaskerTest {
  private boolean closed;

  /** Halves: skin on the left, mouth on the right, and hair over a tenth of everything. */
  private final class Halves implements Segmenter<NoParameters>, Segmenter.Worker {
    @Override
    public Worker create(NoParameters parameters, PluginContext context) {
      return this;
    }

    @Override
    public Map<Region, Plane> regions(Image crop, Landmarks landmarks) {
      Plane skin = Plane.zeros(crop.width(), crop.height());
      Plane mouth = Plane.zeros(crop.width(), crop.height());
      Plane hair = Plane.zeros(crop.width(), crop.height());
      for (int i = 0; i < skin.data().length; i++) {
        (i % crop.width() < crop.width() / 2 ? skin : mouth).data()[i] = 0.9f;
        hair.data()[i] = 0.1f;
      }
      return Map.of(Region.SKIN, skin, Region.MOUTH, mouth, Region.HAIR, hair);
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private final class OneSegmenter implements PluginContext {
    @Override
    public Path model(String id) {
      throw new AssertionError(id);
    }

    @Override
    public boolean hasModel(String id) {
      return false;
    }

    @Override
    public NDManager newTensors() {
      throw new AssertionError("no tensors");
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T extends Plugin<?>> Chosen<T> plugin(Class<? super T> kind, Choice choice) {
      assertEquals(Segmenter.class, kind);
      assertEquals("segmenter.halves", choice.id());
      return new Chosen<>("segmenter.halves", (T) new Halves(), NoParameters.DEFAULTS);
    }

    @Override
    public long seed() {
      return 1;
    }
  }

  private Plane mask(List<Region> wanted) {
    Landmarks eyes = new Landmarks(Landmarks.Scheme.EYES, new double[] {3, 4, 7, 4});
    try (Masker.Worker worker = new RegionMasker().create(new RegionMasker.Parameters(Choice.of("segmenter.halves"), wanted), new OneSegmenter())) {
      return worker.mask(Image.rgb(10, 8), eyes);
    }
  }

  @Test
  void whatIsAskedForIsTheMask() {
    Plane skin = mask(List.of(Region.SKIN));
    assertEquals(0.9f, skin.get(1, 3));
    assertEquals(0f, skin.get(8, 3));
    Plane both = mask(List.of(Region.SKIN, Region.HAIR));
    assertEquals(1f, both.get(1, 3), 1e-6f);
    assertEquals(0.1f, both.get(8, 3), 1e-6f);
    assertEquals(0f, mask(List.of(Region.NOSE)).get(1, 3), "a region that the segmenter does not know is nowhere");
    assertEquals(0f, mask(List.of()).get(1, 3));
    assertTrue(closed, "the segmenter is closed with the masker");
  }
}
