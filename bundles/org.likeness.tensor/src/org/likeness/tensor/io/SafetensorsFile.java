// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.tensor.io;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import org.likeness.api.problem.UserProblem;
import org.likeness.tensor.internal.Fill;

/** An open safetensors file. Tensors are read when asked for; each can have up to 2 GiB. Any thread. */
public final class SafetensorsFile implements AutoCloseable {

  private static final long LONGEST_HEADER = 100_000_000;
  private static final int CHUNK = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final Header header;
  private final long values;

  SafetensorsFile(Path file) {
    this.file = file;
    FileChannel opened = null;
    try {
      opened = FileChannel.open(file, StandardOpenOption.READ);
      long size = opened.size();
      long length = size < 8 ? -1 : fill(opened, ByteBuffer.allocate(8), 0).flip().order(ByteOrder.LITTLE_ENDIAN).getLong();
      if (length < 0 || length > Math.min(LONGEST_HEADER, size - 8)) {
        throw damaged("it is cut off, or no safetensors file");
      }
      ByteBuffer text = fill(opened, ByteBuffer.allocate((int) length), 8).flip();
      values = 8 + length;
      header = Header.parse(StandardCharsets.UTF_8.newDecoder().decode(text).toString(), size - values);
      channel = opened;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      close(opened);
      throw new UserProblem("The file " + file + " is damaged: " + e.getMessage() + ".", e);
    } catch (UnsupportedOperationException e) {
      close(opened);
      throw new UserProblem("The file " + file + " cannot be used: " + e.getMessage() + ".", e);
    } catch (NoSuchFileException e) {
      throw new UserProblem("The file " + file + " does not exist.", e);
    } catch (IOException e) {
      close(opened);
      throw new UserProblem("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    } catch (RuntimeException e) {
      close(opened);
      throw e;
    }
  }

  public Path path() {
    return file;
  }

  public Set<String> names() {
    return header.entries().keySet();
  }

  public Map<String, String> metadata() {
    return header.metadata();
  }

  public boolean has(String name) {
    return header.entries().containsKey(name);
  }

  public Type type(String name) {
    return entry(name).type();
  }

  public long[] shape(String name) {
    return entry(name).shape().clone();
  }

  /** One tensor without the engine, mapped into memory: only what is touched is read. The file must not change. */
  public PlainTensor plain(String name) {
    Header.Entry entry = entry(name);
    try {
      ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, values + entry.begin(), entry.end() - entry.begin());
      return new PlainTensor(entry.type(), entry.shape(), mapped.order(ByteOrder.LITTLE_ENDIAN));
    } catch (IOException e) {
      throw new UserProblem("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** The values of one tensor as float, without the engine. */
  public float[] floats(String name) {
    return plain(name).toFloats();
  }

  /** The values of one integer tensor as int, without the engine. */
  public int[] ints(String name) {
    return plain(name).toInts();
  }

  /** One tensor as an array of the engine, owned by the manager; types that the engine lacks are widened, see {@link Type}. */
  public NDArray array(NDManager manager, String name) {
    Header.Entry entry = entry(name);
    if (!entry.type().held()) {
      return plain(name).widened(manager);
    }
    try {
      return Fill.array(manager, new Shape(entry.shape()), entry.type().engine(), memory -> fill(channel, memory, values + entry.begin()));
    } catch (IOException e) {
      throw new UserProblem("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
  }

  /** All tensors, in the header's order. */
  public Map<String, NDArray> arrays(NDManager manager) {
    Map<String, NDArray> arrays = new LinkedHashMap<>();
    names().forEach(name -> arrays.put(name, array(manager, name)));
    return arrays;
  }

  /**
   * Compares the values with the checksum, if the file has one.
   *
   * @throws UserProblem when they differ
   */
  public void verify() {
    String expected = metadata().get(Safetensors.CHECKSUM);
    if (expected == null) {
      return;
    }
    CRC32C crc = new CRC32C();
    try {
      ByteBuffer chunk = ByteBuffer.allocateDirect(CHUNK);
      for (long at = values; channel.read(chunk.clear(), at) > 0; at += chunk.limit()) {
        crc.update(chunk.flip());
      }
    } catch (IOException e) {
      throw new UserProblem("The file " + file + " cannot be read: " + e.getMessage() + ".", e);
    }
    if (!Long.toHexString(crc.getValue()).equals(expected)) {
      throw damaged("its values do not match their checksum");
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private Header.Entry entry(String name) {
    Header.Entry entry = header.entries().get(name);
    if (entry == null) {
      throw new UserProblem("The file " + file + " has no tensor '" + name + "'.");
    }
    return entry;
  }

  private UserProblem damaged(String reason) {
    return new UserProblem("The file " + file + " is damaged: " + reason + ".");
  }

  private static ByteBuffer fill(FileChannel channel, ByteBuffer buffer, long position) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new IOException("it ends too early");
      }
    }
    return buffer;
  }

  private void close(FileChannel opened) {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      throw new UserProblem("The file " + file + " cannot be closed: " + e.getMessage() + ".", e);
    }
  }
}
