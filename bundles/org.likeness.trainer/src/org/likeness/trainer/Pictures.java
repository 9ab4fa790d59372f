// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.lang.ref.SoftReference;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.likeness.api.image.Image;
import org.likeness.datasets.RecordedPicture;
import org.likeness.media.image.Sampling;
import org.likeness.media.image.Scale;

/**
 * Pictures on disk, made square, at most of one side, kept in memory as long as there is room. Safe from any thread.
 */
final class Pictures {

  private final List<RecordedPicture> files;
  private final int side;
  private final AtomicReferenceArray<SoftReference<Image>> cache;
  private final AtomicIntegerArray original;

  /** @param side larger pictures are reduced to it by area */
  Pictures(List<RecordedPicture> files, int side) {
    this.files = List.copyOf(files);
    this.side = side;
    this.cache = new AtomicReferenceArray<>(files.size());
    this.original = new AtomicIntegerArray(files.size());
  }

  int size() {
    return files.size();
  }

  Image get(int i) {
    SoftReference<Image> kept = cache.get(i);
    Image image = kept == null ? null : kept.get();
    if (image == null) {
      Image read = files.get(i).read();
      original.set(i, Math.min(read.width(), read.height()));
      image = fitted(read, side);
      cache.set(i, new SoftReference<>(image));
    }
    return image;
  }

  /** Side in pixels of the square of the file that {@link #get} shows. */
  int original(int i) {
    if (original.get(i) == 0) {
      get(i);
    }
    return original.get(i);
  }

  /** The central square, reduced to the side when it is larger. */
  static Image fitted(Image in, int side) {
    int square = Math.min(in.width(), in.height());
    Image cut = in.width() == in.height() ? in
        : Scale.crop(in, (in.width() - square) / 2, (in.height() - square) / 2, square, square);
    return square > side ? Scale.to(cut, side, side, Sampling.AREA) : cut;
  }
}
