// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.metrics.internal;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.MatScope;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/** A network that OpenCV runs. It knows the operators of common image networks, in single precision. */
public final class Onnx implements Network {
  /** {@code OpenCV(4.9.0) /path/file.cpp:1046: error: (-2:Unspecified error) what it is in function 'name'}, perhaps within another. */
  private static final Pattern ERROR = Pattern.compile(".*error: \\([^)]*\\) (.*?)(?: in function '.*)?", Pattern.DOTALL);

  private final Net net;

  private Onnx(Net net) {
    this.net = net;
  }

  /** @param who the beginning of a sentence */
  public static Onnx open(String who, byte[] file) {
    try (MatScope scope = new MatScope()) {
      Net net = Dnn.readNetFromONNX(scope.add(new MatOfByte(file)));
      if (net.empty()) {
        throw new UserProblem(who + " is no ONNX network");
      }
      return new Onnx(net);
    } catch (CvException e) {
      throw new UserProblem(who + " is no ONNX network that OpenCV can run (" + reason(e) + ")", e);
    }
  }

  @Override
  public Output run(float[] values, long[] shape) {
    try (MatScope scope = new MatScope()) {
      List<String> ends = net.getUnconnectedOutLayersNames();
      if (ends.size() != 1) {
        throw new Refused("it gives " + ends.size() + " arrays, and one is wanted", null);
      }
      Mat input = scope.add(new Mat(Arrays.stream(shape).mapToInt(Math::toIntExact).toArray(), CvType.CV_32F));
      input.put(new int[shape.length], values);
      net.setInput(input);
      Mat out = scope.add(net.forward());
      long[] sides = new long[out.dims()];
      for (int i = 0; i < sides.length; i++) {
        sides[i] = out.size(i);
      }
      float[] numbers = new float[Math.toIntExact(out.total())];
      out.get(new int[sides.length], numbers);
      return new Output(numbers, sides);
    } catch (CvException e) {
      throw new Refused(reason(e), e);
    }
  }

  private static String reason(CvException e) {
    Matcher m = ERROR.matcher(String.valueOf(e.getMessage()));
    return (m.matches() ? m.group(1) : String.valueOf(e.getMessage())).strip().replaceAll("\\s+", " ").replaceFirst("\\.$", "");
  }

  @Override
  public void close() {
    // the garbage collector frees it: OpenCV's binding has no other way
  }
}
