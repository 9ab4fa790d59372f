// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.likeness.api.task.Progress;

/** A dataset as readers see it. Each call reads the database anew; safe to use from any thread, beside a writer too. */
public interface Dataset {

  /** Folder name: letters, digits, {@code . _ -}. */
  String name();

  Path folder();

  DatasetInfo info();

  /** By id. */
  List<DatasetItem> items();

  /** Items and faces without reading them. */
  Counts counts();

  /** All faces by item and frame, rejected ones too. */
  List<Face> faces();

  /** Those not rejected. */
  default List<Face> usableFaces() {
    return faces().stream().filter(f -> !f.rejected()).toList();
  }

  Optional<DatasetItem> item(long id);

  /** The absolute path of an item's file. */
  Path file(DatasetItem item);

  /** SHA-256 in hex over everything that a run may depend on: items' hashes, faces, crops, splits. Same content, same value. */
  String fingerprint();

  /** Whether this is the content of the fingerprint, or has grown out of it: what was trained on it may be asked for here. */
  boolean had(String fingerprint);

  /** Compares every file with its recorded hash; empty when all is well. */
  List<Finding> verify(Progress progress);

  /**
   * @throws org.likeness.api.problem.UserProblem with the reason when somebody in it must not be used so
   */
  default void requireRight(Use use) {
    Rights.require(this, use);
  }

  /**
   * The one writer. Closing without a commit takes everything since the last commit back.
   *
   * @throws org.likeness.api.problem.UserProblem when another process is writing, or writing is not permitted
   */
  DatasetEditor edit();

  /**
   * @param images pictures
   * @param videos clips
   * @param faces all
   * @param rejected of those
   * @param bytes sum of the items' files
   */
  record Counts(int images, int videos, int faces, int rejected, long bytes) {}
}
