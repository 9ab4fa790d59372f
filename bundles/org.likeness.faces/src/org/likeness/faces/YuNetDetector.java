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
import org.likeness.faces.internal.YuNet;
import org.opencv.core.Rect;
import org.osgi.service.component.annotations.Component;

/** Faces by YuNet. */
@Component(service = Plugin.class)
@PluginInfo(id = "face.yunet", label = "YuNet", parameters = YuNetDetector.Parameters.class,
    licence = "Apache-2.0",
    description = "A small and quick network trained on photographs; finds small, turned and partly hidden faces: the detector to prefer",
    cites = "Wu, Peng & Yu 2023, Machine Intelligence Research 20")
public final class YuNetDetector implements FaceDetector<YuNetDetector.Parameters> {
  static final String MODEL = "yunet";

  /**
   * @param score see the labels
   * @param nms likewise
   * @param topK likewise
   * @param inputSize longer side of the network's input; 0 = from the picture's size
   */
  public record Parameters(
      @Parameter(label = "Smallest score", min = 0.05, max = 1, step = 0.05, description = "Faces with less are left out; 0.6 finds more and lets false ones in")
      double score,
      @Parameter(label = "Overlap", min = 0.05, max = 0.95, step = 0.05, advanced = true, description = "Of boxes that overlap by more (intersection over union) the best is kept")
      double nms,
      @Parameter(label = "Candidates", min = 1, max = 100000, step = 100, advanced = true, description = "So many of the best boxes are looked at")
      int topK,
      @Parameter(label = "Input size", unit = "px", min = 0, max = 4096, step = 32, description = "Pictures are scaled so that their longer side is this, from 64; 0 looks at 320 px and, unless that shows a face higher than a sixth of that side, at up to 1280 px too")
      int inputSize) {
    public static final Parameters DEFAULTS = new Parameters(0.8, 0.3, 5000, 0);

    public Parameters {
      if (inputSize != 0 && inputSize < SMALLEST) {
        throw new IllegalArgumentException("parameter 'inputSize' must be 0 (automatic) or from " + SMALLEST + " to 4096, not " + inputSize);
      }
    }
  }

  private static final int SMALLEST = 64;
  /**
   * The network sees faces of 20 to 300 px of its input best. So a small input comes first, in which faces that fill the
   * picture are found too; of 256 rendered faces that were 11 to 100 % of the picture high it found 241, where the pictures'
   * own 480 px gave 223 (score 0.8).
   */
  private static final int COARSE = 320;
  private static final int FINE = 1280;
  /** A face higher than this part of the picture's longer side is what the picture is about. */
  private static final double CLOSE_UP = 1 / 6.;
  /** A box of which more lies in a better one is a part of that face. */
  private static final double PART_OF_FACE = 0.65;
  /** In smaller pictures nothing that could be called a face can be seen. */
  private static final int LEAST = 16;

  @Override
  public List<String> requiredModels(Parameters parameters) {
    return List.of(MODEL);
  }

  @Override
  public Worker create(Parameters parameters, PluginContext context) {
    YuNet net = new YuNet(context.model(MODEL), parameters.score(), parameters.nms(), parameters.topK());
    return new Worker() {
      @Override
      public List<Detection> detect(Image image) {
        return YuNetDetector.detect(net, parameters, image);
      }

      @Override
      public void close() {
        net.close();
      }
    };
  }

  private static List<Detection> detect(YuNet net, Parameters p, Image image) {
    int longer = Math.max(image.width(), image.height());
    if (Math.min(image.width(), image.height()) < LEAST) {
      return List.of();
    }
    if (p.inputSize() != 0) {
      return detect(net, image, p.inputSize());
    }
    List<Detection> coarse = detect(net, image, Math.min(longer, COARSE));
    if (!finer(coarse, longer)) {
      return coarse;
    }
    List<Detection> both = new ArrayList<>(coarse);
    both.addAll(detect(net, image, Math.min(longer, FINE)));
    return NonMaximumSuppression.of(both, p.nms(), PART_OF_FACE);
  }

  private static List<Detection> detect(YuNet net, Image image, int size) {
    double zoom = size / (double) Math.max(image.width(), image.height());
    return net.find(image, new Rect(0, 0, image.width(), image.height()), zoom).stream().map(h -> new Detection(h.box(), h.score())).toList();
  }

  /** Whether a picture may show faces that are too small for the coarse look; in a close-up they do not matter. */
  static boolean finer(List<Detection> coarse, int longer) {
    return longer > COARSE * 5 / 4 && coarse.stream().noneMatch(d -> d.box().height() > CLOSE_UP * longer);
  }
}
