// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.forensics.LabelledFaces;
import org.likeness.api.image.Image;
import org.likeness.datasets.Face;
import org.likeness.datasets.RecordedPicture;

/**
 * Real and made faces from datasets, in the order of their frames.
 *
 * @param entries each with its answer and its group
 */
record FaceList(List<Entry> entries) implements LabelledFaces {

  /**
   * @param face in its dataset
   * @param fake the answer
   * @param group what is independent of other groups: a person, or a clip
   */
  record Entry(Face face, boolean fake, String group) {}

  /** How many groups show real faces (or made ones). */
  int groups(boolean fake) {
    return (int) entries.stream().filter(e -> e.fake() == fake).map(Entry::group).distinct().count();
  }

  FaceList and(FaceList other) {
    List<Entry> all = new ArrayList<>(entries);
    all.addAll(other.entries);
    return new FaceList(all);
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public Image face(int i) {
    return RecordedPicture.of(entries.get(i).face()).read();
  }

  @Override
  public boolean fake(int i) {
    return entries.get(i).fake();
  }

  @Override
  public String group(int i) {
    return entries.get(i).group();
  }
}
