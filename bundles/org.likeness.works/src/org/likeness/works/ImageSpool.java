// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.likeness.api.image.Image;
import org.likeness.base.io.Problems;

/**
 * Many pictures of one size in a temporary file, so that memory stays flat however long a clip is. Read in any order, by
 * one thread at a time.
 */
final class ImageSpool implements AutoCloseable {
  private final int size;
  private final int bytes;
  private final Path file;
  private final FileChannel channel;
  private int count;

  /** For square RGB pictures. */
  ImageSpool(int size) {
    this.size = size;
    this.bytes = size * size * 3;
    Path made = null;
    try {
      made = Files.createTempFile("likeness", ".spool");
      channel = FileChannel.open(made, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw Problems.writing(made == null ? Path.of(System.getProperty("java.io.tmpdir")) : made, e);
    }
    file = made;
  }

  /** Adds a picture and returns its number. */
  int add(Image image) {
    if (image.width() != size || image.height() != size || image.channels() != 3) {
      throw new IllegalArgumentException("The spool holds RGB pictures of " + size + " px, not " + image);
    }
    try {
      ByteBuffer data = ByteBuffer.wrap(image.data());
      long at = (long) count * bytes;
      while (data.hasRemaining()) {
        at += channel.write(data, at);
      }
    } catch (IOException e) {
      throw Problems.writing(file, e);
    }
    return count++;
  }

  Image get(int i) {
    try {
      ByteBuffer data = ByteBuffer.allocate(bytes);
      long at = (long) i * bytes;
      while (data.hasRemaining()) {
        int n = channel.read(data, at);
        if (n < 0) {
          throw new IllegalArgumentException("There is no picture " + i + " in the spool");
        }
        at += n;
      }
      return new Image(size, size, 3, data.array());
    } catch (IOException e) {
      throw new IllegalStateException("The temporary file " + file + " can no longer be read", e);
    }
  }

  int size() {
    return count;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new IllegalStateException("The temporary file " + file + " could not be removed", e);
    }
  }
}
