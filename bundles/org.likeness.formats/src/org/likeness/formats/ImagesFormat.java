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

/** Pictures in a folder, or one picture. */
@Component(service = Plugin.class)
@PluginInfo(id = "format.images", label = "Pictures", description = "PNG, JPEG, WebP and BMP files in a folder; the folders in it may be persons, labels or splits.",
    parameters = ImagesFormat.Parameters.class)
public final class ImagesFormat implements DatasetFormat<ImagesFormat.Parameters> {
  private static final Set<MediaFiles.Kind> KINDS = Set.of(MediaFiles.Kind.PICTURE);

  /** What the folders directly below the source stand for. */
  public enum Folders {
    NOTHING, SUBJECT, LABEL, SPLIT
  }

  /**
   * @param folders meaning of the first folder on the way to a picture
   * @param depth how many folders deep pictures are looked for
   */
  public record Parameters(
      @Parameter(label = "Folders are", description = "What the folders directly below the source stand for.") Folders folders,
      @Parameter(label = "Depth", min = 1, max = 64, advanced = true,
          description = "How many folders deep pictures are looked for; 1 = only the folder itself.") int depth) {
    public static final Parameters DEFAULTS = new Parameters(Folders.NOTHING, 16);
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
