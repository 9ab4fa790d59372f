// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.CheckpointWriter;
import org.likeness.core.runner.RunContext;
import org.likeness.core.runner.TrainingSnapshot;

/** Writes into the folder of the run that is being executed. */
record RunOutput(RunContext context) implements TrainingOutput {

  @Override
  public void scalar(long step, String tag, double value) {
    context.folder().sink().scalar(step, tag, value);
  }

  @Override
  public void sample(long step, Image image) {
    context.folder().sample(step, image);
  }

  @Override
  public void histogram(long step, String tag, float[] values) {
    context.folder().sink().histogram(step, tag, values);
  }

  @Override
  public void checkpoint(long step, CheckpointWriter writer) {
    context.folder().checkpoint(step, writer);
  }

  @Override
  public void best(long step, CheckpointWriter writer) {
    context.folder().checkpoint(step, "best", writer);
  }

  @Override
  public Optional<Checkpoint> lastCheckpoint() {
    return context.folder().lastGoodCheckpoint();
  }

  @Override
  public Optional<Checkpoint> checkpointBefore(long step) {
    return context.folder().checkpoints().stream().filter(c -> c.step() < step).reduce((a, b) -> b);
  }

  @Override
  public void goBack(long step) {
    context.folder().goBack(step);
  }

  @Override
  public void health(String lines) {
    context.folder().attachText("health.jsonl", lines);
  }

  @Override
  public void stepDone() {
    context.progress().advance(1);
  }

  @Override
  public void note(String sentence) {
    context.progress().note(sentence);
  }

  @Override
  public void log(String line) {
    context.folder().log(line);
  }

  @Override
  public void publish(TrainingSnapshot snapshot) {
    context.publish(snapshot);
  }
}
