// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.Images;
import org.likeness.media.image.MatScope;
import org.likeness.media.image.Mats;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.imgcodecs.Imgcodecs;

class BadImagesTest {
  @TempDir Path folder;

  @Test
  void emptyFile() throws IOException {
    refused("nothing.png", new byte[0], "is empty (0 bytes)");
  }

  @Test
  void textOtherFormatsAndVideos() throws IOException {
    refused("a.png", "This is a text, not a picture.".getBytes(StandardCharsets.UTF_8), "not a picture");
    refused("a.jpg", "GIF89a-------------".getBytes(StandardCharsets.UTF_8), "is a GIF; pictures may be PNG, JPEG, WebP or BMP");
    refused("b.jpg", "\0\0\0\030ftypheic\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "HEIC");
    refused("c.png", "\0\0\0\030ftypisom\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1), "a video");
    refused("d.png", new byte[] {(byte) 0x89}, "not a picture");
  }

  @Test
  void missingFileAndFolder() {
    assertSays("There is no file", folder.resolve("nowhere.png"));
    assertSays("is a folder", folder);
  }

  @Test
  void cutOffFilesOfEveryFormat() throws IOException {
    for (ImageFormat f : ImageFormat.values()) {
      byte[] whole = Images.encode(Pictures.scene(96, 64, 1), f, 90);
      refused("half" + f.extension(), Arrays.copyOf(whole, whole.length / 2), "is a damaged " + f + " picture");
      refused("head" + f.extension(), Arrays.copyOf(whole, 24), "is a damaged");
    }
  }

  @Test
  void damagedPixels() throws IOException {
    byte[] png = Images.encodePng(Pictures.scene(96, 64, 1));
    Arrays.fill(png, png.length / 3, png.length / 2, (byte) 0);
    refused("zeros.png", png, "is a damaged PNG picture");
  }

  @Test
  void tooLargeIsRefusedByItsHeaderNotByRunningOutOfMemory() throws IOException {
    for (int[] size : new int[][] {{20_000, 20_000}, {20_000, 8}, {3, 100_000}}) {
      refused("big.png", pngHeader(size[0], size[1]), "up to 16,384 pixels a side and 268 megapixels");
    }
    byte[] none = pngHeader(0, 5);
    refused("none.png", none, "its header says 0 x 5 pixels");
  }

  private void refused(String name, byte[] bytes, String part) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, bytes);
    assertSays(part, file);
    String said = assertThrows(UserProblem.class, () -> Images.decode(bytes, name)).getMessage();
    assertTrue(said.startsWith(name), said);
  }

  private static byte[] progressive(int width, int height) {
    try (MatScope m = new MatScope()) {
      MatOfByte out = m.add(new MatOfByte());
      Imgcodecs.imencode(".jpg", m.add(Mats.of(Image.rgb(width, height))), out, m.add(new MatOfInt(Imgcodecs.IMWRITE_JPEG_PROGRESSIVE, 1)));
      return out.toArray();
    }
  }

  /** A few kilobytes may state any size; a decoder would fill in the rest for seconds. */
  @Test
  void jpegThatCannotHoldItsPixels() throws IOException {
    byte[] b = progressive(64, 64);
    int at = find(b, 0xc2, 0);
    ByteBuffer.wrap(b).putShort(at + 5, (short) 16_383).putShort(at + 7, (short) 16_383);
    refused("bomb.jpg", b, "bytes cannot hold 16383 x 16383 pixels");
  }

  @Test
  void jpegOfVeryManyScans() throws IOException {
    byte[] b = progressive(4096, 2048);
    refused("scans.jpg", manyScans(b, 200), "scans; at most 128 scans are read at this size");
    Path whole = Files.write(folder.resolve("whole.jpg"), b);
    assertEquals(4096, Images.read(whole).width(), "a usual progressive picture is read");
  }

  /** Within the limits, but many seconds of work: the cancel is heard at once, and so is an interrupt; two are decoded at most. */
  @Test
  void aLongJpegCanBeLeft() throws IOException, InterruptedException {
    Path file = Files.write(folder.resolve("long.jpg"), manyScans(progressive(8192, 8192), 4));
    AtomicBoolean cancelled = new AtomicBoolean();
    Thread other = Thread.ofPlatform().start(() -> {
      assertThrows(CancellationException.class, () -> Images.read(file));
      cancelled.set(true);
    });
    Thread.sleep(300);
    other.interrupt();
    other.join();
    assertTrue(cancelled.get(), "interrupted");
    assertDecoding();
    for (int i = 0; i < 4; i++) {
      Progress stop = new Stopping(System.nanoTime());
      assertThrows(CancellationException.class, () -> Images.read(file, stop));
      assertDecoding();
    }
  }

  /** Whoever waited has left while the decoder was still at work: he heard of it, and did not wait for the end. */
  private static void assertDecoding() {
    long decoding = Thread.getAllStackTraces().keySet().stream().filter(t -> t.getName().equals("likeness-picture")).count();
    assertTrue(decoding >= 1 && decoding <= 2, decoding + " pictures are decoded at once");
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) * 1e-9;
  }

  /** Cancelled a fifth of a second after its beginning. */
  private record Stopping(long began) implements Progress {
    @Override
    public void start(String what, long total) {}

    @Override
    public void advance(long units) {}

    @Override
    public void note(String sentence) {}

    @Override
    public boolean isCancelled() {
      return seconds(began) > 0.2;
    }
  }

  /** The last scan again and again. */
  private static byte[] manyScans(byte[] b, int times) {
    int last = 0;
    for (int p = 0; (p = find(b, 0xda, p + 1)) > 0; ) {
      last = p;
    }
    ByteBuffer more = ByteBuffer.allocate(b.length + times * (b.length - last)).put(b, 0, b.length - 2);
    for (int i = 0; i < times; i++) {
      more.put(b, last, b.length - 2 - last);
    }
    more.put((byte) 0xff).put((byte) 0xd9);
    return Arrays.copyOf(more.array(), more.position());
  }

  private static int find(byte[] b, int marker, int from) {
    for (int i = from; i + 1 < b.length; i++) {
      if (b[i] == (byte) 0xff && b[i + 1] == (byte) marker) {
        return i;
      }
    }
    return -1;
  }

  /** One sentence that names the file and no class. */
  private static void assertSays(String part, Path file) {
    String said = assertThrows(UserProblem.class, () -> Images.read(file)).getMessage();
    assertTrue(said.contains(part), said);
    assertTrue(said.contains(file.toString()), said);
    assertTrue(said.endsWith("."), said);
    assertFalse(said.contains("Exception"), said);
  }

  private static byte[] pngHeader(int width, int height) {
    ByteBuffer b = ByteBuffer.allocate(33).putLong(0x89504e470d0a1a0aL).putInt(13).putInt(0x49484452);
    b.putInt(width).putInt(height).put((byte) 8).put((byte) 2).put((byte) 0).put((byte) 0).put((byte) 0);
    CRC32 crc = new CRC32();
    crc.update(b.array(), 12, 17);
    return b.putInt((int) crc.getValue()).array();
  }
}
