// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;

/** Makes pictures out of nothing but a seed: a generator, trained. Used by one thread at a time. */
public interface PictureMaker extends AutoCloseable {

  /**
   * Pictures {@code from} to {@code from + n} of an endless list that the seed names; each is the same however many are
   * asked for.
   *
   * @param truncation less variety, fewer failures: latents beyond it are drawn again (Brock et al. 2019, section 3.1), 2 is
   *     usual; of a generator with a mapping network the share of the way from the mean of w, 0.7 is usual; 0 = none
   */
  List<Image> make(long seed, long from, int n, double truncation);

  /** What it can be asked to show, as the run's data named it; empty when it knows no classes. */
  default List<String> classes() {
    return List.of();
  }

  /**
   * As {@link #make(long, long, int, double)}, which takes classes in turn, but of one class alone.
   *
   * @param ofClass its place among {@link #classes}
   */
  default List<Image> make(long seed, long from, int n, double truncation, int ofClass) {
    throw new IllegalArgumentException("It knows no classes");
  }

  /** How many numbers a picture is made from; 0 when it cannot make pictures of chosen numbers. */
  default int latentSize() {
    return 0;
  }

  /**
   * What pictures of the list that the seed names are made from: {@link #of} makes the same of them as {@link #make} does.
   *
   * @return n rows of {@link #latentSize}
   */
  default List<float[]> latents(long seed, long from, int n, double truncation) {
    throw new IllegalArgumentException("It makes no pictures of chosen numbers");
  }

  /**
   * Pictures of chosen latents.
   *
   * @param latents rows of {@link #latentSize}
   * @param ofClass the place of what all of them show among {@link #classes}; anything without classes
   */
  default List<Image> of(List<float[]> latents, int ofClass) {
    throw new IllegalArgumentException("It makes no pictures of chosen numbers");
  }

  /**
   * The latent whose picture is nearest to a given one, as far as a search finds it. The same seed gives the same latent
   * on one machine with one number of threads.
   *
   * @param target RGB of any size; its middle square, scaled to the pictures' size, is compared
   * @param ofClass the place of what it shall show among {@link #classes}; anything without classes
   * @param progress advances by one with each step; asked at least as often whether to stop
   * @throws UserProblem when it cannot
   */
  default Projection project(Image target, Projection.Settings settings, int ofClass, Progress progress) {
    throw new UserProblem("This generator cannot be asked for the picture that is nearest to a given one");
  }

  @Override
  void close();
}
