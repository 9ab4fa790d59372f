// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.likeness.api.contract.CancelAfter;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;

/** A maker whose pictures are known functions of a few directions: those are found, in their order and with their shares. */
class LatentDirectionsTest {

  private static final float[] FIRST = {0.6f, 0.8f, 0, 0, 0};
  private static final float[] SECOND = {0, 0, 0, 1, 0};

  /** The left half of a picture follows one direction, the right half another one. */
  private static final class Known implements PictureMaker {
    private final float[] left;
    private final float[] right;
    private final double[] strength;
    private final int side;
    private int most;

    Known(float[] left, double ofLeft, float[] right, double ofRight, int side) {
      this.left = left;
      this.right = right;
      this.strength = new double[] {ofLeft, ofRight};
      this.side = side;
    }

    @Override
    public List<Image> make(long seed, long from, int n, double truncation) {
      throw new AssertionError("not asked");
    }

    @Override
    public int latentSize() {
      return left.length;
    }

    @Override
    public List<Image> of(List<float[]> latents, int ofClass) {
      most = Math.max(most, latents.size());
      List<Image> out = new ArrayList<>();
      for (float[] z : latents) {
        Image image = Image.rgb(side, side);
        int l = (int) Math.round(128 + strength[0] * dot(z, left));
        int r = (int) Math.round(128 + strength[1] * dot(z, right));
        for (int i = 0; i < image.data().length; i++) {
          image.data()[i] = (byte) (i / 3 % side < side / 2 ? l : r);
        }
        out.add(image);
      }
      return out;
    }

    @Override
    public void close() {
      // holds nothing
    }
  }

  private static double dot(float[] a, float[] b) {
    double sum = 0;
    for (int k = 0; k < a.length; k++) {
      sum += a[k] * b[k];
    }
    return sum;
  }

  @Test
  void theDirectionsThatThePictureFollowsAreFound() {
    Known maker = new Known(FIRST, 40, SECOND, 20, 8);
    LatentDirections found = LatentDirections.at(maker, new float[] {1, -1, 1, -1, 1}, 0, 3, Progress.NONE);
    assertEquals(1, found.scale(), 1e-9);
    assertEquals(5, found.among());
    assertEquals(3, found.directions().size());
    assertEquals(1, Math.abs(dot(FIRST, found.directions().get(0))), 0.003);
    assertEquals(1, Math.abs(dot(SECOND, found.directions().get(1))), 0.003);
    assertEquals(0.8, found.shares()[0], 0.02);
    assertEquals(0.2, found.shares()[1], 0.02);
    assertEquals(0, found.shares()[2], 0.005);
  }

  @Test
  void movingIsInTheLatentsScale() {
    float[] latent = {2, -2, 2, -2, 2};
    LatentDirections found = LatentDirections.at(new Known(FIRST, 20, SECOND, 10, 8), latent, 0, 2, Progress.NONE);
    assertArrayEquals(latent, found.moved(0, 0));
    float[] moved = found.moved(0, 1.5);
    double sign = Math.signum(found.directions().get(1)[3]);
    assertEquals(-2 + 1.5 * 2 * sign, moved[3], 0.01);
    assertEquals(2, moved[2], 0.05);
  }

  @Test
  void ofManyNumbersARandomSubspaceIsLookedAt() {
    float[] left = new float[400];
    float[] right = new float[400];
    Arrays.fill(left, 0, 200, (float) Math.sqrt(1 / 200.0));
    Arrays.fill(right, 200, 400, (float) Math.sqrt(1 / 200.0));
    float[] latent = new float[400];
    Arrays.fill(latent, 0.5f);
    Known maker = new Known(left, 100, right, 10, 100);
    LatentDirections found = LatentDirections.at(maker, latent, 0, 2, Progress.NONE);
    assertEquals(LatentDirections.MOST, found.among());
    assertTrue(maker.most <= 32, "batches of " + maker.most);
    assertEquals(1, dot(found.directions().get(0), found.directions().get(0)), 1e-4);
    double cosine = Math.abs(dot(left, found.directions().get(0)));
    assertTrue(cosine > 0.65 && cosine < 0.95, "its part in 256 of 400 directions, " + Math.sqrt(256 / 400.0) + ": " + cosine);
  }

  @Test
  void aPictureThatNeverChangesHasNoShares() {
    LatentDirections found = LatentDirections.at(new Known(FIRST, 0, SECOND, 0, 8), new float[5], 0, 2, Progress.NONE);
    assertArrayEquals(new double[] {0, 0}, found.shares());
  }

  @Test
  void stopsWhenCancelled() {
    assertThrows(CancellationException.class, () -> LatentDirections.at(new Known(FIRST, 4, SECOND, 2, 8), new float[5], 0, 2, new CancelAfter(0)));
  }
}
