// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.likeness.api.face.Landmarker;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.YuNet;
import org.opencv.core.Rect;
import org.osgi.service.component.annotations.Component;

/** The five points that YuNet gives with each face, for a face whose box is known: the network looks at its surroundings. */
@Component(service = Plugin.class)
@PluginInfo(id = "landmarks.yunet-5", label = "YuNet, five points", licence = "Apache-2.0",
    description = "Eye centres, nose tip and mouth corners by the face detector YuNet; 68 points align better",
    cites = "Wu, Peng & Yu 2023, Machine Intelligence Research 20")
public final class YuNetLandmarker implements Landmarker<NoParameters> {
  /** How much of the picture around the face is looked at, in sizes of its box. */
  private static final double AROUND = 2;
  /** Longer side of the network's input: a face of half of it is seen best. */
  private static final int INPUT = 192;
  /** The face is known to be there, so a doubtful sight of it will do. */
  private static final double SCORE = 0.3;
  /** What overlaps the box less (intersection over union) is another face. */
  private static final double SAME_FACE = 0.3;

  @Override
  public List<String> requiredModels(NoParameters parameters) {
    return List.of(YuNetDetector.MODEL);
  }

  @Override
  public Worker create(NoParameters parameters, PluginContext context) {
    YuNet net = new YuNet(context.model(YuNetDetector.MODEL), SCORE, 0.3, 1000);
    return new Worker() {
      @Override
      public Optional<Landmarks> find(Image image, Box face) {
        return YuNetLandmarker.find(net, image, face);
      }

      @Override
      public void close() {
        net.close();
      }
    };
  }

  private static Optional<Landmarks> find(YuNet net, Image image, Box face) {
    Box around = face.scaled(AROUND);
    int x0 = (int) Math.max(0, Math.floor(around.x()));
    int y0 = (int) Math.max(0, Math.floor(around.y()));
    int x1 = (int) Math.min(image.width(), Math.ceil(around.x() + around.width()));
    int y1 = (int) Math.min(image.height(), Math.ceil(around.y() + around.height()));
    if (x1 - x0 < 8 || y1 - y0 < 8) {
      return Optional.empty();
    }
    double zoom = INPUT / (AROUND * Math.max(face.width(), face.height()));
    return net.find(image, new Rect(x0, y0, x1 - x0, y1 - y0), zoom).stream().filter(h -> h.box().iou(face) > SAME_FACE)
        .max(Comparator.comparingDouble(h -> h.box().iou(face))).map(YuNet.Hit::points);
  }
}
