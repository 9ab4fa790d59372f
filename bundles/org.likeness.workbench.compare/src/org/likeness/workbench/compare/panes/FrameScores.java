// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.panes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.core.runtime.ILog;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.workspace.Workspace;
import org.likeness.workbench.compare.source.FrameSource;
import org.likeness.workbench.compare.source.FrameSources;
import org.likeness.workbench.compare.source.InStep;

/**
 * How like each frame of a source is to what the first one shows at the same time: PSNR in dB, frame by frame on a
 * background thread with readers of its own. Values that are not known (yet) are NaN.
 */
final class FrameScores implements AutoCloseable {
  private static final int TOLD_EVERY = 8;

  private final double[] values;
  private final Thread thread;
  private volatile boolean closed;
  private volatile boolean done;

  /**
   * Begins to measure.
   *
   * @param names all that is compared, in which the first is measured against: they keep time together
   * @param second which of them is measured
   * @param frames of the whole comparison
   * @param told called on the background thread now and then, and at the end
   */
  FrameScores(List<String> names, int second, int frames, Optional<Workspace> workspace, Runnable told) {
    values = new double[frames];
    Arrays.fill(values, Double.NaN);
    thread = Thread.ofPlatform().daemon().priority(Thread.MIN_PRIORITY).name("likeness-scores")
        .start(() -> compute(names, second, workspace, told));
  }

  private void compute(List<String> names, int second, Optional<Workspace> workspace, Runnable told) {
    List<FrameSource> sources = List.of();
    try {
      sources = InStep.of(names.stream().map(n -> FrameSources.openOrSay(n, workspace)).toList());
      FrameSource a = sources.getFirst();
      FrameSource b = sources.get(second);
      int n = Math.min(values.length, Math.min(a.count(), b.count()));
      for (int i = 0; i < n && !closed; i++) {
        double v = psnr(a, b, i);
        synchronized (values) {
          values[i] = v;
        }
        if (i % TOLD_EVERY == 0) {
          told.run();
        }
      }
    } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
      ILog.get().warn("Frames could not be measured: " + e.getMessage());
    } finally {
      sources.forEach(FrameSource::close);
    }
    done = true;
    told.run();
  }

  /** NaN for a frame that one of them cannot give; those behind it are measured all the same. */
  private static double psnr(FrameSource a, FrameSource b, int frame) throws Exception {
    try {
      Image x = a.frame(frame);
      return Pixels.psnr(x, b.frame(frame));
    } catch (UserProblem e) {
      return Double.NaN;
    }
  }

  boolean isDone() {
    return done;
  }

  /** PSNR in dB of each frame, a copy. */
  double[] values() {
    synchronized (values) {
      return values.clone();
    }
  }

  /** The frames with the lowest values, the worst first, none beside another. */
  List<Integer> worst(int most) {
    double[] v = values();
    List<Integer> sorted = IntStream.range(0, v.length).filter(i -> !Double.isNaN(v[i])).boxed()
        .sorted(Comparator.comparingDouble(i -> v[i])).toList();
    java.util.ArrayList<Integer> out = new java.util.ArrayList<>();
    for (int i : sorted) {
      if (out.size() < most && out.stream().allMatch(o -> Math.abs(o - i) > 2)) {
        out.add(i);
      }
    }
    return out;
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }
}
