// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.provenance;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.base.io.Hashes;
import org.likeness.media.file.MediaFiles;
import org.likeness.media.image.Images;
import org.likeness.media.mark.ClipMark;
import org.likeness.media.mark.Mark;
import org.likeness.media.mark.MarkReader;
import org.likeness.media.mark.Watermark;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/**
 * The invisible mark of one exported file: mark a picture with {@link #mark} or the frames of a clip with {@link #clip},
 * encode, then sign with {@link #hex} in the claim.
 *
 * @param id 64 bits that lead from the marked pixels to the record
 */
public record Marking(long id) {

  /** How the mark is made, for records. */
  public static final String ALGORITHM = "likeness-tile-64/1";
  private static final int FRAMES = 16;

  /** A new one. */
  public static Marking random() {
    return new Marking(new SecureRandom().nextLong());
  }

  /** The same for the same run and file name, so that a repeated run gives the same bytes. */
  public static Marking of(String runId, String fileName) {
    byte[] hash = Hashes.digest().digest((runId + "\n" + fileName).getBytes(StandardCharsets.UTF_8));
    return new Marking(ByteBuffer.wrap(hash).getLong());
  }

  /** 16 hex digits. */
  public String hex() {
    return String.format("%016x", id);
  }

  /** Whether pictures of this size can carry the mark. */
  public static boolean possible(int width, int height) {
    return Math.min(width, height) >= Watermark.MIN_SIDE;
  }

  /** The marked picture; the picture itself when it is too small to carry a mark. */
  public Image mark(Image image) {
    return possible(image.width(), image.height()) ? Watermark.embed(image, id) : image;
  }

  /**
   * Marks the frames of one clip, which it has to get in their order: the pattern stands still from frame to frame. Frames too
   * small to carry a mark stay as they are. For one thread.
   */
  public UnaryOperator<Image> clip() {
    ClipMark mark = new ClipMark(id);
    return frame -> possible(frame.width(), frame.height()) ? mark.mark(frame) : frame;
  }

  /** The mark in a picture or video file; nothing when the file is neither by its content. Of a video, frames spread over it are looked at. */
  public static Optional<Mark> find(Path file) {
    try {
      return switch (MediaFiles.of(file)) {
        case PICTURE -> Optional.of(Watermark.detect(Images.read(file)));
        case CLIP -> Optional.of(inVideo(file));
        case OTHER -> Optional.empty();
      };
    } catch (UserProblem e) {
      return Optional.empty(); // damaged: the caller says of the file itself what is wrong
    }
  }

  private static Mark inVideo(Path file) {
    try (VideoReader in = VideoReader.open(file)) {
      long every = Math.max(1, in.info().frames() / FRAMES);
      MarkReader reader = new MarkReader(1, 0.5, 2);
      for (Frame f = in.next(); f != null; f = in.next()) {
        if (f.index() % every == 0) {
          reader.add(f.image());
        }
      }
      return reader.result();
    }
  }
}
