// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.likeness.api.image.Image;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Projection;
import org.likeness.tensor.Seeds;

/**
 * Pictures projected into a generator, and beside them pictures that it made itself, projected by the same means: these have a
 * latent, so what is missing to them is the search's, and what is missing to the others beyond that is the generator's.
 *
 * @param given of the given pictures, in their order
 * @param own of the generator's own pictures
 */
public record Projections(List<Projection> given, List<Projection> own) {

  private static final long OWN = 0x6f776eL;

  /**
   * @param targets RGB of any size
   * @param own how many of its own pictures are projected, at least one
   * @param ofClass the place of what all of them show among the maker's classes; anything without classes
   */
  public static Projections of(PictureMaker maker, List<Image> targets, int own, Projection.Settings settings, int ofClass, Progress progress) {
    progress.start("Projecting", (long) (targets.size() + own) * settings.steps());
    return new Projections(projected(maker, targets, settings, ofClass, progress),
        projected(maker, maker.of(maker.latents(Seeds.mix(settings.seed(), OWN), 0, own, 0), ofClass), settings, ofClass, progress));
  }

  private static List<Projection> projected(PictureMaker maker, List<Image> targets, Projection.Settings settings, int ofClass, Progress progress) {
    List<Projection> out = new ArrayList<>();
    for (Image target : targets) {
      progress.check();
      out.add(maker.project(target, settings, ofClass, progress));
    }
    return out;
  }

  /** How far its own pictures come back: the median mean absolute difference, 0 to 255. */
  public double ownDifference() {
    return Memorisation.median(own.stream().mapToDouble(Projection::difference).toArray());
  }

  /** How near one of the given pictures was come to, in words that follow its name. */
  public String inWords(int i) {
    Projection p = given.get(i);
    double farthest = own.stream().mapToDouble(Projection::difference).max().orElseThrow();
    String beside = p.difference() <= farthest ? "as near as its own pictures come"
        : String.format(Locale.ROOT, "%.3g times as far as its own pictures", p.difference() / ownDifference());
    return String.format(Locale.ROOT, "%.3g of 255 away on average, PSNR %.1f dB (%.3g at the nearest of the random starts); %s", p.difference(), p.psnr(),
        p.firstDifference(), beside);
  }

  /** The same of its own pictures, a sentence. */
  public String ownInWords() {
    double[] all = own.stream().mapToDouble(Projection::difference).sorted().toArray();
    return String.format(Locale.ROOT, "A picture that the generator made itself comes back to within %.3g of 255, PSNR %.1f dB (median of %d; %.3g to %.3g)", ownDifference(),
        Memorisation.median(own.stream().mapToDouble(Projection::psnr).toArray()), all.length, all[0], all[all.length - 1]);
  }
}
