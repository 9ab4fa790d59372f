// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import java.util.List;
import java.util.Optional;
import org.likeness.api.face.Landmarker;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.parameters.Parameter;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.Landmark68Net;
import org.osgi.service.component.annotations.Component;

/** The 68-landmark networks of face-api.js, on the detector's box as it is. */
@Component(service = Plugin.class)
@PluginInfo(id = "landmarks.face-68", label = "68 landmarks", kind = Kind.LANDMARKER,
    parameters = Face68Landmarker.Parameters.class, licence = "EPL-2.0 AND MIT",
    description = "The 68 points of iBUG 300-W by a small convolutional network; needs the model face-api",
    cites = "V. Muehler, face-api.js (MIT); point scheme: Sagonas et al. 2013")
public final class Face68Landmarker implements Landmarker<Face68Landmarker.Parameters> {

  /** @param network which of the two networks */
  public record Parameters(
      @Parameter(label = "Network", description = "The full network, or a smaller and less exact one")
      Landmark68Net.Size network) {
    public static final Parameters DEFAULTS = new Parameters(Landmark68Net.Size.FULL);
  }

  @Override
  public List<String> requiredModels(Parameters parameters) {
    return List.of(TinyFaceDetector.MODEL);
  }

  @Override
  public Worker create(Parameters parameters, PluginContext context) {
    Landmark68Net net =
        new Landmark68Net(context.newTensors(), context.model(TinyFaceDetector.MODEL), parameters.network());
    return new Worker() {
      @Override
      public Optional<Landmarks> find(Image image, Box face) {
        return net.find(image, face);
      }

      @Override
      public void close() {
        net.close();
      }
    };
  }
}
