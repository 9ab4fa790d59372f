// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Projection;

/** With a maker of grey pictures, as light as its one number says, up to 100; it misses by 2. */
class ProjectionsTest {

  private static final Projection.Settings SETTINGS = Projection.Settings.of(5, 10);

  private static Image grey(int value) {
    byte[] data = new byte[12];
    Arrays.fill(data, (byte) value);
    return new Image(2, 2, 3, data);
  }

  /** Cannot project. */
  private static class Plain implements PictureMaker {
    final List<Long> seeds = new ArrayList<>();

    @Override
    public List<Image> make(long seed, long from, int n, double truncation) {
      return of(latents(seed, from, n, truncation), 0);
    }

    @Override
    public int latentSize() {
      return 1;
    }

    @Override
    public List<float[]> latents(long seed, long from, int n, double truncation) {
      seeds.add(seed);
      List<float[]> out = new ArrayList<>();
      for (long i = from; i < from + n; i++) {
        out.add(new float[] {10 + 20 * i});
      }
      return out;
    }

    @Override
    public List<Image> of(List<float[]> latents, int ofClass) {
      return latents.stream().map(l -> grey((int) l[0])).toList();
    }

    @Override
    public void close() {
      // nothing is held
    }
  }

  private static final class Grey extends Plain {
    @Override
    public Projection project(Image target, Projection.Settings settings, int ofClass, Progress progress) {
      float[] latent = {Math.min(100, target.get(0, 0, 0) + 2)};
      return new Projection(latent, target, of(List.of(latent), 0).getFirst(), grey(0));
    }
  }

  @Test
  void whatIsGivenIsSaidBesideWhatTheGeneratorMadeItself() {
    Grey maker = new Grey();
    Projections found = Projections.of(maker, List.of(grey(50), grey(200)), 3, SETTINGS, 0, Progress.NONE);
    assertEquals(2, found.given().get(0).difference(), 0);
    assertEquals(100, found.given().get(1).difference(), 0);
    assertEquals(50, found.given().get(0).firstDifference(), 0);
    assertEquals(20 * Math.log10(255 / 2.0), found.given().get(0).psnr(), 1e-9);
    assertEquals(2, found.ownDifference(), 0);
    assertEquals("2.00 of 255 away on average, PSNR 42.1 dB (50.0 at the nearest of the random starts); as near as its own pictures come", found.inWords(0));
    assertEquals("100 of 255 away on average, PSNR 8.1 dB (200 at the nearest of the random starts); 50.0 times as far as its own pictures", found.inWords(1));
    assertEquals("A picture that the generator made itself comes back to within 2.00 of 255, PSNR 42.1 dB (median of 3; 2.00 to 2.00)", found.ownInWords());
    assertTrue(!maker.seeds.contains(SETTINGS.seed()), "its own pictures are not those that a search with this seed begins with");
  }

  @Test
  void aMakerThatCannotSaysSo() {
    assertTrue(assertThrows(UserProblem.class, () -> Projections.of(new Plain(), List.of(grey(50)), 1, SETTINGS, 0, Progress.NONE)).getMessage().contains("cannot"));
  }
}
