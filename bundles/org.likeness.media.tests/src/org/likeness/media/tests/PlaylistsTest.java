// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.problem.UserProblem;
import org.likeness.media.audio.AudioReader;
import org.likeness.media.video.VideoReader;

/** No file may have other files read. */
class PlaylistsTest {
  @TempDir Path folder;

  @Test
  void listsOfFilesAreRefusedUnderAnyName() throws IOException {
    Path other = folder.resolve("other.mp4");
    Clips.write(other, 5, Clips.options(64, 64));
    Map<String, String> lists = Map.of(
        "concat", "ffconcat version 1.0\nfile 'other.mp4'\n",
        "hls", "#EXTM3U\n#EXT-X-VERSION:3\n#EXT-X-TARGETDURATION:10\n#EXTINF:1,\nother.mp4\n#EXT-X-ENDLIST\n",
        "sdp", "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\na=rtpmap:96 H264/90000\n",
        "dash", "<?xml version=\"1.0\"?>\n<MPD xmlns=\"urn:mpeg:dash:schema:mpd:2011\" type=\"static\" mediaPresentationDuration=\"PT1S\" "
            + "profiles=\"urn:mpeg:dash:profile:isoff-main:2011\"><Period><AdaptationSet mimeType=\"video/mp4\"><Representation id=\"1\" "
            + "bandwidth=\"1\"><BaseURL>other.mp4</BaseURL></Representation></AdaptationSet></Period></MPD>\n");
    for (var list : lists.entrySet()) {
      for (String name : new String[] {".mp4", ".m3u8", ".avi", ".txt", "%d.jpg"}) {
        Path file = folder.resolve(list.getKey() + name);
        Files.writeString(file, list.getValue());
        String said = assertThrows(UserProblem.class, () -> VideoReader.open(file), list.getKey() + name).getMessage();
        assertTrue(said.startsWith(file + " is not a video"), said);
        assertThrows(UserProblem.class, () -> AudioReader.open(file, 48_000, 1), list.getKey() + name);
      }
    }
    Path named = folder.resolve("named.mp4");
    Files.writeString(named, lists.get("concat"));
    assertEquals(named + " is not a video but a list of other files (concat); only files that hold their own pictures are read.",
        assertThrows(UserProblem.class, () -> VideoReader.open(named)).getMessage());
  }

  /** FFmpeg would take "%d" for a pattern of numbered pictures. */
  @Test
  void aNameThatLooksLikeAPatternIsJustAName() {
    Path file = folder.resolve("take%03d.mp4");
    Clips.write(file, 5, Clips.options(64, 64));
    try (VideoReader r = VideoReader.open(file)) {
      assertEquals(5, r.info().frames());
    }
  }
}
