// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;

/** Embeds a face as the direction of (its first value, its middle value), as a stand-in under the default embedder's id. */
@PluginInfo(id = "identity.auto", label = "Two values")
final class TwoValuesEmbedder implements IdentityEmbedder<NoParameters> {
  @Override
  public Worker create(NoParameters parameters, PluginContext context) {
    return face -> {
      float a = 1 + face.get(0, 0, 0);
      float b = 1 + face.get(face.width() / 2, face.height() / 2, 0);
      float n = (float) Math.hypot(a, b);
      return new float[] {a / n, b / n};
    };
  }
}
