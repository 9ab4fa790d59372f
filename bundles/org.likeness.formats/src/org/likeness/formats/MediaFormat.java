// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

/** Pictures and clips side by side in one folder, as they come from a telephone. */
@Component(service = Plugin.class)
@PluginInfo(id = "format.media", label = "Pictures and clips", description = "Pictures and clips in one folder; the folders in it may be persons, labels or splits.",
    parameters = MediaFormat.Parameters.class)
public final class MediaFormat implements DatasetFormat<MediaFormat.Parameters> {
  private static final Set<MediaFiles.Kind> KINDS = Set.of(MediaFiles.Kind.PICTURE, MediaFiles.Kind.CLIP);

  /**
   * @param folders meaning of the first folder on the way to a file
   * @param depth how many folders deep files are looked for
   */
  public record Parameters(
      @Parameter(label = "Folders are", description = "What the folders directly below the source stand for.") ImagesFormat.Folders folders,
      @Parameter(label = "Depth", min = 1, max = 64, advanced = true,
          description = "How many folders deep files are looked for; 1 = only the folder itself.") int depth) {
    public static final Parameters DEFAULTS = new Parameters(ImagesFormat.Folders.NOTHING, 16);
  }

  /** Surest where both are: the formats of one kind alone would leave the others out. */
  @Override
  public double recognises(Path source) {
    Map<MediaFiles.Kind, Integer> count = MediaFolder.count(source, Parameters.DEFAULTS.depth());
    boolean both = count.containsKey(MediaFiles.Kind.PICTURE) && count.containsKey(MediaFiles.Kind.CLIP);
    return both ? 0.95 : (Files.isDirectory(source) ? 0.8 : 0.9) * MediaFolder.share(source, KINDS, Parameters.DEFAULTS.depth());
  }

  @Override
  public Stream<Item> read(Parameters p, Path source, Progress progress) {
    return Entries.of(source, KINDS, Entries.Meaning.valueOf(p.folders().name()), p.depth(), progress);
  }
}
