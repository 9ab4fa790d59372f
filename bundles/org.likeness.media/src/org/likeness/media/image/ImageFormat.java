// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The file formats of pictures. */
public enum ImageFormat {
  PNG(".png"), JPEG(".jpg"), WEBP(".webp"), BMP(".bmp");

  private final String extension;

  ImageFormat(String extension) {
    this.extension = extension;
  }

  /** The usual ending with its dot. */
  public String extension() {
    return extension;
  }

  /** The format that a file name's ending promises ({@code .jpeg} is JPEG too), if we write it. */
  public static Optional<ImageFormat> ofName(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    if (name.endsWith(".jpeg")) {
      return Optional.of(JPEG);
    }
    for (ImageFormat f : values()) {
      if (name.endsWith(f.extension)) {
        return Optional.of(f);
      }
    }
    return Optional.empty();
  }
}
