// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.likeness.api.problem.UserProblem;

/** Text files that are read whole, but only when they are not larger than such a file can be. */
public final class Texts {

  private Texts() {}

  /**
   * The text of a file in UTF-8.
   *
   * @param most bytes
   * @throws UserProblem when it cannot be read, is larger, or is no UTF-8
   */
  public static String read(Path file, long most) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      // what a file says of its size may be a lie (pipes, files that grow): no more than allowed is ever taken in
      bytes = in.readNBytes(Math.toIntExact(Math.min(most + 1, Integer.MAX_VALUE - 16)));
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
    if (bytes.length > most) {
      throw new UserProblem(file + ": this file is larger than " + String.format(Locale.ROOT, "%,d", most >> 10)
          + " KiB, which no file of its kind is");
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (IOException e) {
      throw Problems.reading(file, e);
    }
  }
}
