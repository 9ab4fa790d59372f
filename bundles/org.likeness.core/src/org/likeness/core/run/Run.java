// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.api.task.Progress;
import org.likeness.core.recipe.Recipe;
import org.likeness.events.EventData;

/** A run as a reader sees it. Reads files when asked; tolerates what is cut off, missing or still being written. */
public interface Run {

  /** The kind of a run that another tool has written: it has curves and pictures, is only looked at and never written into. */
  String FOREIGN = "foreign";

  /** The folder's name; of a foreign run the way to it from the folder of runs ({@code logs/train}). */
  String id();

  Path folder();

  /** Read anew at each call. */
  RunInfo info();

  /** The resolved recipe. */
  Recipe recipe();

  /** By step. */
  List<Checkpoint> checkpoints();

  /** The last one whose files are all as they were written. */
  Optional<Checkpoint> lastGoodCheckpoint();

  /** Curves, pictures and histograms; {@link EventData#refresh()} reads on. One object per Run object. */
  EventData events();

  /** The files of {@code samples/}, by step. */
  List<Path> samples();

  /** Empty when {@code results.json} is not as it was written; {@link #info} then says so. */
  List<MetricResult> results();

  /** Reads every file that is covered by a hash. @param progress asked for cancellation */
  RunCheck check(Progress progress);

  /**
   * For whoever is about to use a part of a run: weights, a detector.
   *
   * @param name of a file or folder of the run
   * @throws org.likeness.api.problem.UserProblem naming the first file there that is not as it was written
   */
  void requireUnchanged(String name);

  /** The text of {@code log.txt}; empty when there is none. */
  String log();

  /** The text of {@code notes.md}; empty when there is none. */
  String notes();

  /** The only thing of a run that may be changed. */
  void notes(String text);

  /** A file in the folder, if it is there. */
  Optional<Path> file(String name);
}
