// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import java.util.List;
import java.util.Optional;
import org.likeness.api.face.Landmarker;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.Landmark68Net;
import org.osgi.service.component.annotations.Component;

/** The 68-landmark networks of face-api.js. */
@Component(service = Plugin.class)
@PluginInfo(id = "landmarks.face-68", label = "68 landmarks", parameters = Face68Landmarker.Parameters.class, licence = "EPL-2.0 AND MIT",
    description = "The 68 points of iBUG 300-W by a small convolutional network; needs the model face-api",
    cites = "V. Muehler, face-api.js (MIT); point scheme: Sagonas et al. 2013")
public final class Face68Landmarker implements Landmarker<Face68Landmarker.Parameters> {

  /**
   * @param network which of the two networks
   * @param passes how often the network looks
   */
  public record Parameters(
      @Parameter(label = "Network", description = "The full network, or a smaller and less exact one")
      Landmark68Net.Size network,
      @Parameter(label = "Passes", min = 1, max = 4, step = 1, description = "The first looks at the detector's box as it is, each further one at a box around the points found before, which matters most for detectors whose boxes the network was not trained on")
      int passes) {
    public static final Parameters DEFAULTS = new Parameters(Landmark68Net.Size.FULL, 2);
  }

  /** From the box around the points to the box the network likes best: a margin for the detector's looser boxes. */
  private static final double WIDTH = 1.3;
  private static final double HEIGHT = 1.25;
  private static final double TOP = 0.15;
  /** A box that shares less with the one before belongs to no face. */
  private static final double SAME_FACE = 0.3;

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
        Optional<Landmarks> found = net.find(image, face);
        Box box = face;
        for (int pass = 1; pass < parameters.passes() && found.isPresent(); pass++) {
          Box next = around(found.get().box());
          if (next.iou(box) < SAME_FACE) {
            return found;
          }
          box = next;
          Optional<Landmarks> better = net.find(image, box);
          found = better.isPresent() ? better : found;
        }
        return found;
      }

      @Override
      public void close() {
        net.close();
      }
    };
  }

  private static Box around(Box points) {
    return new Box(points.x() - points.width() * (WIDTH - 1) / 2, points.y() - points.height() * TOP,
        points.width() * WIDTH, points.height() * HEIGHT);
  }
}
