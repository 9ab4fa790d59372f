// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.lessons.plane;

import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.Likeness;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.workspace.Workspace;
import org.likeness.trainer.SteppedTraining;

/** Leads a training on a thread of its own: methods return at once, frames come on the UI thread, never more than it can paint. */
final class PlaneLead implements AutoCloseable {

  /** How it goes on by itself. */
  enum Speed { STILL, SLOW, FAST }

  private static final long SLOW_MILLIS = 500;
  private static final long FRAME_NANOS = 80_000_000;
  /** Looking takes no more than one part in so many of the time. */
  private static final long SHARE = 4;

  private final ExecutorService thread = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("likeness-plane").factory());
  private final Likeness likeness;
  private final Workspace workspace;
  private final Display display;
  private final Consumer<PlaneFrame> show;
  private final Consumer<String> fail;
  private final AtomicInteger pending = new AtomicInteger();
  private final AtomicLong wanted = new AtomicLong(-1);
  private volatile Speed speed = Speed.STILL;
  private volatile boolean closed;
  // of the thread alone
  private SteppedTraining training;
  private Map<String, Double> logged = Map.of();
  private boolean ticking;
  private long shownAt;
  private long looked;

  /**
   * @param show takes a frame, on the UI thread
   * @param fail takes a sentence on what did not work, likewise
   */
  PlaneLead(Likeness likeness, Workspace workspace, Display display, Consumer<PlaneFrame> show, Consumer<String> fail) {
    this.likeness = likeness;
    this.workspace = workspace;
    this.display = display;
    this.show = show;
    this.fail = fail;
  }

  /** Begins a recipe's training anew. @param done called on the UI thread when that worked */
  void begin(Recipe recipe, Runnable done) {
    speed = Speed.STILL;
    work(() -> {
      SteppedTraining next = SteppedTraining.open(likeness, workspace, recipe);
      if (training != null) {
        training.close();
      }
      training = next;
      logged = Map.of();
      tell(done);
      publish();
    });
  }

  /** Goes on from here as another recipe says. @param done as above; when it did not work, all is as before */
  void change(Recipe recipe, Runnable done) {
    work(() -> {
      training.change(recipe);
      logged = Map.of();
      tell(done);
      publish();
    });
  }

  void step() {
    speed = Speed.STILL;
    work(() -> {
      logged = training.forward();
      publish();
    });
  }

  /** One step back, where there is one. */
  void stepBack() {
    speed = Speed.STILL;
    work(() -> goTo(training.step() - 1));
  }

  /** To a step, back or forwards; of several wishes the newest counts. */
  void to(long step) {
    speed = Speed.STILL;
    wanted.set(step);
    work(() -> {
      long to = wanted.getAndSet(-1);
      if (to >= 0) {
        goTo(to);
      }
    });
  }

  private void goTo(long step) {
    if (step < training.first() || step == training.step()) {
      return;
    }
    if (step < training.step()) {
      training.back(step, () -> { });
      logged = Map.of();
    }
    while (training.step() < step && wanted.get() < 0 && !closed) {
      logged = training.forward();
    }
    publish();
  }

  void go(Speed next) {
    speed = next;
    if (next != Speed.STILL) {
      work(() -> {
        if (!ticking) {
          ticking = true;
          tick();
        }
      });
    }
  }

  Speed speed() {
    return speed;
  }

  /** One step and, behind all that was asked for meanwhile, the next. */
  private void tick() {
    Speed now = speed;
    ticking = now != Speed.STILL && training != null && !closed;
    if (!ticking) {
      return;
    }
    try {
      logged = training.forward();
      if (now == Speed.SLOW || System.nanoTime() - shownAt > Math.max(FRAME_NANOS, (SHARE - 1) * looked) && pending.get() == 0) {
        publish();
      }
      if (now == Speed.SLOW) {
        Thread.sleep(SLOW_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      ticking = false;
      return;
    } catch (RuntimeException | Error e) {
      ticking = false;
      throw e;
    }
    if (speed == Speed.STILL) {
      publish();
    }
    work(this::tick);
  }

  private void publish() {
    long begin = System.nanoTime();
    PlaneFrame frame = PlaneFrame.of(training.plane().orElseThrow(() -> new UserProblem("This recipe trains with pictures; the plane shows GANs of points")),
        training.step(), training.first(), logged);
    shownAt = System.nanoTime();
    looked = shownAt - begin;
    tell(() -> show.accept(frame));
  }

  private void tell(Runnable news) {
    if (!closed && !display.isDisposed()) {
      pending.incrementAndGet();
      display.asyncExec(() -> {
        pending.decrementAndGet();
        if (!closed) {
          news.run();
        }
      });
    }
  }

  private void work(Runnable what) {
    try {
      thread.execute(() -> {
        try {
          if (!closed) {
            what.run();
          }
        } catch (UserProblem e) {
          failed(e.getMessage());
        } catch (RuntimeException | Error e) {
          ILog.get().error("The training on the plane failed", e);
          failed("The training failed unexpectedly; the log says why");
        }
      });
    } catch (RejectedExecutionException e) {
      ILog.get().info("The plane is closed");
    }
  }

  private void failed(String sentence) {
    speed = Speed.STILL;
    ticking = false;
    tell(() -> fail.accept(sentence));
  }

  /** The networks go when the step that is being made has ended. */
  @Override
  public void close() {
    closed = true;
    speed = Speed.STILL;
    thread.execute(() -> {
      if (training != null) {
        training.close();
      }
    });
    thread.shutdown();
  }
}
