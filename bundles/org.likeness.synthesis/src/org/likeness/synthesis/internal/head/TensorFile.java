// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.head;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.likeness.api.problem.UserProblem;

/** Just enough of the safetensors format to read the head model: 8 bytes of header length, a JSON header, raw values. */
final class TensorFile implements AutoCloseable {

  private final Path file;
  private final FileChannel channel;
  private final String header;
  private final long start;

  private TensorFile(Path file, FileChannel channel, String header, long start) {
    this.file = file;
    this.channel = channel;
    this.header = header;
    this.start = start;
  }

  static TensorFile open(Path file) throws IOException {
    FileChannel c = FileChannel.open(file, StandardOpenOption.READ);
    try {
      long n = read(c, 0, 8).getLong();
      if (n < 2 || n > Math.min(c.size() - 8, 1 << 26)) {
        throw new UserProblem("The head model " + file + " is not a safetensors file: its header length is " + n + ".");
      }
      String json = StandardCharsets.UTF_8.decode(read(c, 8, (int) n)).toString();
      return new TensorFile(file, c, json, 8 + n);
    } catch (IOException | RuntimeException e) {
      c.close();
      throw e;
    }
  }

  /** A tensor of type F32 or F16 as floats. */
  float[] floats(String name) throws IOException {
    Entry e = entry(name);
    ByteBuffer b = read(channel, start + e.from, (int) (e.to - e.from));
    boolean half = e.type.equals("F16");
    float[] out = new float[b.remaining() / (half ? 2 : 4)];
    for (int i = 0; i < out.length; i++) {
      out[i] = half ? Float.float16ToFloat(b.getShort()) : b.getFloat();
    }
    return out;
  }

  /** A tensor of type I32. */
  int[] ints(String name) throws IOException {
    Entry e = entry(name);
    ByteBuffer b = read(channel, start + e.from, (int) (e.to - e.from));
    int[] out = new int[b.remaining() / 4];
    b.asIntBuffer().get(out);
    return out;
  }

  /** The strings of a JSON array that the metadata hold, escaped, under a name. */
  String[] names(String key) {
    Matcher m = Pattern.compile("\"" + key + "\"\\s*:\\s*\"\\[(.*?)\\]\"").matcher(header);
    if (!m.find()) {
      throw new UserProblem("The head model " + file + " has no list \"" + key + "\" in its metadata.");
    }
    return m.group(1).replace("\\\"", "").replace(" ", "").split(",");
  }

  private record Entry(String type, long from, long to) {
  }

  private Entry entry(String name) {
    Matcher m = Pattern.compile("\"" + name + "\"\\s*:\\s*\\{\"dtype\"\\s*:\\s*\"(\\w+)\".*?"
        + "\"data_offsets\"\\s*:\\s*\\[(\\d+)\\s*,\\s*(\\d+)\\]").matcher(header);
    if (!m.find()) {
      throw new UserProblem("The head model " + file + " has no tensor \"" + name + "\".");
    }
    return new Entry(m.group(1), Long.parseLong(m.group(2)), Long.parseLong(m.group(3)));
  }

  private static ByteBuffer read(FileChannel c, long at, int length) throws IOException {
    ByteBuffer b = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    while (b.hasRemaining()) {
      if (c.read(b, at + b.position()) < 0) {
        throw new UserProblem("The head model file ends too early: it is cut off or damaged.");
      }
    }
    return b.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
