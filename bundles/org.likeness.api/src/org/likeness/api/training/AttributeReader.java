// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.training;

import java.util.List;
import org.likeness.api.image.Image;

/** Reads numbers off faces: action units, pose. Used by one thread at a time. */
public interface AttributeReader extends AutoCloseable {

  /** The names of what it reads, as datasets call them, in the order of what {@link #read} gives. */
  List<String> attributes();

  /**
   * @param faces aligned crops of any side, RGB
   * @return of each face, a number for each of {@link #attributes}, in its units
   */
  List<double[]> read(List<Image> faces);

  @Override
  void close();
}
