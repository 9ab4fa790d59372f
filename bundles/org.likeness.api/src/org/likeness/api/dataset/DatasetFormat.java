// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.dataset;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.task.Progress;

/** A way in which pictures or clips lie on disk. */
@PluginKind(prefix = "format", label = "Dataset format")
public interface DatasetFormat<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(DatasetFormat.class);

  /** How sure this format is, 0 (no) to 1, that it can read the path. Looks at names and headers only. */
  double recognises(Path source);

  /**
   * The items, lazily, in a stable order. The stream is closed by the caller. A file that is not as the format says ends the
   * step of the stream's iterator at which it would have come in a {@link org.likeness.api.problem.UserProblem} that names
   * it; the next step gives the file behind it, so that one bad file does not cost the others. (A stream that is made of a
   * list by {@code map} does so by itself; one with {@code sorted} behind the reading does not.)
   *
   * @throws org.likeness.api.problem.UserProblem when nothing can be read at all
   */
  Stream<Item> read(P parameters, Path source, Progress progress);

  /**
   * One picture or clip.
   *
   * @param file absolute path
   * @param media picture or clip
   * @param subject who is shown; empty when the format does not say
   * @param split {@code train}, {@code val}, {@code test} or empty
   * @param label {@code real}, {@code fake}, ... or empty
   */
  record Item(Path file, Media media, String subject, String split, String label) {}

  /** What a file is. */
  enum Media {
    IMAGE, VIDEO
  }
}
