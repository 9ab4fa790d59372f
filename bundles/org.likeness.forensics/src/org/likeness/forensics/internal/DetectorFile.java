// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.forensics.internal;

import ai.djl.ndarray.NDArray;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.io.PlainTensor;
import org.likeness.tensor.io.Safetensors;
import org.likeness.tensor.io.SafetensorsFile;
import org.likeness.tensor.io.Type;

/**
 * A trained detector on the disk: {@code detector.safetensors} with its numbers, and in the file's metadata which detector
 * it is, that 1 means fake, and the scaling of its probabilities.
 *
 * @param tensors by name
 * @param scaling of the probabilities
 * @param settings further metadata
 */
record DetectorFile(Map<String, PlainTensor> tensors, PlattScaling scaling, Map<String, String> settings) {
  private static final String NAME = "detector.safetensors";
  private static final String DETECTOR = "detector";
  private static final String POLARITY = "polarity";
  private static final String FAKE_IS_1 = "1 = fake";

  static void write(Path folder, String id, Map<String, NDArray> arrays, PlattScaling scaling) {
    Map<String, PlainTensor> plain = new LinkedHashMap<>();
    arrays.forEach((name, array) -> plain.put(name, PlainTensor.of(array)));
    new DetectorFile(plain, scaling, Map.of()).write(folder, id);
  }

  void write(Path folder, String id) {
    Map<String, String> metadata = new LinkedHashMap<>(settings);
    metadata.put(DETECTOR, id);
    metadata.put(POLARITY, FAKE_IS_1);
    metadata.put("scale", Double.toString(scaling.scale()));
    metadata.put("offset", Double.toString(scaling.offset()));
    try {
      Safetensors.writePlain(folder.resolve(NAME), tensors, metadata);
    } catch (IOException e) {
      throw new UserProblem("The detector cannot be saved in " + folder + ": " + e.getMessage(), e);
    }
  }

  static DetectorFile read(Path folder, String id) {
    Path path = folder.resolve(NAME);
    try (SafetensorsFile file = Safetensors.open(path)) {
      file.verify();
      Map<String, String> metadata = file.metadata();
      if (!id.equals(metadata.get(DETECTOR))) {
        throw new UserProblem(path + " holds the detector " + metadata.get(DETECTOR) + ", not " + id);
      }
      if (!FAKE_IS_1.equals(metadata.get(POLARITY))) {
        throw new UserProblem(path + " does not say that 1 means fake");
      }
      Map<String, PlainTensor> tensors = new LinkedHashMap<>();
      for (String name : file.names()) {
        tensors.put(name, file.plain(name));
      }
      return new DetectorFile(tensors,
          new PlattScaling(number(path, metadata, "scale"), number(path, metadata, "offset")), metadata);
    }
  }

  private static double number(Path path, Map<String, String> metadata, String key) {
    try {
      return Double.parseDouble(metadata.getOrDefault(key, ""));
    } catch (NumberFormatException e) {
      throw new UserProblem(path + " lacks the number '" + key + "'", e);
    }
  }

  /** A vector in double precision, so that a detector that was read answers exactly as the one that was saved. */
  static PlainTensor vector(double... values) {
    ByteBuffer data = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    data.asDoubleBuffer().put(values);
    return new PlainTensor(Type.F64, new long[] {values.length}, data);
  }

  /**
   * A vector of this length.
   *
   * @throws UserProblem when it is not there
   */
  double[] vector(String name, int length) {
    PlainTensor t = tensors.get(name);
    if (t == null || t.type() != Type.F64 || t.data().limit() != 8 * length) {
      throw new UserProblem("The saved detector lacks '" + name + "' with " + length + " values");
    }
    double[] values = new double[length];
    t.data().duplicate().order(ByteOrder.LITTLE_ENDIAN).rewind().asDoubleBuffer().get(values);
    return values;
  }
}
