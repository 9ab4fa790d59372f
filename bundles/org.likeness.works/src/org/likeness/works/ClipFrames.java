// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/**
 * The frames of a clip that an extraction looks at, decoded ahead on a thread of their own. Where the file cannot be read on,
 * the frames end and {@link #broken} says why: those before count.
 */
final class ClipFrames implements AutoCloseable {
  private static final int DECODED_AHEAD = 8;
  private final VideoReader reader;
  private final int from;
  private final int every;
  private final FrameStream<Frame> frames;
  private final boolean withDamaged;
  private volatile UserProblem broken;
  private volatile int leftOut;

  private ClipFrames(VideoReader reader, int from, int every, boolean withDamaged) {
    this.reader = reader;
    this.from = from;
    this.every = every;
    this.withDamaged = withDamaged;
    this.frames = FrameStream.of(this::next, DECODED_AHEAD);
  }

  /**
   * @param sha256 of the file as it was recorded
   * @param from the first frame that is wanted
   * @throws UnreadableItem when it is not there, no clip, or another file than was recorded
   */
  static ClipFrames open(Path file, String sha256, int from, ExtractionSettings how, Progress progress) {
    VideoReader reader;
    try {
      unchanged(file, sha256, progress);
      reader = VideoReader.open(file);
    } catch (UserProblem e) {
      throw new UnreadableItem(e);
    }
    try {
      if (from > 0 && from < reader.info().frames()) {
        reader.seek(from);
      }
      return new ClipFrames(reader, from, how.every(), how.damaged());
    } catch (UserProblem e) {
      reader.close();
      throw new UnreadableItem(e);
    } catch (RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  private static void unchanged(Path file, String sha256, Progress progress) {
    MessageDigest digest = Hashes.digest();
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = Files.newInputStream(file)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
        progress.check();
      }
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
    if (!Hashes.hex(digest.digest()).equals(sha256)) {
      throw new UserProblem(file + " was changed since it was added to its dataset; put the right file back, or take it out"
          + " ('likeness dataset remove') and add it again");
    }
  }

  FrameStream<Frame> frames() {
    return frames;
  }

  /** How many frames will come, as far as the file's own words go. */
  long expected() {
    return Math.max(0, (reader.info().frames() - from + every - 1) / every);
  }

  private Frame next() {
    try {
      if (from > 0 && from >= reader.info().frames()) {
        return null; // only the end was not recorded
      }
      Frame frame = reader.next();
      while (frame != null && (frame.index() % every != 0 || damaged(frame))) {
        frame = reader.next();
      }
      return frame;
    } catch (UserProblem e) {
      broken = e;
      return null;
    }
  }

  private boolean damaged(Frame frame) {
    if (frame.damaged() && !withDamaged) {
      leftOut++;
      return true;
    }
    return false;
  }

  /** How many of the wanted frames were left out because they were decoded from damage; ask when the frames have ended. */
  int leftOut() {
    return leftOut;
  }

  /** Why there are no more frames, when the file is damaged; ask when the frames have ended. */
  Optional<UserProblem> broken() {
    return Optional.ofNullable(broken);
  }

  List<String> notes() {
    return reader.notes();
  }

  @Override
  public void close() {
    try {
      frames.close();
    } finally {
      reader.close();
    }
  }
}
