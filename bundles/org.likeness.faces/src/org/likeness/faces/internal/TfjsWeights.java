// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.faces.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.problem.UserProblem;

/**
 * Weights in TensorFlow.js' format: a manifest (JSON) that lists tensors in order, and shards with their bytes. A
 * quantised tensor holds one unsigned byte per value, {@code value = byte * scale + min}; any other holds little-endian
 * floats. Filters keep TensorFlow's order (height, width, in, out).
 */
public final class TfjsWeights {

  /**
   * One tensor.
   *
   * @param shape as in the manifest
   * @param values row-major
   */
  public record Weight(int[] shape, float[] values) {}

  private final Map<String, Weight> weights = new LinkedHashMap<>();
  private final Path manifest;

  private TfjsWeights(Path manifest) {
    this.manifest = manifest;
  }

  /**
   * Reads {@code NAME-weights_manifest.json} and its shards.
   *
   * @throws UserProblem when a file is missing, damaged or of the wrong length
   */
  public static TfjsWeights read(Path folder, String name) {
    TfjsWeights result = new TfjsWeights(folder.resolve(name + "-weights_manifest.json"));
    try {
      for (JsonNode group : new ObjectMapper().readTree(Files.readAllBytes(result.manifest))) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (JsonNode shard : group.path("paths")) {
          bytes.write(Files.readAllBytes(folder.resolve(shard.asText())));
        }
        result.readGroup(group, ByteBuffer.wrap(bytes.toByteArray()).order(ByteOrder.LITTLE_ENDIAN));
      }
    } catch (JsonProcessingException | BufferUnderflowException e) {
      throw result.damaged(e);
    } catch (IOException e) {
      throw new UserProblem("The model file " + e.getMessage() + " cannot be read; install the model again", e);
    }
    return result;
  }

  private void readGroup(JsonNode group, ByteBuffer bytes) {
    for (JsonNode w : group.path("weights")) {
      JsonNode dims = w.path("shape");
      int[] shape = new int[dims.size()];
      int size = 1;
      for (int i = 0; i < shape.length; i++) {
        shape[i] = dims.get(i).asInt();
        size *= shape[i];
      }
      float[] values = new float[size];
      JsonNode q = w.path("quantization");
      if (q.isMissingNode()) {
        bytes.asFloatBuffer().get(values);
        bytes.position(bytes.position() + 4 * size);
      } else {
        double scale = q.path("scale").asDouble();
        double min = q.path("min").asDouble();
        for (int i = 0; i < size; i++) {
          values[i] = (float) ((bytes.get() & 0xff) * scale + min);
        }
      }
      weights.put(w.path("name").asText(), new Weight(shape, values));
    }
    if (bytes.hasRemaining()) {
      throw damaged(null);
    }
  }

  /**
   * A tensor by its name.
   *
   * @throws UserProblem when there is none
   */
  public Weight get(String name) {
    Weight w = weights.get(name);
    if (w == null) {
      throw damaged(null);
    }
    return w;
  }

  /** How many numbers there are in all. */
  public long size() {
    return weights.values().stream().mapToLong(w -> w.values().length).sum();
  }

  private UserProblem damaged(Exception cause) {
    return new UserProblem("The model file " + manifest + " or its shards are damaged; install the model again", cause);
  }
}
