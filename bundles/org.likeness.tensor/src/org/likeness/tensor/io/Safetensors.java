// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.io;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Reads and writes safetensors: 8 bytes header length, a JSON header, the values
 * (<a href="https://github.com/huggingface/safetensors#format">format</a>). Our files carry a checksum of the values in
 * their metadata under {@value #CHECKSUM}; any reader takes them.
 */
public final class Safetensors {

  /** Metadata key: CRC-32C of all values in file order, hexadecimal. */
  public static final String CHECKSUM = "likeness.crc32c";

  private Safetensors() {}

  /**
   * Writes arrays of the engine. The file appears whole or not at all: a temporary file beside it is flushed to the disk
   * and renamed.
   */
  public static void write(Path file, Map<String, NDArray> arrays, Map<String, String> metadata) throws IOException {
    Map<String, PlainTensor> plain = new LinkedHashMap<>();
    try (NDScope copies = new NDScope()) {
      arrays.forEach((name, array) -> plain.put(name, PlainTensor.view(array)));
      writePlain(file, plain, metadata);
      copies.suppressNotUsedWarning();
    }
  }

  /** Writes numbers without the engine, whole or not at all. */
  public static void writePlain(Path file, Map<String, PlainTensor> tensors, Map<String, String> metadata) throws IOException {
    // Wide types first, as the reference writer does, so that values are aligned.
    List<Map.Entry<String, PlainTensor>> order = tensors.entrySet().stream()
        .sorted((a, b) -> b.getValue().type().bytes() - a.getValue().type().bytes()).toList();
    Map<String, String> notes = new TreeMap<>(metadata);
    notes.put(CHECKSUM, checksum(order));
    byte[] header = Header.json(order, notes);
    AtomicFile.write(file, channel -> {
      ByteBuffer length = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(0, header.length);
      AtomicFile.writeFully(channel, length);
      AtomicFile.writeFully(channel, ByteBuffer.wrap(header));
      for (Map.Entry<String, PlainTensor> entry : order) {
        AtomicFile.writeFully(channel, entry.getValue().data().duplicate().rewind());
      }
    });
  }

  /**
   * Opens a file for reading one tensor at a time.
   *
   * @throws org.likeness.api.problem.UserProblem when it is missing, cut off or damaged; the sentence names it
   */
  public static SafetensorsFile open(Path file) {
    return new SafetensorsFile(file);
  }

  /** Reads all arrays and checks the checksum if there is one; the manager owns them. */
  public static Map<String, NDArray> read(NDManager manager, Path file) {
    try (SafetensorsFile open = open(file)) {
      open.verify();
      return open.arrays(manager);
    }
  }

  private static String checksum(List<Map.Entry<String, PlainTensor>> order) {
    CRC32C crc = new CRC32C();
    order.forEach(entry -> crc.update(entry.getValue().data().duplicate().rewind()));
    return Long.toHexString(crc.getValue());
  }
}
