// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces;

import java.util.ArrayList;
import java.util.List;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.faces.internal.RecognitionNet;
import org.opencv.core.Rect;
import org.osgi.service.component.annotations.Component;

/**
 * Identity by the face recognition network of face-api.js: the embedder for photographs. The network's descriptors are
 * compared by their Euclidean distance, below {@value #SAME_PERSON} for one person as its makers say; here they are scaled
 * to length 1, as every embedder's are, so that the dot product orders pairs as the distance does.
 */
@Component(service = Plugin.class)
@PluginInfo(id = "identity.face-recognition", label = "Face recognition (face-api)", parameters = FaceRecognitionEmbedder.Parameters.class, licence = "MIT",
    description = "128 numbers of a residual network trained on photographs of 7,485 persons; similarity = 1 - d\u00b2 / 0.72 with d the Euclidean distance: 1 is the same picture, 0.5 its makers' threshold for one person (d = 0.6), 0 and below strangers",
    cites = "King 2017, dlib; He et al. 2016, CVPR; face-api.js")
public final class FaceRecognitionEmbedder implements IdentityEmbedder<FaceRecognitionEmbedder.Parameters> {
  static final String MODEL = "face-recognition";
  /** The largest Euclidean distance of two descriptors of one person, says upstream. */
  private static final double SAME_PERSON = 0.6;
  /** The descriptors' usual length: a distance between vectors of length 1 times this is one as upstream means it. */
  private static final double LENGTH = 1.5;

  /**
   * Measured on 144 crops of 24 rendered persons as extraction cuts them (256 px, centring face; 360 pairs of one person,
   * 9,936 of two): the area under the curve is 0.975 at a part of 0.6, 0.994 at 0.68, 0.998 at 0.76, 0.998 at 0.84, 0.991 at 1;
   * from 0.76 on, 8 px up or down are no better. It is about what face-api.js cuts, too: 2.5 eye distances.
   *
   * @param part of the aligned crop's side that the network is shown
   */
  public record Parameters(
      @Parameter(label = "Part of the crop", min = 0.4, max = 1, step = 0.05, advanced = true, description = "Side of the square in the middle of the aligned crop that the network sees; it was trained on faces that fill it")
      double part) {
    public static final Parameters DEFAULTS = new Parameters(0.76);
  }

  @Override
  public List<String> requiredModels(Parameters parameters) {
    return List.of(MODEL);
  }

  @Override
  public double samePerson(Parameters parameters) {
    return similarity(SAME_PERSON);
  }

  @Override
  public Worker create(Parameters parameters, PluginContext context) {
    RecognitionNet net = new RecognitionNet(context.newTensors(), context.model(MODEL));
    return new Worker() {
      @Override
      public float[] embed(Image alignedFace) {
        return embed(List.of(alignedFace)).get(0);
      }

      @Override
      public List<float[]> embed(List<Image> alignedFaces) {
        if (alignedFaces.isEmpty()) {
          return List.of();
        }
        List<float[]> out = new ArrayList<>(net.describe(alignedFaces, alignedFaces.stream().map(f -> middle(f, parameters.part())).toList()));
        out.forEach(FaceRecognitionEmbedder::normalise);
        return out;
      }

      @Override
      public double similarity(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
          sum += (double) (a[i] - b[i]) * (a[i] - b[i]);
        }
        return FaceRecognitionEmbedder.similarity(LENGTH * Math.sqrt(sum));
      }

      @Override
      public void close() {
        net.close();
      }
    };
  }

  /** As a cosine is, were the threshold the radius: 1 at no distance, 0.5 at the threshold, never below -1. */
  static double similarity(double distance) {
    double d = distance / SAME_PERSON;
    return Math.max(-1, 1 - d * d / 2);
  }

  private static Rect middle(Image crop, double part) {
    int side = Math.max(1, (int) Math.round(part * Math.min(crop.width(), crop.height())));
    return new Rect((crop.width() - side) / 2, (crop.height() - side) / 2, side, side);
  }

  private static void normalise(float[] v) {
    double sum = 0;
    for (float x : v) {
      sum += (double) x * x;
    }
    float scale = (float) (1 / Math.max(1e-12, Math.sqrt(sum)));
    for (int i = 0; i < v.length; i++) {
      v[i] *= scale;
    }
  }
}
