// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Json;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.runner.TrainingSnapshot;
import org.likeness.core.task.RunControl;
import org.likeness.tensor.TensorEngine;

/**
 * The loop of every training: seeds each step by its number, writes scalars, samples and checkpoints, stops when told,
 * when the budget is spent, or when numbers go bad. N steps are k steps, a new process and N - k steps, bit for bit.
 */
final class TrainingLoop implements TrainingSession {

  private final Trainee trainee;
  private final TrainingOutput output;
  private final LoopSettings settings;
  private final HealthMonitor health;
  private final TensorEngine engine;
  private final long seed;
  private final Pace pace = new Pace();
  private final Map<String, Double> latest = new LinkedHashMap<>();
  private final Map<String, Double> unlogged = new LinkedHashMap<>();
  private long step;
  private long sampled = -1;
  private long saved = -1;
  private double best = Double.POSITIVE_INFINITY;
  private Image samples;
  private Budget budget;
  private volatile TrainingSnapshot snapshot;

  TrainingLoop(Trainee trainee, TrainingOutput output, LoopSettings settings, HealthMonitor health, TensorEngine engine, long seed) {
    this.trainee = trainee;
    this.output = output;
    this.settings = settings;
    this.health = health;
    this.engine = engine;
    this.seed = seed;
    this.budget = settings.budget();
    engine.setThreads(settings.threads());
    show("starting");
  }

  /** Goes on where a checkpoint was written. */
  void resume(Checkpoint checkpoint) {
    trainee.load(checkpoint);
    step = checkpoint.step();
    saved = step;
    double seconds = Json.number(checkpoint.state(), "seconds");
    pace.seconds(seconds > 0 ? seconds : 0);
    if (checkpoint.state().get("best") instanceof Number n) {
      best = n.doubleValue();
    }
    health.restore(checkpoint.state());
    output.log("resumed at step " + step);
  }

  @Override
  public long step() {
    return step;
  }

  @Override
  public TrainingSnapshot snapshot() {
    return snapshot;
  }

  @Override
  public void train(RunControl control, Budget wanted) {
    budget = wanted;
    pace.start(step);
    try {
      while (!budget.spent(step, pace.seconds())) {
        if (control.paused()) {
          pause(control);
        }
        control.check();
        oneStep();
      }
    } catch (CancellationException e) {
      save();
      show("stopped");
      throw e;
    }
    save();
    sample();
    show("finished");
  }

  private void pause(RunControl control) {
    save();
    pace.stop();
    show("paused");
    control.awaitIfPaused();
    pace.start(step);
  }

  private void oneStep() {
    Map<String, Double> scalars = engine.seeded(seed, step, () -> trainee.step(step, budget.fraction(step, pace.seconds())));
    step++;
    for (Map.Entry<String, Double> e : scalars.entrySet()) {
      if (!Double.isFinite(e.getValue())) {
        throw health.badNumber(step, e.getKey(), e.getValue(), unstable(e.getKey(), e.getValue()));
      }
    }
    pace.stepDone(step, trainee.waitedNanos());
    latest.putAll(scalars);
    unlogged.putAll(scalars);
    if (step % settings.logEvery() == 0 || step == 1) {
      log();
    }
    if (due(settings.sampleEvery()) || step == 1) {
      sample();
    }
    if (due(settings.checkpointEvery())) {
      save();
    }
    show("training");
    output.stepDone();
    if (pace.noteDue()) {
      output.note(line());
    }
  }

  private boolean due(long every) {
    return every > 0 && step % every == 0;
  }

  private void log() {
    Map<String, Double> point = new LinkedHashMap<>(unlogged);
    unlogged.forEach((tag, value) -> output.scalar(step, tag, value));
    unlogged.clear();
    if (Double.isFinite(pace.rate())) {
      output.scalar(step, "speed/steps-per-second", pace.rate());
      output.scalar(step, "speed/data-wait", pace.waitShare());
      point.put("speed/data-wait", pace.waitShare());
    }
    health.point(step, point);
  }

  /** Once at a step: the last one may be due by itself. */
  private void sample() {
    if (sampled == step) {
      return;
    }
    sampled = step;
    samples = engine.seeded(seed, step, trainee::samples);
    output.sample(step, samples);
    trainee.distributions().forEach((tag, values) -> output.histogram(step, tag, values));
  }

  /** Writes a checkpoint of this step unless there is one. */
  private void save() {
    if (saved == step) {
      return;
    }
    show("writing a checkpoint");
    Map<String, Double> held = trainee.validate();
    held.forEach((tag, value) -> output.scalar(step, tag, value));
    latest.putAll(held);
    Double score = trainee.criterion() == null ? null : held.get(trainee.criterion());
    boolean better = score != null && score < best;
    if (better) {
      best = score;
    }
    output.checkpoint(step, this::write);
    saved = step;
    if (better) {
      output.best(step, this::write);
    }
  }

  private Map<String, Object> write(Path folder) throws java.io.IOException {
    Map<String, Object> state = new LinkedHashMap<>();
    state.put("step", step);
    state.put("seed", seed);
    state.put("seconds", pace.seconds());
    if (Double.isFinite(best)) {
      state.put("best", best);
    }
    state.put("health", health.state());
    state.putAll(trainee.save(folder));
    return state;
  }

  private UserProblem unstable(String tag, double value) {
    String good = output.lastCheckpoint().map(c -> "the last good checkpoint is that of step " + c.step())
        .orElse("there is no good checkpoint yet");
    return new UserProblem("Training became unstable at step " + step + ": '" + tag + "' is "
        + (Double.isNaN(value) ? "not a number" : "infinite") + "; " + good
        + ". A lower learning rate, gradient clipping or a stronger regulariser may help");
  }

  private String line() {
    String total = budget.steps() > 0 ? "/" + budget.steps() : "";
    return "step %d%s: %s, %.1f steps/s".formatted(step, total, trainee.summary(latest), pace.rate());
  }

  private void show(String state) {
    snapshot = new TrainingSnapshot(state, step, budget.steps() > 0 ? budget.steps() : -1, pace.rate(),
        pace.left(step, budget), java.util.Collections.unmodifiableMap(new LinkedHashMap<>(latest)), pace.waitShare(), samples);
    output.publish(snapshot);
  }

  @Override
  public void close() {
    trainee.close();
  }
}
