// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.core.run.Checkpoint;
import org.likeness.core.run.CheckpointWriter;
import org.likeness.core.runner.TrainingSnapshot;

/** Where a session's results go: in earnest a run folder. */
interface TrainingOutput {

  void scalar(long step, String tag, double value);

  void sample(long step, Image image);

  void histogram(long step, String tag, float[] values);

  void checkpoint(long step, CheckpointWriter writer);

  /** Replaces the earlier best. */
  void best(long step, CheckpointWriter writer);

  Optional<Checkpoint> lastCheckpoint();

  /** The latest checkpoint of a step before this one. */
  Optional<Checkpoint> checkpointBefore(long step);

  /** Training goes on from an earlier step: what was written after it is void. */
  void goBack(long step);

  /** Replaces the record of what is not well; a line of JSON each. */
  void health(String lines);

  /** One more step is done. */
  void stepDone();

  /** For people who watch: a sentence now and then. */
  void note(String sentence);

  void log(String line);

  void publish(TrainingSnapshot snapshot);
}
