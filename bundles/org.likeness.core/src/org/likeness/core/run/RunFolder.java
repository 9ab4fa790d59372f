// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.image.Image;
import org.likeness.api.run.RunSink;

/**
 * The folder of a run while it is being executed: the one writer. Everything is written whole or not at all (temporary
 * name, fsync, rename), so that {@code kill -9} at any moment leaves a folder that can be read and resumed. Methods may be
 * called from any thread. A full disk ends in one sentence as UserProblem.
 */
public interface RunFolder extends AutoCloseable {

  String id();

  Path path();

  RunInfo info();

  /** Records what the run is made from. */
  void input(RunInput input);

  /** Records device and settings of the engine: {@code device}, {@code threads}, {@code engine} ... */
  void device(Map<String, String> facts);

  /** Records the parent: {@code id} or {@code id@step}. */
  void parent(String idAndStep);

  void state(RunState state, String reason);

  /** Scalars, pictures and histograms go to every sink of the run. Thread-safe here; flushed about once a second. */
  RunSink.Writer sink();

  /** Writes {@code samples/step-000500.png} and sends the picture to the sinks with the tag {@code samples}. */
  Path sample(long step, Image image);

  /** Writes a checkpoint; afterwards the oldest regular ones beyond the number to keep are deleted. */
  Checkpoint checkpoint(long step, CheckpointWriter writer);

  /** The same for one that is kept under a name; {@code best} replaces the earlier best. */
  Checkpoint checkpoint(long step, String label, CheckpointWriter writer);

  /** How many regular checkpoints are kept; 3 unless told. */
  void keepCheckpoints(int last);

  /** The checkpoints that are there, by step. */
  List<Checkpoint> checkpoints();

  /** The last one whose files are all as they were written. */
  Optional<Checkpoint> lastGoodCheckpoint();

  /** A training goes on from an earlier step: deletes later checkpoints, and tells the sinks that later points are void. */
  void goBack(long step);

  /** Adds results to {@code results.json}; those with the same id and subject are replaced. */
  void results(List<MetricResult> results);

  /** One line with the time to {@code log.txt}. */
  void log(String line);

  /** Copies a file into the folder under a name (which may have folders), atomically. */
  Path attach(String name, Path file);

  /** Writes text into the folder under a name, atomically. */
  Path attachText(String name, String text);

  /** A path in this folder whose parent exists, for writers that do their own atomic renaming. */
  Path file(String name);

  @Override
  void close();
}
