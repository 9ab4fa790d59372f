// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.datasets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.base.io.Hashes;
import org.likeness.base.io.Problems;
import org.likeness.media.image.Images;

/**
 * A picture that must be the one that was recorded: what is computed from a dataset must be computed from what its
 * fingerprint speaks of. Safe from any thread.
 *
 * @param file where it lies
 * @param sha256 of the file, in hex; empty when nothing is recorded of it
 */
public record RecordedPicture(Path file, String sha256) {

  public static RecordedPicture of(Face face) {
    return new RecordedPicture(face.crop(), face.sha256());
  }

  /** Files of which nothing is recorded. */
  public static List<RecordedPicture> of(List<Path> files) {
    return files.stream().map(f -> new RecordedPicture(f, "")).toList();
  }

  /** As RGB, upright. @throws UserProblem when it cannot be read, or was changed since it was recorded */
  public Image read() {
    return read(Progress.NONE);
  }

  /** As {@link #read()}, but a cancel is heard while a large picture is decoded. */
  public Image read(Progress progress) {
    if (sha256.isEmpty()) {
      return Images.read(file, progress);
    }
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
    if (!Hashes.sha256(bytes).equals(sha256)) {
      throw new UserProblem(file + " was changed since it was added to its dataset; nothing is computed from it."
          + " Put the right file back, or take its item out ('likeness dataset remove') and extract it again");
    }
    return Images.decode(bytes, file, progress);
  }
}
