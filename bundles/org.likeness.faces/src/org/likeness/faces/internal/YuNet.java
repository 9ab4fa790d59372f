// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.OpenCV;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.FaceDetectorYN;

/**
 * YuNet by OpenCV: boxes, scores and five points of all faces. For one thread. OpenCV's Java classes free their native
 * object when the garbage collector takes them and not before; the matrices are freed on closing.
 */
public final class YuNet implements AutoCloseable {
  private static final String FILE = "yunet_n_640_640.onnx";
  /** Sides of the network's input are multiples of this; so much is added in black at the right and the bottom. */
  private static final int STRIDE = 32;
  /** Of one row of OpenCV's answer: box, five points, score. */
  private static final int VALUES = 15;
  private static final int POINTS = 4;
  private static final int SCORE = 14;

  /**
   * A face.
   *
   * @param box in pixels of the picture
   * @param points eyes, nose tip, mouth corners in pixels of the picture, image-left first
   * @param score 0-1
   */
  public record Hit(Box box, Landmarks points, double score) {}

  private final FaceDetectorYN detector;
  private final Path file;
  private final Mat rgb;
  private final Mat input;
  private final Mat faces;

  /**
   * @param modelFolder of the library's entry
   * @param score hits with less are left out
   * @param nms of boxes that overlap by more (intersection over union) the best is kept
   * @param topK so many are looked at before that
   * @throws UserProblem when the file is missing, damaged or another network
   */
  public YuNet(Path modelFolder, double score, double nms, int topK) {
    OpenCV.load();
    file = modelFolder.resolve(FILE);
    detector = load(file, score, nms, topK);
    rgb = new Mat();
    input = new Mat();
    faces = new Mat();
    Image blank = Image.rgb(2 * STRIDE, 2 * STRIDE);
    find(blank, new Rect(0, 0, blank.width(), blank.height()), 1);
  }

  /** From memory: OpenCV cannot open every path that Java can. */
  private static FaceDetectorYN load(Path file, double score, double nms, int topK) {
    MatOfByte bytes = null;
    MatOfByte none = new MatOfByte();
    try {
      bytes = new MatOfByte(Files.readAllBytes(file));
      return FaceDetectorYN.create("onnx", bytes, none, new Size(STRIDE, STRIDE), (float) score, (float) nms, topK);
    } catch (IOException e) {
      throw new UserProblem("The model file " + file + " cannot be read; install the model again", e);
    } catch (CvException e) {
      throw damaged(file, e);
    } finally {
      none.release();
      if (bytes != null) {
        bytes.release();
      }
    }
  }

  private static UserProblem damaged(Path file, Exception cause) {
    return new UserProblem("The model file " + file + " is damaged; install the model again", cause);
  }

  /**
   * All faces in a part of a picture, the best first.
   *
   * @param part within the picture
   * @param zoom from the part's pixels to the network's
   */
  public List<Hit> find(Image image, Rect part, double zoom) {
    int w = Math.max(1, (int) Math.round(part.width * zoom));
    int h = Math.max(1, (int) Math.round(part.height * zoom));
    fill(image, part, w, h);
    try {
      detector.setInputSize(new Size(input.cols(), input.rows()));
      detector.detect(input, faces);
    } catch (CvException e) {
      throw damaged(file, e);
    }
    return hits(part, w / (double) part.width, h / (double) part.height);
  }

  /** The part in BGR, w x h, with black at the right and the bottom up to whole strides. */
  private void fill(Image image, Rect part, int w, int h) {
    int channels = image.channels();
    rgb.create(part.height, part.width, CvType.CV_8UC(channels));
    if (part.width == image.width() && part.height == image.height()) {
      rgb.put(0, 0, image.data());
    } else {
      int row = part.width * channels;
      byte[] cut = new byte[row * part.height];
      for (int y = 0; y < part.height; y++) {
        System.arraycopy(image.data(), ((part.y + y) * image.width() + part.x) * channels, cut, y * row, row);
      }
      rgb.put(0, 0, cut);
    }
    if (w != part.width || h != part.height) {
      Imgproc.resize(rgb, rgb, new Size(w, h), 0, 0, w < part.width ? Imgproc.INTER_AREA : Imgproc.INTER_LINEAR);
    }
    int code = switch (channels) {
      case 1 -> Imgproc.COLOR_GRAY2BGR;
      case 4 -> Imgproc.COLOR_RGBA2BGR;
      default -> Imgproc.COLOR_RGB2BGR;
    };
    input.create(whole(h), whole(w), CvType.CV_8UC3);
    input.setTo(org.opencv.core.Scalar.all(0));
    Mat target = input.submat(0, h, 0, w);
    Imgproc.cvtColor(rgb, target, code);
    target.release();
  }

  private static int whole(int side) {
    return (side + STRIDE - 1) / STRIDE * STRIDE;
  }

  private List<Hit> hits(Rect part, double zoomX, double zoomY) {
    float[] rows = new float[faces.empty() ? 0 : faces.rows() * VALUES];
    if (rows.length > 0) {
      faces.get(0, 0, rows);
    }
    return hits(rows, part, zoomX, zoomY);
  }

  /** From rows of OpenCV's answer, in pixels of the network's input, to pixels of the picture. */
  static List<Hit> hits(float[] rows, Rect part, double zoomX, double zoomY) {
    List<Hit> out = new ArrayList<>();
    for (int r = 0; r < rows.length; r += VALUES) {
      double[] xy = new double[SCORE - POINTS];
      for (int i = 0; i < xy.length; i += 2) {
        xy[i] = part.x + rows[r + POINTS + i] / zoomX;
        xy[i + 1] = part.y + rows[r + POINTS + i + 1] / zoomY;
      }
      Box box = new Box(part.x + rows[r] / zoomX, part.y + rows[r + 1] / zoomY, rows[r + 2] / zoomX, rows[r + 3] / zoomY);
      out.add(new Hit(box, new Landmarks(Landmarks.Scheme.FIVE, xy), Math.clamp(rows[r + SCORE], 0, 1)));
    }
    return out;
  }

  @Override
  public void close() {
    rgb.release();
    input.release();
    faces.release();
  }
}
