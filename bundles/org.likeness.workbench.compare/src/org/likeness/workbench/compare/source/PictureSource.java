// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.source;

import java.nio.file.Path;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.media.image.Images;

/**
 * Pictures in a row without times: one file, a folder, the sample grids of a run.
 *
 * @param label heading
 * @param files in order, at least one
 */
record PictureSource(String label, List<Path> files) implements FrameSource {

  @Override
  public int count() {
    return files.size();
  }

  @Override
  public double rate() {
    return 0;
  }

  @Override
  public double seconds(int index) {
    return index;
  }

  @Override
  public Image frame(int index) {
    return Images.read(files.get(index));
  }

  @Override
  public void close() {
    // nothing is open
  }
}
