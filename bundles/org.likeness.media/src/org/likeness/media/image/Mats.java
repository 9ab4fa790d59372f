// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.imgproc.Imgproc;

/**
 * Copies between our pictures and OpenCV's matrices. Whoever gets a {@link Mat} releases it: see {@link MatScope}.
 */
public final class Mats {

  private Mats() {}

  /** An 8-bit matrix with the image's channels in the image's order: grey, RGB or RGBA (not OpenCV's usual BGR). */
  public static Mat of(Image image) {
    OpenCV.load();
    Mat mat = new Mat(image.height(), image.width(), CvType.CV_8UC(image.channels()));
    mat.put(0, 0, image.data());
    return mat;
  }

  /** A 32-bit float matrix with one channel. */
  public static Mat of(Plane plane) {
    OpenCV.load();
    Mat mat = new Mat(plane.height(), plane.width(), CvType.CV_32FC1);
    mat.put(0, 0, plane.data());
    return mat;
  }

  /** An 8-bit matrix in BGR order, as OpenCV's codecs and detectors expect; grey stays grey, RGBA becomes BGRA. */
  public static Mat bgr(Image image) {
    Mat mat = of(image);
    if (image.channels() == 3) {
      Imgproc.cvtColor(mat, mat, Imgproc.COLOR_RGB2BGR);
    } else if (image.channels() == 4) {
      Imgproc.cvtColor(mat, mat, Imgproc.COLOR_RGBA2BGRA);
    }
    return mat;
  }

  /** An 8-bit grey matrix (BT.601 luma), as detectors expect. */
  public static Mat grey(Image image) {
    Mat mat = of(image);
    if (image.channels() == 3) {
      Imgproc.cvtColor(mat, mat, Imgproc.COLOR_RGB2GRAY);
    } else if (image.channels() == 4) {
      Imgproc.cvtColor(mat, mat, Imgproc.COLOR_RGBA2GRAY);
    }
    return mat;
  }

  /** Copies an 8-bit matrix of 1, 3 or 4 channels whose channels are already in RGB order. */
  public static Image image(Mat rgb) {
    if (rgb.depth() != CvType.CV_8U) {
      throw new IllegalArgumentException("An 8-bit matrix is needed, not " + CvType.typeToString(rgb.type()));
    }
    byte[] data = new byte[Math.multiplyExact(Math.multiplyExact(rgb.rows(), rgb.cols()), rgb.channels())];
    rgb.get(0, 0, data);
    return new Image(rgb.cols(), rgb.rows(), rgb.channels(), data);
  }

  /** Copies an 8-bit matrix in OpenCV's order (grey, BGR, BGRA). The matrix itself is changed. */
  public static Image imageFromBgr(Mat bgr) {
    if (bgr.channels() == 3) {
      Imgproc.cvtColor(bgr, bgr, Imgproc.COLOR_BGR2RGB);
    } else if (bgr.channels() == 4) {
      Imgproc.cvtColor(bgr, bgr, Imgproc.COLOR_BGRA2RGBA);
    }
    return image(bgr);
  }

  /** Copies a matrix of one channel, of any depth, without scaling its values. */
  public static Plane plane(Mat mat) {
    if (mat.channels() != 1) {
      throw new IllegalArgumentException("A matrix with one channel is needed, not " + mat.channels());
    }
    float[] data = new float[Math.multiplyExact(mat.rows(), mat.cols())];
    if (mat.depth() == CvType.CV_32F) {
      mat.get(0, 0, data);
    } else {
      Mat f = new Mat();
      mat.convertTo(f, CvType.CV_32F);
      f.get(0, 0, data);
      f.release();
    }
    return new Plane(mat.cols(), mat.rows(), data);
  }
}
