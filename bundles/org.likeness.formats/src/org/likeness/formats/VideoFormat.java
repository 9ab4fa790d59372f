// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.formats.internal.Entries;
import org.likeness.formats.internal.MediaFolder;
import org.likeness.media.file.MediaFiles;
import org.osgi.service.component.annotations.Component;

/** Clips in a folder, or one clip. */
@Component(service = Plugin.class)
@PluginInfo(id = "format.video", label = "Clips", description = "MP4, MOV, WebM, MKV, AVI, MPEG, WMV, GIF and other files with moving pictures; the folders may be persons, labels or splits.",
    parameters = VideoFormat.Parameters.class)
public final class VideoFormat implements DatasetFormat<VideoFormat.Parameters> {
  private static final Set<MediaFiles.Kind> KINDS = Set.of(MediaFiles.Kind.CLIP);

  /**
   * @param folders meaning of the first folder on the way to a clip
   * @param depth how many folders deep clips are looked for
   */
  public record Parameters(
      @Parameter(label = "Folders are", description = "What the folders directly below the source stand for.") ImagesFormat.Folders folders,
      @Parameter(label = "Depth", min = 1, max = 64, advanced = true,
          description = "How many folders deep clips are looked for; 1 = only the folder itself.") int depth) {
    public static final Parameters DEFAULTS = new Parameters(ImagesFormat.Folders.NOTHING, 16);
  }

  @Override
  public double recognises(Path source) {
    double share = MediaFolder.share(source, KINDS, Parameters.DEFAULTS.depth());
    return Files.isDirectory(source) ? 0.9 * share : share;
  }

  @Override
  public Stream<Item> read(Parameters p, Path source, Progress progress) {
    return Entries.of(source, KINDS, Entries.Meaning.valueOf(p.folders().name()), p.depth(), progress);
  }
}
