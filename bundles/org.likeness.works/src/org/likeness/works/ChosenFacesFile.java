// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.base.io.Atomic;

/** Keeps the faces that were found in a clip until the work is done, so that a resumed run need not look for them again. */
final class ChosenFacesFile {
  private static final int VERSION = 1;

  private ChosenFacesFile() {}

  /** Writes them, whole or not at all. */
  static void write(Path file, String key, ChosenFaces faces) {
    Atomic.write(file, temp -> {
      try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(temp)))) {
        out.writeInt(VERSION);
        out.writeUTF(key);
        out.writeInt(faces.frames());
        out.writeInt(faces.several());
        out.writeUTF(faces.note());
        out.writeInt(faces.byFrame().size());
        for (Map.Entry<Long, List<FoundFace>> e : faces.byFrame().entrySet()) {
          out.writeLong(e.getKey());
          out.writeInt(e.getValue().size());
          for (FoundFace f : e.getValue()) {
            FaceBytes.write(out, f);
          }
        }
        out.writeInt(VERSION);
      }
    });
  }

  /** What was written under this key; nothing when it is missing, of another key or damaged. */
  static Optional<ChosenFaces> read(Path file, String key) {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      if (in.readInt() != VERSION || !in.readUTF().equals(key)) {
        return Optional.empty();
      }
      int frames = in.readInt();
      int several = in.readInt();
      String note = in.readUTF();
      Map<Long, List<FoundFace>> byFrame = new HashMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        long frame = in.readLong();
        List<FoundFace> list = new ArrayList<>(1);
        for (int n = in.readInt(); n > 0; n--) {
          list.add(FaceBytes.read(in));
        }
        byFrame.put(frame, list);
      }
      return in.readInt() == VERSION ? Optional.of(new ChosenFaces(byFrame, frames, several, note)) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty(); // damaged: they are looked for again
    }
  }
}
