// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import org.likeness.api.dataset.DatasetFormat.Media;
import org.likeness.api.geometry.Affine;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;

/** Writes a dataset under its lock, in transactions. Used by one thread at a time. */
public interface DatasetEditor extends AutoCloseable {

  /**
   * Adds a file. One with the same content that is there already is returned instead.
   *
   * @param link records the absolute path instead of copying
   */
  DatasetItem addItem(Path file, Media media, String subject, String split, String label, boolean link);

  /** Adds a face and writes its crop as PNG. The {@code id} and {@code crop} of the face are chosen here. */
  Face addFace(NewFace face, Image crop);

  /** How many items were added since this was opened. */
  int items();

  /** Takes items out, with their faces; files of the dataset go to the workspace's trash at the commit, linked ones stay. */
  void remove(Collection<Long> itemIds);

  /** Takes out the faces of an item, and what is known of its extraction. */
  void removeFaces(long itemId);

  /** How far an item was looked through; empty when nothing is known of that. */
  Optional<Extracted> extracted(long itemId);

  /** Records how far an item was looked through. */
  void extracted(Extracted how);

  /** Copies a consent or licence into the dataset. @return the copy, below {@code evidence/} */
  Path evidence(Path file);

  void info(DatasetInfo info);

  void reject(Collection<Long> faceIds, boolean rejected);

  void split(Collection<Long> faceIds, String split);

  void subject(Collection<Long> faceIds, String subject);

  /** Makes everything since the last commit permanent. */
  void commit();

  @Override
  void close();

  /** A {@link Face} that has no id and no file yet. */
  record NewFace(long itemId, int frame, Box box, Landmarks landmarks, Affine frameToCrop, double score, String subject,
      String split, Face.Origin origin, Attributes attributes) {
    public NewFace(long itemId, int frame, Box box, Landmarks landmarks, Affine frameToCrop, double score, String subject, String split,
        Face.Origin origin) {
      this(itemId, frame, box, landmarks, frameToCrop, score, subject, split, origin, Attributes.NONE);
    }
  }
}
