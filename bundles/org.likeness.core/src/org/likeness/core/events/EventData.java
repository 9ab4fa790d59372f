// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.events;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.likeness.core.internal.events.EventFiles;

/**
 * Everything in the event files of one run folder. Reading is incremental; an incomplete last record is tried again at
 * the next refresh. Thread-safe: what is returned is immutable.
 */
public interface EventData {

  /** The event files of any folder, read once. */
  static EventData of(Path folder) {
    EventFiles files = new EventFiles(folder);
    files.refresh();
    return files;
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

  /** One sentence for each file in which reading had to stop: a wrong checksum. */
  List<String> damage();
}
