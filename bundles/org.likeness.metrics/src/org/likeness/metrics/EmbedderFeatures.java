// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics;

import java.util.List;
import java.util.Map;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.osgi.service.component.annotations.Component;

/** What an identity embedder sees in a face: who it is, and little of background, light or pose. For aligned faces only. */
@Component(service = Plugin.class)
@PluginInfo(id = "features.embedder", label = "Identity embedding", parameters = EmbedderFeatures.Parameters.class,
    description = "The vector of an identity embedder: how persons are spread over a set, little of how a picture looks; pictures must be aligned faces")
public final class EmbedderFeatures implements FeatureExtractor<EmbedderFeatures.Parameters> {

  /** Whose vectors. */
  public record Parameters(
      @Parameter(label = "Embedder", kind = IdentityEmbedder.class, description = "The identity embedder; auto is the best that is installed.") Choice embedder) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of(IdentityEmbedder.AUTO));
  }

  @Override
  public Worker create(Parameters p, PluginContext context) {
    IdentityEmbedder.Chosen chosen = IdentityEmbedder.find(context, p.embedder());
    IdentityEmbedder.Worker embedder = chosen.open(context);
    return new Worker() {
      private int width;

      /** An embedder does not say it: a picture does. */
      @Override
      public int width() {
        return width == 0 ? of(List.of(ramp()))[0].length : width;
      }

      @Override
      public float[][] of(List<Image> pictures) {
        float[][] rows = pictures.isEmpty() ? new float[0][] : embedder.embed(pictures).toArray(float[][]::new);
        width = rows.length == 0 ? width : rows[0].length;
        return rows;
      }

      @Override
      public Map<String, String> recipe() {
        return Map.of("embedder", chosen.id() + " " + chosen.parameters(), "values", "its vector, of length 1; pictures taken as aligned faces");
      }

      @Override
      public void close() {
        embedder.close();
      }
    };
  }

  private static Image ramp() {
    Image out = Image.rgb(112, 112);
    for (int i = 0; i < out.data().length; i++) {
      out.data()[i] = (byte) (i / 3 % 112 + i / 336);
    }
    return out;
  }
}
