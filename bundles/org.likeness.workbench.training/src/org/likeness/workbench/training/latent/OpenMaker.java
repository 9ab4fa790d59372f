// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.training.latent;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.api.training.PictureMaker;
import org.likeness.api.training.Projection;
import org.likeness.core.Likeness;
import org.likeness.core.run.Run;
import org.likeness.trainer.TrainedRun;

/**
 * A run's picture maker for several threads, each of which gets its turn call by call: pictures of a slider come between the
 * batches of something long. After {@link #close} calls end with a {@link CancellationException}.
 */
final class OpenMaker implements PictureMaker {
  private final ReentrantLock turn = new ReentrantLock(true);
  private volatile boolean closed;
  private Run run;
  private TrainedRun<PictureMaker> trained;

  /** Reads the run's last good checkpoint. Background thread. @throws UserProblem as {@link TrainedRun#open} */
  void open(Likeness likeness, Run of) {
    turn.lock();
    try {
      if (!closed) {
        run = of;
        trained = TrainedRun.open(likeness, of, PictureMaker.class, "makes pictures");
      }
    } finally {
      turn.unlock();
    }
  }

  /** Of an open one. */
  Run run() {
    return run;
  }

  /** Of an open one: that of its checkpoint. */
  long step() {
    return trained.step();
  }

  /** For a view's background reading, where the end of the view is no fault. */
  <T> Callable<T> reading(Callable<T> read) {
    return () -> {
      try {
        return read.call();
      } catch (Exception e) {
        if (closed) {
          throw new UserProblem("The generator has been closed", e);
        }
        throw e;
      }
    };
  }

  private <T> T ask(Function<PictureMaker, T> question) {
    turn.lock();
    try {
      if (closed) {
        throw new CancellationException("The generator has been closed");
      }
      return question.apply(trained.product());
    } finally {
      turn.unlock();
    }
  }

  @Override
  public List<Image> make(long seed, long from, int n, double truncation) {
    return ask(m -> m.make(seed, from, n, truncation));
  }

  @Override
  public List<Image> make(long seed, long from, int n, double truncation, int ofClass) {
    return ask(m -> m.make(seed, from, n, truncation, ofClass));
  }

  @Override
  public List<String> classes() {
    return ask(PictureMaker::classes);
  }

  @Override
  public int latentSize() {
    return ask(PictureMaker::latentSize);
  }

  @Override
  public List<float[]> latents(long seed, long from, int n, double truncation) {
    return ask(m -> m.latents(seed, from, n, truncation));
  }

  @Override
  public List<Image> of(List<float[]> latents, int ofClass) {
    return ask(m -> m.of(latents, ofClass));
  }

  /** Has its turn until it has been found. */
  @Override
  public Projection project(Image target, Projection.Settings settings, int ofClass, Progress progress) {
    return ask(m -> m.project(target, settings, ofClass, progress));
  }

  /** Returns at once: what is being made is finished first, on another thread. */
  @Override
  public void close() {
    if (!closed) {
      closed = true;
      Thread.ofPlatform().daemon().name("likeness-close-generator").start(() -> {
        turn.lock();
        try {
          if (trained != null) {
            trained.close();
          }
        } finally {
          turn.unlock();
        }
      });
    }
  }
}
