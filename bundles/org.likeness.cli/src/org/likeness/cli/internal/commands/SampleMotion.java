// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.cli.internal.commands;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.works.samples.SampleClip;
import picocli.CommandLine.Option;

/** Samples that change into each other, as a clip. As a mixin. */
final class SampleMotion {
  private static final int MOST_BETWEEN = 10_000;

  @Option(names = "--video", paramLabel = "FILE", description = "A clip instead of a folder: each sample changes into the next, the last into the first.")
  private String file;

  @Option(names = "--between", paramLabel = "N", description = "Frames from a sample to the next, at 25 a second. Default: ${DEFAULT-VALUE}.")
  private int between = 25;

  boolean asked() {
    return file != null;
  }

  String file() {
    return file;
  }

  void check(int count) {
    if (between < 1 || between > MOST_BETWEEN) {
      throw new UserProblem("--between must lie between 1 and " + MOST_BETWEEN + ", not " + between);
    }
    if (asked() && count < 2) {
      throw new UserProblem("--video needs two samples at least; --count " + count + " is fewer");
    }
  }

  /** @param ofClass what all of them show; -1: the first class */
  void write(Path target, PictureMaker maker, long seed, int count, double truncation, int ofClass, UnaryOperator<Image> mark, Progress progress) {
    if (maker.latentSize() == 0) {
      throw new UserProblem("--video: this generator makes no pictures of chosen latents");
    }
    SampleClip.write(target, maker, maker.latents(seed, 0, count, truncation), between, Math.max(0, ofClass), mark, progress);
  }
}
