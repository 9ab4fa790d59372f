// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.face.Detection;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.NonMaximumSuppression;
import org.likeness.faces.internal.TinyFaceNet;
import org.osgi.service.component.annotations.Component;

/** The tiny face detector of face-api.js. */
@Component(service = Plugin.class)
@PluginInfo(id = "face.tiny-face", label = "Tiny face detector", parameters = TinyFaceDetector.Parameters.class, licence = "EPL-2.0 AND MIT",
    description = "A small convolutional network trained on photographs; finds tilted and half-turned faces too; needs the model face-api",
    cites = "V. Muehler, face-api.js (MIT): Tiny YOLO v2 with separable convolutions")
public final class TinyFaceDetector implements FaceDetector<TinyFaceDetector.Parameters> {
  static final String MODEL = "face-api";

  /**
   * @param inputSize side of the network's input, 0 = several
   * @param threshold smallest score of a face
   */
  public record Parameters(
      @Parameter(label = "Input size", unit = "px", min = 0, max = 608, step = 32, description = "Pictures are scaled to this side, a multiple of 32 from 128; larger finds smaller faces, smaller finds faces that fill the picture; 0 chooses from the picture: 256 and 608 above 640 px; below 224 and 416, and 608 too unless a face is higher than a quarter of the picture's longer side")
      int inputSize,
      @Parameter(label = "Threshold", min = 0.05, max = 1, step = 0.05, description = "Smallest score of a face")
      double threshold) {
    public static final Parameters DEFAULTS = new Parameters(0, 0.5);

    public Parameters {
      if (inputSize != 0 && (inputSize < 128 || inputSize % TinyFaceNet.STRIDE != 0)) {
        throw new IllegalArgumentException("parameter 'inputSize' must be 0 (automatic) or a multiple of 32 from 128 to 608, not " + inputSize);
      }
    }
  }

  /** A face higher than this part of the picture's longer side is what the picture is about. */
  private static final double CLOSE_UP = 0.25;
  /** Boxes that overlap by more are one face. */
  private static final double SAME_FACE = 0.4;
  /** A box of which more lies in a better one is a part of that face, as a large input sees parts of large faces. */
  private static final double PART_OF_FACE = 0.65;

  @Override
  public List<String> requiredModels(Parameters parameters) {
    return List.of(MODEL);
  }

  @Override
  public Worker create(Parameters parameters, PluginContext context) {
    TinyFaceNet net = new TinyFaceNet(context.newTensors(), context.model(MODEL));
    return new Worker() {
      @Override
      public List<Detection> detect(Image image) {
        List<Detection> found = new ArrayList<>();
        int longer = Math.max(image.width(), image.height());
        for (int[] together : sizes(parameters, longer)) {
          for (int size : together) {
            found.addAll(net.detect(image, size, parameters.threshold()));
          }
          if (closeUp(found, longer)) {
            break;
          }
        }
        return NonMaximumSuppression.of(found, SAME_FACE, PART_OF_FACE);
      }

      @Override
      public void close() {
        net.close();
      }
    };
  }

  /**
   * Groups of input sizes, the next group unless the picture is a close-up. The network sees faces of 30 to 110 px of its
   * input best, and how large a face is in the picture is not known before: so a small input for faces that fill the
   * picture goes with a large one for the others. Small faces need the largest input: of 43 labelled faces on photographs
   * 416 px found 28 and 608 px 38.
   */
  static int[][] sizes(Parameters p, int longer) {
    if (p.inputSize() != 0) {
      return new int[][] {{p.inputSize()}};
    }
    return longer > 640 ? new int[][] {{256, 608}} : new int[][] {{224, 416}, {608}};
  }

  /** Whether a face was found that the picture is about: beside it, those that only the largest input shows do not matter. */
  static boolean closeUp(List<Detection> found, int longer) {
    return found.stream().anyMatch(d -> d.box().height() > CLOSE_UP * longer);
  }
}
