// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.internal.provenance;

import java.nio.file.Path;
import org.likeness.media.file.MediaFiles;

/** Media types by ending. */
final class MediaTypes {

  private MediaTypes() {}

  static String of(Path file) {
    return MediaFiles.ending(file).equals("json") ? "application/json" : MediaFiles.mediaType(file);
  }
}
