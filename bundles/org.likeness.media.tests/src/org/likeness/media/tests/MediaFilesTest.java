// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.media.file.MediaFiles;
import org.likeness.media.file.MediaFiles.Kind;
import org.likeness.media.image.Images;

class MediaFilesTest {
  @TempDir Path folder;

  @Test
  void everyEndingOfAClipIsKnownOnce() {
    for (String ending : "mp4 m4v mov webm mkv avi ts mts m2ts mpg mpeg 3gp 3g2 wmv asf flv ogv mxf gif vob m2v dv".split(" ")) {
      assertEquals(Kind.CLIP, MediaFiles.byName(Path.of("A." + ending.toUpperCase(java.util.Locale.ROOT))), ending);
    }
    for (String ending : MediaFiles.pictureEndings()) {
      assertEquals(Kind.PICTURE, MediaFiles.byName(Path.of("a." + ending)), ending);
      assertTrue(MediaFiles.mediaType(Path.of("a." + ending)).startsWith("image/"), ending);
    }
    assertEquals(Kind.OTHER, MediaFiles.byName(Path.of("notes.txt")));
    assertEquals(Kind.OTHER, MediaFiles.byName(Path.of("png")), "a name without an ending");
    assertEquals("video/mp2t", MediaFiles.mediaType(Path.of("a.M2TS")));
    assertEquals("application/octet-stream", MediaFiles.mediaType(Path.of("README")));
  }

  @Test
  void contentDecidesBeforeTheName() throws IOException {
    Path clip = folder.resolve("clip.mp4");
    Clips.write(clip, 2, Clips.options(64, 64));
    assertEquals(Kind.CLIP, MediaFiles.of(Files.copy(clip, folder.resolve("no-ending"))));
    assertEquals(Kind.CLIP, MediaFiles.of(Files.copy(clip, folder.resolve("wrong.jpg"))));
    byte[] png = Images.encodePng(Pictures.scene(32, 32, 1));
    assertEquals(Kind.PICTURE, MediaFiles.of(Files.write(folder.resolve("p.mp4"), png)));
    Path transport = folder.resolve("a.ts");
    Clips.withBFrames(transport, "mpegts", 5, 64, 64);
    assertEquals(Kind.CLIP, MediaFiles.of(transport));
  }

  @Test
  void textsAndPlaylistsAreNoClips() throws IOException {
    assertEquals(Kind.OTHER, MediaFiles.of(Files.writeString(folder.resolve("main.ts"), "export const a = 1;\n".repeat(40))));
    assertEquals(Kind.OTHER, MediaFiles.of(Files.writeString(folder.resolve("a.mp4"), "ffconcat version 1.0\nfile b.mp4\n")));
    assertEquals(Kind.CLIP, MediaFiles.of(Files.writeString(folder.resolve("bad.mp4"), "no clip at all")), "to be named when it is read");
    assertEquals(Kind.CLIP, MediaFiles.of(Files.createFile(folder.resolve("empty.mov"))));
  }
}
