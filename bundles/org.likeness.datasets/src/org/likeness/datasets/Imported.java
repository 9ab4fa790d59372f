// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.util.List;

/**
 * What came of an import.
 *
 * @param dataset made or added to
 * @param kept files that were added
 * @param known files with a content that was there already
 * @param refused files that cannot be read, each with its reason
 */
public record Imported(Dataset dataset, int kept, int known, List<Finding> refused) {

  /** The same of a dataset that has moved to its place. */
  public Imported in(Dataset moved) {
    return new Imported(moved, kept, known, refused);
  }

  /** For people: {@code 2 files kept, 1 was there already, 1 refused}. */
  public String inWords() {
    return kept + (kept == 1 ? " file" : " files") + " kept"
        + (known == 0 ? "" : ", " + known + (known == 1 ? " was" : " were") + " there already")
        + (refused.isEmpty() ? "" : ", " + refused.size() + " refused");
  }
}
