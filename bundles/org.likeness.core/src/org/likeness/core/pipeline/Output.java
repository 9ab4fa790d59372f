// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.core.recipe.Recipe;
import org.likeness.core.recipe.RecipeNode;
import org.likeness.core.workspace.Workspace;
import org.likeness.media.video.VideoOptions;

/**
 * The recipe's {@code output}.
 *
 * @param file absolute path; empty = in the run's folder
 * @param quality 1-100
 * @param encoder FFmpeg's name; empty = the container's usual one
 */
record Output(String file, int quality, String encoder) {

  static Output read(Recipe recipe, Workspace workspace) {
    RecipeNode node = recipe.root().optional("output").orElse(null);
    if (node == null) {
      return new Output("", VideoOptions.DEFAULT_QUALITY, "");
    }
    node.known("file", "quality", "encoder");
    String file = node.text("file", "");
    return new Output(file.isEmpty() ? "" : Sources.absolute(recipe, workspace, node.child("file")).toString(),
        (int) node.integer("quality", VideoOptions.DEFAULT_QUALITY, 1, 100), node.text("encoder", ""));
  }

  Map<String, Object> plain() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("file", file);
    m.put("quality", (long) quality);
    m.put("encoder", encoder);
    return m;
  }

  VideoOptions apply(VideoOptions options) {
    VideoOptions o = options.withQuality(quality);
    return encoder.isEmpty() ? o : o.withEncoder(encoder);
  }
}
