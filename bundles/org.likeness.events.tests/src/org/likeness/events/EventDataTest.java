// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.events;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventDataTest {
  /** What TensorFlow's own writer gives. */
  private static final byte[] VERSION =
      HexFormat.of().parseHex("1800000000000000a37f4b220900000040fc54d9411a0d627261696e2e4576656e743a32eced8f9d");
  private static final byte[] FID_7 =
      HexFormat.of().parseHex("19000000000000008bf108280900004040fc54d94110072a0c0a0a0a03666964150000604009287355");

  @TempDir
  Path folder;

  private Path write(String name, byte[]... parts) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] p : parts) {
      all.writeBytes(p);
    }
    return Files.write(folder.resolve(name), all.toByteArray());
  }

  @Test
  void goldenBytesAreRead() throws IOException {
    write("events.out.tfevents.1700000000.host.1.0", VERSION, FID_7);
    EventData data = EventData.of(folder);
    assertEquals(List.of(), data.damage());
    assertEquals(Set.of("fid"), data.scalarTags());
    assertEquals(1, data.series("fid").size());
    assertEquals(7, data.series("fid").step(0));
    assertEquals(3.5, data.series("fid").value(0));
    assertEquals(1700000001.0, data.series("fid").wall(0));
    assertEquals(0, data.series("nothing").size());
  }

  @Test
  void aTruncatedTailIsReadOnceItIsWhole() throws IOException {
    for (int cut = 1; cut < FID_7.length; cut++) {
      Path file = write("events.out.tfevents.1700000000.host.1.0", VERSION, FID_7, java.util.Arrays.copyOf(FID_7, cut));
      EventData data = EventData.of(folder);
      assertEquals(1, data.series("fid").size(), "cut after " + cut + " bytes");
      assertEquals(List.of(), data.damage());
      assertFalse(data.refresh());
      Files.write(file, java.util.Arrays.copyOfRange(FID_7, cut, FID_7.length), StandardOpenOption.APPEND);
      assertTrue(data.refresh());
      assertEquals(2, data.series("fid").size());
    }
  }

  @Test
  void aFlippedByteIsSaidAndCostsNoMoreThanItMust() throws IOException {
    for (int at = 0; at < FID_7.length; at++) {
      byte[] broken = FID_7.clone();
      broken[at] ^= 0x10;
      write("events.out.tfevents.1700000000.host.1.0", VERSION, FID_7, broken, FID_7);
      EventData data = EventData.of(folder);
      assertEquals(at < 12 ? 1 : 2, data.series("fid").size(), "only a damaged length hides where the next record begins; flipped at " + at);
      assertEquals(1, data.damage().size(), "flipped at " + at);
      assertTrue(data.damage().get(0).contains("wrong checksum at byte " + (VERSION.length + FID_7.length)), data.damage().get(0));
    }
    write("events.out.tfevents.1700000000.host.1.0", VERSION, FID_7, java.util.Arrays.copyOf(FID_7, 20));
    EventData cut = EventData.of(folder);
    assertEquals(List.of(), cut.damage(), "it may still be written");
    assertTrue(cut.unfinished().get(0).contains("cut off: 20 bytes are there of at least " + FID_7.length), cut.unfinished().toString());
  }

  /** Numbers of every type that is a number, as content and as values of their own field: field number and one varint or bytes. */
  @Test
  void scalarsOfEveryNumericTypeAreRead() throws IOException {
    byte[] two = {2};
    byte[][] tensors = {tensor(1, 4, floats(2)), tensor(1, 5, floats(2)), tensor(2, 4, doubles(2)), tensor(2, 6, doubles(2)),
        tensor(3, 4, new byte[] {2, 0, 0, 0}), tensor(3, 7, two), tensor(4, 4, two), tensor(4, 7, two), tensor(5, 4, new byte[] {2, 0}),
        tensor(6, 4, two), tensor(9, 4, new byte[] {2, 0, 0, 0, 0, 0, 0, 0}), tensor(9, 10, two), tensor(14, 4, new byte[] {0, 0x40}),
        tensor(14, 13, new byte[] {(byte) 0x80, (byte) 0x80, 1}), tensor(17, 4, new byte[] {2, 0}), tensor(19, 4, new byte[] {0, 0x40}),
        tensor(19, 13, new byte[] {(byte) 0x80, (byte) 0x80, 1}), tensor(22, 4, new byte[] {2, 0, 0, 0}), tensor(22, 16, two),
        tensor(23, 4, new byte[] {2, 0, 0, 0, 0, 0, 0, 0}), tensor(23, 17, two), tensor(24, 4, new byte[] {0x40}), tensor(25, 4, new byte[] {0x40}),
        tensor(26, 18, new byte[] {0x48})};
    byte[][] records = new byte[tensors.length + 3][];
    for (int i = 0; i < tensors.length; i++) {
      records[i] = scalar("s" + i, tensors[i]);
    }
    records[tensors.length] = scalar("true", tensor(10, 11, new byte[] {1}));
    records[tensors.length + 1] = scalar("zero", new byte[] {0x08, 3});
    records[tensors.length + 2] = scalar("minus", tensor(3, 7, new byte[] {-1, -1, -1, -1, -1, -1, -1, -1, -1, 1}));
    write("events.out.tfevents.1.a.1.0", records);
    EventData data = EventData.of(folder);
    assertEquals(List.of(), data.damage());
    for (int i = 0; i < tensors.length; i++) {
      assertArrayEquals(new double[] {2}, data.series("s" + i).values(), "tensor " + i);
    }
    assertArrayEquals(new double[] {1}, data.series("true").values());
    assertArrayEquals(new double[] {0}, data.series("zero").values(), "zeros are left out by the writer");
    assertArrayEquals(new double[] {-1}, data.series("minus").values());
  }

  @Test
  void whatIsNotShownDoesNotEndTheFile() throws IOException {
    byte[] mesh = bytes(5, bytes(1, concat(bytes(1, text("m")), bytes(9, bytes(1, bytes(1, text("mesh")))), bytes(8, tensor(99, 4, new byte[] {1, 2, 3})))));
    byte[] wrong = bytes(5, concat(bytes(1, concat(bytes(1, text("w")), new byte[] {0x10, 1})), bytes(1, concat(bytes(1, text("good")), new byte[] {0x15}, floats(4)))));
    byte[] escape = bytes(5, bytes(1, concat(bytes(1, text("\u001b[2Jx")), new byte[] {0x15}, floats(1))));
    write("events.out.tfevents.1.a.1.0", record(mesh), scalar("complex", tensor(8, 4, new byte[8])), record(wrong), record(escape), FID_7);
    EventData data = EventData.of(folder);
    assertEquals(1, data.series("fid").size());
    assertEquals(1, data.series("good").size(), "one value that is not understood does not take the others with it");
    assertEquals(java.util.Map.of("m", "mesh", "complex", "tensor"), data.otherTags());
    assertEquals(1, data.damage().size());
    assertTrue(data.damage().get(0).contains("cannot be understood") && data.damage().get(0).endsWith("left out"), data.damage().get(0));
    assertTrue(data.scalarTags().contains("\\u001b[2Jx"), data.scalarTags().toString());
  }

  private static byte[] scalar(String tag, byte[] tensor) {
    return record(bytes(5, bytes(1, concat(bytes(1, text(tag)), bytes(9, bytes(1, bytes(1, text("scalars")))), bytes(8, tensor)))));
  }

  /** @param value packed */
  private static byte[] tensor(int type, int field, byte[] value) {
    byte[] key = field < 16 ? new byte[] {(byte) (field << 3 | 2)} : new byte[] {(byte) ((field << 3 | 2) & 0x7f | 0x80), (byte) (field >> 4)};
    return concat(new byte[] {0x08, (byte) type}, key, new byte[] {(byte) value.length}, value);
  }

  @Test
  void theNewEncodingsAreRead() throws IOException {
    byte[] metadata = bytes(9, bytes(1, bytes(1, text("scalars"))));
    byte[] tensor = bytes(8, concat(new byte[] {0x08, 1}, bytes(4, floats(2.5f))));
    byte[] first = bytes(5, bytes(1, concat(bytes(1, text("acc")), metadata, tensor)));
    byte[] later = bytes(5, bytes(1, concat(bytes(1, text("acc")), bytes(8, concat(new byte[] {0x08, 1}, bytes(5, floats(3.5f)))))));
    byte[] pictures = bytes(5, bytes(1, concat(bytes(1, text("im")), bytes(9, bytes(1, bytes(1, text("images")))),
        bytes(8, concat(new byte[] {0x08, 7}, bytes(8, text("12")), bytes(8, text("10")), bytes(8, new byte[] {1, 2, 3}))))));
    double[] bins = {0, 1, 5, 1, 2, 6};
    byte[] histogram = bytes(5, bytes(1, concat(bytes(1, text("w")), bytes(9, bytes(1, bytes(1, text("histograms")))),
        bytes(8, concat(new byte[] {0x08, 2}, bytes(4, doubles(bins)))))));
    write("events.out.tfevents.1.a.1.0", record(first), record(concat(new byte[] {0x10, 9}, later)), record(pictures), record(histogram));
    EventData data = EventData.of(folder);
    assertArrayEquals(new double[] {2.5, 3.5}, data.series("acc").values());
    assertArrayEquals(new long[] {0, 9}, data.series("acc").steps());
    assertEquals(12, data.images("im").get(0).width());
    assertArrayEquals(new byte[] {1, 2, 3}, data.images("im").get(0).encoded());
    assertArrayEquals(new double[] {5, 6}, data.histograms("w").get(0).count());
  }

  private static byte[] record(byte[] data) {
    ByteBuffer b = ByteBuffer.allocate(data.length + 16).order(ByteOrder.LITTLE_ENDIAN).putLong(data.length);
    b.putInt(masked(java.util.Arrays.copyOf(b.array(), 8)));
    return b.put(data).putInt(masked(data)).array();
  }

  private static int masked(byte[] data) {
    CRC32C crc = new CRC32C();
    crc.update(data);
    int c = (int) crc.getValue();
    return (c >>> 15 | c << 17) + 0xA282EAD8;
  }

  private static byte[] bytes(int field, byte[] content) {
    return concat(new byte[] {(byte) (field << 3 | 2), (byte) content.length}, content);
  }

  private static byte[] text(String s) {
    return s.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] floats(float v) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putFloat(v).array();
  }

  private static byte[] doubles(double... v) {
    ByteBuffer b = ByteBuffer.allocate(8 * v.length).order(ByteOrder.LITTLE_ENDIAN);
    b.asDoubleBuffer().put(v);
    return b.array();
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] p : parts) {
      all.writeBytes(p);
    }
    return all.toByteArray();
  }
}
