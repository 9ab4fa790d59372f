// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.likeness.events.internal.EventFiles;

/**
 * Everything in the event files of one run folder. Reading is incremental; an incomplete last record is tried again at
 * the next refresh. Thread-safe: what is returned is immutable.
 */
public interface EventData {

  /** The event files of any folder, read once. */
  static EventData of(Path folder) {
    EventData files = unread(folder);
    files.refresh();
    return files;
  }

  /** The same before anything is read: the first {@link #refresh} reads. */
  static EventData unread(Path folder) {
    return new EventFiles(folder);
  }

  /** Reads what was added since; returns whether there was something. */
  boolean refresh();

  /** By name. */
  Set<String> scalarTags();

  /** The curve so far; an empty one for an unknown tag. */
  Series series(String tag);

  Set<String> imageTags();

  /** The pictures of a tag, by step; of very many a thinned-out choice with the first and the last. */
  List<EventImage> images(String tag);

  Set<String> histogramTags();

  List<Histogram> histograms(String tag);

  /** What is there but is not shown: by tag the dashboard that it is for ({@code mesh}, {@code text}, {@code pr_curves}). */
  Map<String, String> otherTags();

  /** One sentence for each damaged file: how many records were left out, and whether reading had to stop. */
  List<String> damage();

  /** One sentence for each file whose last record is not whole: it is being written, or its writer was killed. */
  List<String> unfinished();
}
