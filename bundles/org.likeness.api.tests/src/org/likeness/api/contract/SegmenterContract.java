// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.likeness.api.face.Segmenter;
import org.likeness.api.face.Segmenter.Region;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;

/** Segmenters. */
public abstract class SegmenterContract extends PluginContract {

  /** Landmarks of a face that fills most of a crop of this size. */
  protected abstract Landmarks landmarks(int size);

  protected Image crop(int size) {
    return Pictures.smooth(size, size, 5);
  }

  @SuppressWarnings("unchecked")
  protected final Segmenter.Worker worker() {
    return ((Segmenter<Record>) plugin()).create(defaults(), context());
  }

  @Test
  void dividesTheCropAndTheSameOneAlike() {
    try (Segmenter.Worker worker = worker()) {
      Map<Region, Plane> regions = worker.regions(crop(128), landmarks(128));
      Map<Region, Plane> again = worker.regions(crop(128), landmarks(128));
      assertFalse(regions.isEmpty(), "it knows a region");
      assertEquals(regions.keySet(), again.keySet());
      float[] sum = new float[128 * 128];
      regions.forEach((region, plane) -> {
        assertEquals(128, plane.width(), region.toString());
        assertEquals(128, plane.height(), region.toString());
        assertArrayEquals(plane.data(), again.get(region).data(), region.toString());
        for (int i = 0; i < sum.length; i++) {
          assertTrue(plane.data()[i] >= 0 && plane.data()[i] <= 1, region + " " + plane.data()[i]);
          sum[i] += plane.data()[i];
        }
      });
      float most = 0;
      for (float s : sum) {
        assertTrue(s <= 1.001f, "regions of a pixel sum to " + s);
        most = Math.max(most, s);
      }
      assertTrue(most > 0.9, "some pixel surely belongs to a region");
    }
  }
}
