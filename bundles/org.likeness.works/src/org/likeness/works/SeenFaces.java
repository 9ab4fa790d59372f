// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.likeness.base.io.Problems;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;

/**
 * What a clip's frames show, written down frame by frame while they are looked at: a run that is stopped or killed need not
 * look at them again. Each frame is a record with a checksum; what lies behind the last whole one is forgotten. For one thread.
 */
final class SeenFaces implements AutoCloseable {
  private static final long FLUSH_NANOS = 1_000_000_000L;
  private static final int MOST = 1 << 24;

  private final Path file;
  private final RandomAccessFile out;
  private final Map<Long, List<FoundFace>> known = new HashMap<>();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private long flushed = System.nanoTime();

  private SeenFaces(Path file, RandomAccessFile out) {
    this.file = file;
    this.out = out;
  }

  /** @param key of the clip and of how it is looked at; what was written under another is forgotten */
  static SeenFaces open(Path file, String key) {
    try {
      Files.createDirectories(file.getParent());
      SeenFaces seen = new SeenFaces(file, new RandomAccessFile(file.toFile(), "rw"));
      long whole = seen.read(key);
      seen.out.setLength(whole);
      seen.out.seek(whole);
      if (whole == 0) {
        seen.record(d -> d.writeUTF(key));
      }
      return seen;
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
  }

  /** @return where the last whole record ends */
  private long read(String key) throws IOException {
    long whole = 0;
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      for (byte[] r = record(in); r != null; r = record(in)) {
        DataInputStream d = new DataInputStream(new java.io.ByteArrayInputStream(r));
        if (whole == 0) {
          if (!d.readUTF().equals(key)) {
            return 0;
          }
        } else {
          long frame = d.readLong();
          List<FoundFace> faces = new ArrayList<>(1);
          for (int n = d.readInt(); n > 0; n--) {
            faces.add(FaceBytes.read(d));
          }
          known.put(frame, faces);
        }
        whole += r.length + 12;
      }
    } catch (IllegalArgumentException e) {
      known.clear();
      return 0;
    }
    return whole;
  }

  /** Null at the end and where no whole record is. */
  private static byte[] record(DataInputStream in) throws IOException {
    try {
      int length = in.readInt();
      if (length < 0 || length > MOST) {
        return null;
      }
      byte[] bytes = in.readNBytes(length);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      return bytes.length == length && in.readLong() == crc.getValue() ? bytes : null;
    } catch (java.io.EOFException e) {
      return null;
    }
  }

  private interface Content {
    void to(DataOutputStream out) throws IOException;
  }

  private void record(Content content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.to(new DataOutputStream(bytes));
    CRC32 crc = new CRC32();
    crc.update(bytes.toByteArray());
    DataOutputStream d = new DataOutputStream(pending);
    d.writeInt(bytes.size());
    bytes.writeTo(d);
    d.writeLong(crc.getValue());
  }

  /** How many frames need not be looked at. */
  int size() {
    return known.size();
  }

  /** The frames with their faces; looks at those alone that were not looked at before. */
  FrameStream<FinderPool.Seen<Frame>> over(FrameStream<Frame> frames, FinderPool finders, double minScore) {
    Map<Long, List<FoundFace>> before = Map.copyOf(known);
    FrameStream<FinderPool.Seen<Frame>> all = finders.over(frames, f -> before.get(f.index()), Frame::image, minScore);
    return all.map(1, s -> {
      if (!before.containsKey(s.frame().index())) {
        keep(s.frame().index(), s.faces());
      }
      return s;
    });
  }

  private void keep(long frame, List<FoundFace> faces) throws IOException {
    record(d -> {
      d.writeLong(frame);
      d.writeInt(faces.size());
      for (FoundFace f : faces) {
        FaceBytes.write(d, f);
      }
    });
    if (System.nanoTime() - flushed >= FLUSH_NANOS) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(pending.toByteArray());
    pending.reset();
    flushed = System.nanoTime();
  }

  /** Close the stream before. */
  @Override
  public void close() {
    try (out) {
      flush();
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
  }
}
