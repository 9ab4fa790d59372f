// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.runner.RunContext;
import org.likeness.core.workspace.Workspace;
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
record Output(String file, int quality, String encoder, boolean overwrite) {

  static Output read(Recipe recipe, Workspace workspace) {
    RecipeNode node = recipe.root().optional("output").orElse(null);
    if (node == null) {
      return new Output("", VideoOptions.DEFAULT_QUALITY, "", false);
    }
    node.known("file", "quality", "encoder", "overwrite");
    String file = node.text("file", "");
    return new Output(file.isEmpty() ? "" : Sources.absolute(recipe, workspace, node.child("file")).toString(),
        (int) node.integer("quality", VideoOptions.DEFAULT_QUALITY, 1, 100), node.text("encoder", ""),
        node.flag("overwrite", false));
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

  Map<String, Object> plain() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("file", file);
    m.put("quality", (long) quality);
    m.put("encoder", encoder);
    m.put("overwrite", overwrite);
    return m;
  }

  VideoOptions apply(VideoOptions options) {
    VideoOptions o = options.withQuality(quality);
    return encoder.isEmpty() ? o : o.withEncoder(encoder);
  }
}
