// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.likeness.datasets.Dataset;
import org.likeness.datasets.DatasetItem;
import org.likeness.datasets.Face;

/**
 * A dataset as it was read.
 *
 * @param dataset where it comes from
 * @param items files
 * @param faces found in them
 * @param byItem faces of each item
 */
record DatasetContent(Dataset dataset, List<DatasetItem> items, List<Face> faces, Map<Long, List<Face>> byItem) {

  /** Reads everything; background thread. */
  static DatasetContent read(Dataset dataset) {
    List<Face> faces = dataset.faces();
    return new DatasetContent(dataset, dataset.items(), faces, faces.stream().collect(Collectors.groupingBy(Face::itemId)));
  }

  /** Those who are shown, for the filter. */
  List<String> subjects() {
    return java.util.stream.Stream.concat(items.stream().map(DatasetItem::subject), faces.stream().map(Face::subject))
        .filter(s -> !s.isEmpty()).distinct().sorted().toList();
  }
}
