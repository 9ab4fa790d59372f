// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Parameter.Role;
import org.likeness.core.runner.Desk;
import org.likeness.core.runner.RunContext;
import org.likeness.media.video.VideoOptions;
import org.likeness.media.video.VideoWriter;

/**
 * The recipe's {@code output}.
 *
 * @param file absolute path; empty = in the run's folder
 * @param quality 1-100
 * @param encoder FFmpeg's name; empty = the container's usual one
 * @param overwrite whether a file that is there already may be replaced
 */
record Output(
    @Parameter(label = "File", role = Role.OUTPUT, description = "Empty: swap.mp4 in the run's folder") String file,
    @Parameter(label = "Quality", min = 1, max = 100, description = "Of the video; higher is larger") int quality,
    @Parameter(label = "Encoder", description = "FFmpeg's name; empty: the container's usual one") String encoder,
    @Parameter(label = "Overwrite", description = "Replace a file that is there already") boolean overwrite) {
  static final Output DEFAULTS = new Output("", VideoOptions.DEFAULT_QUALITY, "", false);

  /** With the whole path. */
  Output checked(Desk desk) {
    return file.isEmpty() ? this : new Output(Sources.absolute(desk.recipe(), desk.workspace(), desk.node("output").child("file")).toString(),
        quality, encoder, overwrite);
  }

  /**
   * Where the clip goes, before any work.
   *
   * @param source that is converted
   * @throws org.likeness.api.problem.UserProblem when it cannot or must not be written there
   */
  Path place(RunContext context, Path source) {
    if (file.isEmpty()) {
      return context.folder().file("swap.mp4");
    }
    Path place = Path.of(file);
    VideoWriter.check(place, encoder);
    Targets.linked(Targets.outside(context, overwrite), context, place).input(source, "the source clip").signed(place).require();
    return place;
  }

  VideoOptions apply(VideoOptions options) {
    VideoOptions o = options.withQuality(quality);
    return encoder.isEmpty() ? o : o.withEncoder(encoder);
  }
}
