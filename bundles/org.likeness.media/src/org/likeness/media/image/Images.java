// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.image;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Atomic;
import org.likeness.media.internal.image.ImageCodec;
import org.likeness.media.internal.image.ImageHeader;

/**
 * Pictures in files: PNG (also 16 bits), JPEG, WebP, BMP. Files are told apart by content, not by name. Any path that Java
 * can open works. Everything that is wrong with a file is a {@link UserProblem} that names it. Safe from any thread.
 */
public final class Images {
  /** The longest side that is read, in pixels. */
  public static final int MAX_SIDE = 16_384;
  /** The most pixels that are read: 2^28, a square of the longest side. */
  public static final long MAX_PIXELS = 1L << 28;
  /** JPEG and WebP quality where none is given, of 100. */
  public static final int DEFAULT_QUALITY = 95;

  private static final int HEADER = 1 << 16;

  private Images() {}

  /**
   * Reads a picture as RGB, upright (EXIF orientation applied). Grey becomes RGB, 16 bits are scaled to 8 (divided by
   * 257, rounded), transparent pixels are laid over black. Colour profiles are not applied.
   */
  public static Image read(Path file) {
    return read(file, Progress.NONE);
  }

  /**
   * Reads as {@link #read(Path)} does, but hears a cancel within a tenth of a second however long the picture takes, as it does an
   * interrupt of the thread: the picture is left behind.
   */
  public static Image read(Path file, Progress progress) {
    ImageInfo info = info(file);
    return ImageCodec.toRgb(ImageCodec.decode(load(file), info, file, progress::check));
  }

  /** Reads a picture as it is stored: 1, 3 or 4 channels (straight alpha), upright, scaled to 8 bits. */
  public static Image readAny(Path file) {
    ImageInfo info = info(file);
    return ImageCodec.decode(load(file), info, file, () -> { });
  }

  /** Reads one value per pixel, 0-1, at the depth of the file: the counterpart of {@link #write(Path, Plane)}. */
  public static Plane readPlane(Path file) {
    ImageInfo info = info(file);
    return ImageCodec.decodePlane(load(file), info, file);
  }

  /** Size, format and depth, from the header alone. Refuses what is too large to be read. */
  public static ImageInfo info(Path file) {
    byte[] start;
    try (InputStream in = open(file)) {
      start = in.readNBytes(HEADER);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
    ImageInfo info;
    try {
      info = header(start, file);
    } catch (BufferUnderflowException e) {
      info = wholeHeader(load(file), file);
    }
    return limited(info, file);
  }

  /** Decodes a picture held in memory; see {@link #read}. */
  public static Image decode(byte[] bytes) {
    return decode(bytes, "The picture");
  }

  /** Decodes a picture held in memory; {@code name} is what messages call it. */
  public static Image decode(byte[] bytes, Object name) {
    return decode(bytes, name, Progress.NONE);
  }

  /** Decodes a picture held in memory; hears a cancel as {@link #read(Path, Progress)} does. */
  public static Image decode(byte[] bytes, Object name, Progress progress) {
    ImageInfo info = limited(wholeHeader(bytes, name), name);
    return ImageCodec.toRgb(ImageCodec.decode(bytes, info, name, progress::check));
  }

  /** Writes in the format of the file's ending, JPEG and WebP with {@link #DEFAULT_QUALITY}. */
  public static void write(Path file, Image image) {
    write(file, image, DEFAULT_QUALITY);
  }

  /**
   * Writes in the format of the file's ending ({@code .png .jpg .jpeg .webp .bmp}); makes missing folders. The file
   * appears whole or not at all.
   *
   * @param quality 1-100, for JPEG and WebP; WebP with 100 is still lossy
   */
  public static void write(Path file, Image image, int quality) {
    Atomic.write(file, encode(image, format(file), quality));
  }

  /** Writes a plane as grey 16-bit PNG: 0 to 1 becomes 0 to 65535, values outside are clamped. */
  public static void write(Path file, Plane plane) {
    if (format(file) != ImageFormat.PNG) {
      throw new UserProblem("Cannot write " + file + ": one value per pixel at 16 bits needs a name that ends in .png.");
    }
    Atomic.write(file, ImageCodec.encodePlane(plane));
  }

  /** A PNG in memory. */
  public static byte[] encodePng(Image image) {
    return encode(image, ImageFormat.PNG, DEFAULT_QUALITY);
  }

  /** A picture file in memory; JPEG and BMP lose alpha (laid over black). */
  public static byte[] encode(Image image, ImageFormat format, int quality) {
    if (quality < 1 || quality > 100) {
      throw new UserProblem("The picture quality must lie between 1 and 100, not " + quality + ".");
    }
    return ImageCodec.encode(image, format, quality);
  }

  private static ImageFormat format(Path file) {
    return ImageFormat.ofName(file).orElseThrow(() -> new UserProblem(
        "Cannot write " + file + ": the name of a picture must end in .png, .jpg, .jpeg, .webp or .bmp."));
  }

  private static ImageInfo header(byte[] start, Object name) {
    if (start.length == 0) {
      throw new UserProblem(name + " is empty (0 bytes), not a picture.");
    }
    return ImageHeader.parse(start, name);
  }

  private static ImageInfo wholeHeader(byte[] bytes, Object name) {
    try {
      return header(bytes, name);
    } catch (BufferUnderflowException e) {
      throw new UserProblem(name + " is a damaged picture: the file ends within its header.", e);
    }
  }

  private static ImageInfo limited(ImageInfo info, Object name) {
    if (info.width() < 1 || info.height() < 1) {
      throw new UserProblem(name + " is a damaged picture: its header says " + info.width() + " x " + info.height() + " pixels.");
    }
    if (info.width() > MAX_SIDE || info.height() > MAX_SIDE || (long) info.width() * info.height() > MAX_PIXELS) {
      throw new UserProblem(name + " has " + info.width() + " x " + info.height()
          + " pixels; pictures may have up to 16,384 pixels a side and 268 megapixels in all.");
    }
    return info;
  }

  private static byte[] load(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw unreadable(file, e);
    } catch (OutOfMemoryError e) {
      throw new UserProblem(file + " is too large to be read into memory.", e);
    }
  }

  private static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new UserProblem(file + " is a folder, not a picture.");
    }
    if (!Files.exists(file)) {
      throw new UserProblem("There is no file " + file + ".");
    }
    return Files.newInputStream(file);
  }

  private static UserProblem unreadable(Path file, IOException e) {
    return new UserProblem("Cannot read " + file + (Files.isReadable(file) ? ": " + e.getMessage() + "." : ": there is no right to read it."), e);
  }
}
