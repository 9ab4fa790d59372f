// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells pictures from clips, by content where a file says it, else by the ending of its name. The lists hold what
 * {@link org.likeness.media.image.Images} and {@link org.likeness.media.video.VideoReader} read; what is in them may still be
 * damaged, which only reading shows. Safe from any thread.
 */
public final class MediaFiles {

  /** What a file is to us. */
  public enum Kind {
    /** A still picture that {@code Images} reads. */
    PICTURE,
    /** A moving picture that {@code VideoReader} reads; a GIF counts as one. */
    CLIP,
    /** Anything else, sound and unreadable pictures among them. */
    OTHER
  }

  /** Endings that other files have too: the content must agree. */
  private static final Set<String> AMBIGUOUS = Set.of("ts", "mod", "tod", "dat", "dv", "rm", "obu", "qt");
  /** Sound in containers that hold clips too. */
  private static final Set<String> SOUNDS = Set.of("wma", "mka", "m4a", "m4b", "oga", "ogg", "opus", "weba");
  private static final Map<String, String> PICTURES = Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg",
      "jpe", "image/jpeg", "jfif", "image/jpeg", "webp", "image/webp", "bmp", "image/bmp", "dib", "image/bmp");
  private static final Map<String, String> CLIPS = Map.ofEntries(Map.entry("mp4", "video/mp4"), Map.entry("m4v", "video/mp4"),
      Map.entry("mov", "video/quicktime"), Map.entry("qt", "video/quicktime"), Map.entry("3gp", "video/3gpp"),
      Map.entry("3g2", "video/3gpp2"), Map.entry("webm", "video/webm"), Map.entry("mkv", "video/x-matroska"),
      Map.entry("avi", "video/x-msvideo"), Map.entry("divx", "video/x-msvideo"), Map.entry("ts", "video/mp2t"),
      Map.entry("mts", "video/mp2t"), Map.entry("m2ts", "video/mp2t"), Map.entry("m2t", "video/mp2t"),
      Map.entry("mpg", "video/mpeg"), Map.entry("mpeg", "video/mpeg"), Map.entry("mpe", "video/mpeg"),
      Map.entry("m1v", "video/mpeg"), Map.entry("m2v", "video/mpeg"), Map.entry("m2p", "video/mpeg"),
      Map.entry("vob", "video/mpeg"), Map.entry("mod", "video/mpeg"), Map.entry("tod", "video/mp2t"),
      Map.entry("dat", "video/mpeg"), Map.entry("wmv", "video/x-ms-wmv"), Map.entry("asf", "video/x-ms-asf"),
      Map.entry("flv", "video/x-flv"), Map.entry("f4v", "video/mp4"), Map.entry("ogv", "video/ogg"),
      Map.entry("ogm", "video/ogg"), Map.entry("mxf", "application/mxf"), Map.entry("dv", "video/x-dv"),
      Map.entry("y4m", "video/x-yuv4mpeg"), Map.entry("ivf", "video/x-ivf"), Map.entry("nut", "video/x-nut"),
      Map.entry("rm", "application/vnd.rn-realmedia"), Map.entry("rmvb", "application/vnd.rn-realmedia-vbr"),
      Map.entry("gif", "image/gif"), Map.entry("mjpg", "video/x-motion-jpeg"), Map.entry("mjpeg", "video/x-motion-jpeg"),
      Map.entry("h264", "video/h264"), Map.entry("264", "video/h264"), Map.entry("h265", "video/h265"),
      Map.entry("hevc", "video/h265"), Map.entry("265", "video/h265"), Map.entry("obu", "video/av1"));

  private MediaFiles() {}

  /** Endings of pictures, in lower case without the dot. */
  public static Set<String> pictureEndings() {
    return new TreeMap<>(PICTURES).keySet();
  }

  /** Endings of clips, in lower case without the dot. */
  public static Set<String> clipEndings() {
    return new TreeMap<>(CLIPS).keySet();
  }

  /** What the name promises; the file need not exist. */
  public static Kind byName(Path file) {
    String ending = ending(file);
    return PICTURES.containsKey(ending) ? Kind.PICTURE : CLIPS.containsKey(ending) ? Kind.CLIP : Kind.OTHER;
  }

  /**
   * What a file in a folder should be taken as: its content decides when it is known; else the name does, so that a damaged
   * {@code a.mp4} is met (and named) by whoever reads it, but a program text {@code a.ts} is not. A folder, a link to nothing
   * and a file that cannot be read are judged by name.
   */
  public static Kind of(Path file) {
    byte[] start;
    if (!Files.isRegularFile(file)) {
      return Files.isDirectory(file) ? Kind.OTHER : byName(file);
    }
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(Signatures.BYTES);
    } catch (IOException e) {
      return byName(file);
    }
    if (SOUNDS.contains(ending(file))) {
      return Kind.OTHER;
    }
    return Signatures.kind(start).orElseGet(() -> AMBIGUOUS.contains(ending(file)) ? Kind.OTHER : byName(file));
  }

  /** The media type by the name's ending, e.g. {@code video/mp4}; {@code application/octet-stream} when it is not known. */
  public static String mediaType(Path file) {
    String ending = ending(file);
    return PICTURES.getOrDefault(ending, CLIPS.getOrDefault(ending, "application/octet-stream"));
  }

  /** The ending of a file's name in lower case, without the dot; empty when there is none. */
  public static String ending(Path file) {
    String name = file.getFileName() == null ? "" : file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }
}
