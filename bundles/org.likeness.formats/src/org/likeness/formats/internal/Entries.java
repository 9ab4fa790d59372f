// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.task.Progress;
import org.likeness.media.file.MediaFiles;
import org.likeness.media.image.Images;
import org.likeness.media.video.VideoReader;

/** The items of a folder whose first folders may be persons, labels or splits. */
public final class Entries {

  /** What the folders directly below the source stand for. */
  public enum Meaning {
    NOTHING, SUBJECT, LABEL, SPLIT
  }

  private Entries() {}

  /** Looks at each file's header: one that cannot be read is named here, before anything is copied. */
  public static Stream<DatasetFormat.Item> of(Path source, Set<MediaFiles.Kind> kinds, Meaning folders, int depth, Progress progress) {
    return MediaFolder.list(source, kinds, depth, progress).stream().map(file -> {
      progress.check();
      boolean clip = kinds.equals(Set.of(MediaFiles.Kind.CLIP))
          || kinds.contains(MediaFiles.Kind.CLIP) && MediaFiles.of(file) == MediaFiles.Kind.CLIP;
      if (clip) {
        try (VideoReader in = VideoReader.open(file)) {
          in.notes().forEach(progress::note);
        }
      } else {
        Images.info(file);
      }
      String folder = folders == Meaning.NOTHING ? "" : MediaFolder.firstFolder(source, file);
      return new DatasetFormat.Item(file, clip ? DatasetFormat.Media.VIDEO : DatasetFormat.Media.IMAGE,
          folders == Meaning.SUBJECT ? folder : "", folders == Meaning.SPLIT ? folder : "", folders == Meaning.LABEL ? folder : "");
    });
  }
}
