// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.core.events.EventData;
import org.likeness.core.recipe.Recipe;

/** A run as a reader sees it. Reads files when asked; tolerates what is cut off, missing or still being written. */
public interface Run {

  /** The folder's name. */
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

  List<MetricResult> results();

  /** The text of {@code log.txt}; empty when there is none. */
  String log();

  /** The text of {@code notes.md}; empty when there is none. */
  String notes();

  /** The only thing of a run that may be changed. */
  void notes(String text);

  /** A file in the folder, if it is there. */
  Optional<Path> file(String name);
}
