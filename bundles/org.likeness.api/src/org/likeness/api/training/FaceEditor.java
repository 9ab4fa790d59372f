// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.List;
import org.likeness.api.image.Image;

/** Changes what faces show, their expression for example, and leaves who they are. Used by one thread at a time. */
public interface FaceEditor extends AutoCloseable {

  /** What can be asked for, in the order of the numbers that {@link #edit} takes. */
  List<Asked> asked();

  /** Whether what is asked for are classes, one of which is 1 and the others 0. */
  boolean exclusive();

  /** Side of the pictures that it gives, in pixels. */
  int side();

  /**
   * The faces, changed.
   *
   * @param faces aligned crops of any side, RGB
   * @param wanted of each face, a number for each of {@link #asked}, in its units
   * @return as many pictures of {@link #side}
   */
  List<Image> edit(List<Image> faces, List<double[]> wanted);

  @Override
  void close();

  /**
   * A number that can be asked for.
   *
   * @param name as datasets call it: {@code AU12}; of a class its name
   * @param lowest that was seen in training; what lies beyond is guessed
   * @param highest likewise; for classes 0 and 1
   */
  record Asked(String name, double lowest, double highest) {}
}
