// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.likeness.api.swap.Side;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.core.Likeness;
import org.likeness.demo.DemoRecipes;
import org.likeness.tensor.Processor;
import org.likeness.trainer.TimedTraining;

/**
 * The demo's own training with everything that belongs to it: reading the crops, random warps, both losses, Adam, scalars.
 * Cold: the first steps in this process, in windows; the very first, which starts the engine and builds the networks, is
 * counted on neither side. Warm: afterwards, taking turns with PyTorch, which does the same in
 * the setting that is quickest there (bfloat16 and channels-last where the processor has bfloat16).
 */
final class SwapDemoBench {
  static final String ID = "swap-demo";

  /** The windows of the first steps. */
  static final int[] FIRST = {50, 150, 300};
  private static final int TURN = 5;
  private static final long SETTLE_MILLIS = 400;

  private final Likeness likeness;
  private final BenchOptions options;
  private final int threads;

  SwapDemoBench(Likeness likeness, BenchOptions options) {
    this.likeness = likeness;
    this.options = options;
    this.threads = options.threads() > 0 ? options.threads() : Runtime.getRuntime().availableProcessors();
  }

  List<BenchResult> run(Progress progress) throws IOException {
    Path folder = Files.createTempDirectory("likeness-bench");
    try {
      Map<Side, List<Path>> faces = BenchCrops.write(likeness, folder, progress);
      Map<String, Object> recipe = DemoRecipes.swap();
      recipe.put("sample", Map.of("every", 0L));
      recipe.put("checkpoint", Map.of("every", 0L));
      recipe.put("device", Map.of("threads", (long) threads));
      int cold = FIRST[FIRST.length - 1];
      progress.start("The demo's training of the swap", cold + options.rounds());
      Turns turns = new Turns(folder, cold, progress);
      try {
        TimedTraining.train(likeness, "swap", recipe, Map.of("a", faces.get(Side.A), "b", faces.get(Side.B)), turns.steps(), turns);
      } catch (UncheckedIOException e) {
        throw e.getCause();
      } finally {
        turns.close();
      }
      return turns.results();
    } finally {
      Atomic.delete(folder);
    }
  }

  /** Is told of each step and times it; in between it gives PyTorch its turns. */
  private final class Turns implements Runnable {
    private final Path folder;
    private final int cold;
    private final Progress progress;
    private final int turn = TURN * options.steps();
    private final StepTimes own = new StepTimes(ProcessHandle.current());
    private final List<Double> ratios = new ArrayList<>();
    private PythonTwin twin;
    private StepTimes theirs;
    private String torch = "";
    private boolean started;

    Turns(Path folder, int cold, Progress progress) {
      this.folder = folder;
      this.cold = cold;
      this.progress = progress;
    }

    long steps() {
      return 1 + cold + (long) options.rounds() * turn;
    }

    @Override
    public void run() {
      if (!started) {
        started = true;
        own.begin();
        return;
      }
      own.step();
      progress.check();
      int done = own.seconds().size();
      if (done <= cold) {
        progress.advance(1);
      }
      try {
        if (done == cold) {
          pythonFrom(cold);
        } else if (done > cold && (done - cold) % turn == 0) {
          pythonFrom(turn);
          progress.advance(1);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** PyTorch's turn of as many steps as ours before. */
    private void pythonFrom(int steps) throws IOException {
      if (options.python() != null) {
        settle();
        if (twin == null) {
          twin = new PythonTwin(options.python(), ID, threads, folder.toString(), Processor.fastBfloat16() ? "fast" : "plain");
          torch = twin.version();
          theirs = new StepTimes(twin.process());
          twin.steps(1);
        }
        theirs.begin();
        twin.steps(steps).forEach(theirs::add);
        theirs.end();
        if (steps == turn) {
          ratios.add(Statistics.median(own.last(turn)) / Statistics.median(theirs.last(turn)));
        }
        settle();
      }
      own.end();
      own.begin();
    }

    List<BenchResult> results() {
      Map<String, Object> setting = new LinkedHashMap<>();
      setting.put("size", 64);
      setting.put("batch", 8);
      setting.put("width", 0.25);
      setting.put("bf16", Processor.fastBfloat16());
      setting.put("threads", threads);
      setting.put("windows", "from the second step on");
      setting.put("step", "A and B together, with warps, L1 and DSSIM, Adam, scalars");
      return new SwapDemoResults(own, theirs, ratios, setting, torch, cold).all();
    }

    void close() throws IOException {
      if (twin != null) {
        twin.close();
      }
    }
  }

  /** Lets the other side's idle threads stop spinning. */
  private static void settle() {
    try {
      Thread.sleep(SETTLE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
