// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.api.task.Progress;
import org.likeness.datasets.internal.FolderDatasets;

/** The datasets of a workspace. */
public interface Datasets {

  /** Those below a folder. */
  static Datasets in(Path folder, Formats formats, Home home) {
    return new FolderDatasets(folder, formats, home);
  }

  Path folder();

  /** By name. */
  List<Dataset> list();

  Optional<Dataset> find(String name);

  /** @throws org.likeness.api.problem.UserProblem when there is none; the sentence names the nearest */
  Dataset get(String name);

  /** An empty dataset. @throws org.likeness.api.problem.UserProblem when the name is taken or not a name */
  Dataset create(String name, DatasetInfo info);

  /**
   * Imports pictures and clips; a cancelled or failed import leaves the dataset as it was before. A dataset that is not
   * there is made; two processes cannot make the same one. Files that cannot be read are left out and listed, unless the
   * options are strict.
   *
   * @param sources files and folders, at least one
   * @throws org.likeness.api.problem.UserProblem when no format recognises a source, nothing in it can be read, or another
   *     process is writing the dataset
   */
  Imported importFrom(List<Path> sources, ImportOptions options, Progress progress);

  /** The same of one source. */
  default Dataset importFrom(Path source, ImportOptions options, Progress progress) {
    return importFrom(List.of(source), options, progress).dataset();
  }
}
