// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.ImageInfo;
import org.likeness.media.image.Images;
import org.likeness.media.image.Orientation;

class ImagesTest {
  @TempDir Path folder;

  @Test
  void losslessFormatsKeepEveryByte() {
    Image in = Pictures.scene(61, 47, 1);
    for (String name : new String[] {"a.png", "a.bmp"}) {
      Path file = folder.resolve(name);
      Images.write(file, in);
      assertArrayEquals(in.data(), Images.read(file).data(), name);
    }
    assertArrayEquals(in.data(), Images.decode(Images.encodePng(in)).data());
  }

  @Test
  void lossyFormatsComeCloseAndFollowTheQuality() throws IOException {
    Image in = Pictures.scene(160, 120, 2);
    for (String name : new String[] {"a.jpg", "a.JPEG", "a.webp"}) {
      Path file = folder.resolve(name);
      Images.write(file, in, 95);
      assertTrue(Pictures.psnr(in, Images.read(file)) > 38, name);
      long fine = Files.size(file);
      Images.write(file, in, 20);
      assertTrue(Files.size(file) < fine / 2, name);
    }
  }

  @Test
  void formatIsKnownByContentNotByName() {
    Path file = folder.resolve("really-a-png.jpg");
    byte[] png = Images.encodePng(Pictures.scene(40, 30, 3));
    write(file, png);
    assertEquals(new ImageInfo(ImageFormat.PNG, 40, 30, 3, 8, Orientation.NORMAL), Images.info(file));
    assertEquals(40, Images.read(file).width());
  }

  @Test
  void infoNeedsOnlyTheHeader() {
    for (ImageFormat f : ImageFormat.values()) {
      Path file = folder.resolve("x" + f.extension());
      Images.write(file, Pictures.scene(123, 77, 4));
      ImageInfo info = Images.info(file);
      assertEquals(f, info.format());
      assertEquals(123, info.width());
      assertEquals(77, info.height());
      assertEquals(8, info.depth());
    }
  }

  @Test
  void sixteenBitsKeepTheirValuesAsPlaneAndAreScaledAsImage() {
    Plane in = new Plane(3, 2, new float[] {0, 1, 0.5f, 12345 / 65535f, -3, 7});
    Path file = folder.resolve("depth.png");
    Images.write(file, in);
    assertEquals(16, Images.info(file).depth());
    Plane out = Images.readPlane(file);
    float[] clamped = {0, 1, 32768 / 65535f, 12345 / 65535f, 0, 1};
    assertArrayEquals(clamped, out.data(), 1e-6f);
    Image eight = Images.read(file);
    assertEquals(0, eight.get(0, 0, 0));
    assertEquals(255, eight.get(1, 0, 1));
    assertEquals(Math.round(32768 / 257.0), eight.get(2, 0, 2));
    assertEquals(Math.round(12345 / 257.0), eight.get(0, 1, 0));
  }

  @Test
  void transparencyIsKeptOnRequestAndElseLaidOverBlack() {
    byte[] rgba = {(byte) 200, 100, 50, (byte) 255, (byte) 200, 100, 50, (byte) 128, (byte) 200, 100, 50, 0};
    Image in = new Image(3, 1, 4, rgba);
    Path file = folder.resolve("alpha.png");
    Images.write(file, in);
    assertTrue(Images.info(file).hasAlpha());
    assertArrayEquals(rgba, Images.readAny(file).data());
    byte[] flat = {(byte) 200, 100, 50, 100, 50, 25, 0, 0, 0};
    assertArrayEquals(flat, Images.read(file).data());
    Images.write(folder.resolve("alpha.jpg"), in, 100);
    assertEquals(3, Images.readAny(folder.resolve("alpha.jpg")).channels());
  }

  @Test
  void greyStaysGreyOnRequest() {
    Image grey = new Image(4, 1, 1, new byte[] {0, 10, (byte) 200, (byte) 255});
    Path file = folder.resolve("grey.png");
    Images.write(file, grey);
    assertArrayEquals(grey.data(), Images.readAny(file).data());
    assertEquals(200, Images.read(file).get(2, 0, 2));
  }

  @Test
  void namesMayHoldAnyLetters() {
    Path file;
    try {
      file = folder.resolve("Gesicht ü 顔 лицо #1:2.png");
    } catch (InvalidPathException e) {
      System.err.println("SKIPPED: this locale's file names cannot hold such letters (" + System.getProperty("sun.jnu.encoding") + ")");
      return;
    }
    Image in = Pictures.scene(20, 20, 5);
    Images.write(file, in);
    assertArrayEquals(in.data(), Images.read(file).data());
  }

  @Test
  void foldersAreMadeAndNothingElseIsLeft() throws IOException {
    Path file = folder.resolve("new").resolve("sub").resolve("a.png");
    Images.write(file, Pictures.scene(20, 20, 6));
    try (Stream<Path> all = Files.list(file.getParent())) {
      assertEquals(1, all.count());
    }
  }

  @Test
  void whatCannotBeWrittenIsSaid() throws IOException {
    Image in = Pictures.scene(20, 20, 7);
    Path notAFolder = folder.resolve("file");
    Files.writeString(notAFolder, "x");
    assertSays("Cannot write", () -> Images.write(notAFolder.resolve("a.png"), in));
    assertSays(".webp or .bmp", () -> Images.write(folder.resolve("a.tiff"), in));
    assertSays("between 1 and 100", () -> Images.write(folder.resolve("a.jpg"), in, 101));
    assertSays(".png", () -> Images.write(folder.resolve("a.jpg"), Plane.zeros(3, 3)));
    try (Stream<Path> all = Files.list(folder)) {
      assertEquals(1, all.count());
    }
  }

  private static void assertSays(String part, Executable e) {
    String said = assertThrows(UserProblem.class, e).getMessage();
    assertTrue(said.contains(part), said);
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
