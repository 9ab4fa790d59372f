// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.task.Progress;
import org.likeness.formats.internal.MediaFolder;
import org.likeness.media.video.VideoReader;
import org.osgi.service.component.annotations.Component;

/** Clips in a folder, or one clip. */
@Component(service = Plugin.class)
@PluginInfo(id = "format.video", label = "Clips", kind = Kind.DATASET_FORMAT,
    description = "MP4, MOV, WebM, MKV and AVI files, each with a video stream; the folders may be persons, labels or splits.",
    parameters = VideoFormat.Params.class)
public final class VideoFormat implements DatasetFormat<VideoFormat.Params> {
  private static final Pattern ENDINGS = Pattern.compile(".*\\.(mp4|m4v|mov|webm|mkv|avi)");

  /**
   * @param folders meaning of the first folder on the way to a clip
   * @param depth how many folders deep clips are looked for
   */
  public record Params(
      @Parameter(label = "Folders are", description = "What the folders directly below the source stand for.") ImagesFormat.Folders folders,
      @Parameter(label = "Depth", min = 1, max = 64, advanced = true,
          description = "How many folders deep clips are looked for; 1 = only the folder itself.") int depth) {
    public static final Params DEFAULTS = new Params(ImagesFormat.Folders.NOTHING, 16);
  }

  @Override
  public double recognises(Path source) {
    double share = MediaFolder.share(source, ENDINGS, Params.DEFAULTS.depth());
    return Files.isDirectory(source) ? 0.9 * share : share;
  }

  @Override
  public Stream<Item> read(Params p, Path source, Progress progress) {
    return MediaFolder.list(source, ENDINGS, p.depth()).stream().map(file -> {
      progress.check();
      try (VideoReader in = VideoReader.open(file)) {
        in.notes().forEach(progress::note);
      }
      String folder = p.folders() == ImagesFormat.Folders.NOTHING ? "" : MediaFolder.firstFolder(source, file);
      return new Item(file, Media.VIDEO, p.folders() == ImagesFormat.Folders.SUBJECT ? folder : "",
          p.folders() == ImagesFormat.Folders.SPLIT ? folder : "", p.folders() == ImagesFormat.Folders.LABEL ? folder : "");
    });
  }
}
