// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.io;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON header of a safetensors file. */
record Header(Map<String, Entry> entries, Map<String, String> metadata) {

  private static final String METADATA = "__metadata__";

  /** @param begin, end bytes within the values */
  record Entry(Type type, long[] shape, long begin, long end) {}

  /** Text padded with spaces so that the values begin at a multiple of 8. */
  static byte[] json(List<Map.Entry<String, PlainTensor>> tensors, Map<String, String> metadata) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put(METADATA, metadata);
    long offset = 0;
    for (Map.Entry<String, PlainTensor> tensor : tensors) {
      PlainTensor value = tensor.getValue();
      long end = offset + value.data().limit();
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("dtype", value.type().name());
      entry.put("shape", Arrays.stream(value.shape()).boxed().toList());
      entry.put("data_offsets", List.of(offset, end));
      root.put(tensor.getKey(), entry);
      offset = end;
    }
    byte[] text = Json.write(root).getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(text, (text.length + 7) / 8 * 8);
    Arrays.fill(padded, text.length, padded.length, (byte) ' ');
    return padded;
  }

  /**
   * Reads a header.
   *
   * @param size bytes of all values in the file
   * @throws IllegalArgumentException with the reason when it is damaged
   * @throws UnsupportedOperationException with the reason when it is sound but holds a type that is not read
   */
  static Header parse(String text, long size) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<String, String> metadata = new LinkedHashMap<>();
    Json.object(Json.parse(text), "the header").forEach((name, value) -> {
      if (name.equals(METADATA)) {
        Json.object(value, METADATA).forEach((key, note) -> metadata.put(key, Json.string(note, key)));
      } else {
        entries.put(name, entry(name, Json.object(value, name)));
      }
    });
    checkOffsets(entries, size);
    return new Header(entries, metadata);
  }

  private static Entry entry(String name, Map<String, Object> fields) {
    String dtype = Json.string(fields.get("dtype"), "dtype of " + name);
    Type type = Type.named(dtype, name);
    long[] shape = Json.longs(fields.get("shape"), "shape of " + name);
    long[] offsets = Json.longs(fields.get("data_offsets"), "data_offsets of " + name);
    if (offsets.length != 2 || Arrays.stream(shape).anyMatch(side -> side < 0)) {
      throw new IllegalArgumentException("the entry '" + name + "' is malformed");
    }
    try {
      if (Math.multiplyExact(PlainTensor.count(shape), type.bytes()) != Math.subtractExact(offsets[1], offsets[0])) {
        throw new IllegalArgumentException("the size of '" + name + "' does not fit its shape");
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException("the shape of '" + name + "' is too large", e);
    }
    return new Entry(type, shape, offsets[0], offsets[1]);
  }

  /** The format allows neither gaps nor overlaps. */
  private static void checkOffsets(Map<String, Entry> entries, long size) {
    List<Entry> inOrder = new ArrayList<>(entries.values());
    inOrder.sort((a, b) -> a.begin() != b.begin() ? Long.compare(a.begin(), b.begin()) : Long.compare(a.end(), b.end()));
    long expected = 0;
    for (Entry entry : inOrder) {
      if (entry.begin() != expected) {
        throw new IllegalArgumentException("the values have a gap or overlap at byte " + expected);
      }
      expected = entry.end();
    }
    if (expected != size) {
      throw new IllegalArgumentException("it should hold " + expected + " bytes of values but holds " + size);
    }
  }
}
