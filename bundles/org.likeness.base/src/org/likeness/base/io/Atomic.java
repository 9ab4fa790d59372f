// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.base.io;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.UUID;
import org.likeness.base.file.Durable;
import org.likeness.base.file.Staging;

/**
 * Files and folders that are there whole or not at all: written under a temporary name beside the place, forced to the
 * disk, renamed. Everything that goes wrong ends in a UserProblem and leaves nothing behind.
 */
public final class Atomic {

  /** Temporary names begin with this; readers skip them. */
  public static final String TEMPORARY = Staging.PREFIX;

  private Atomic() {}

  public static void write(Path file, byte[] bytes) {
    write(file, temp -> {
      try (FileChannel out = FileChannel.open(temp, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
          out.write(left);
        }
      }
    });
  }

  public static void write(Path file, String text) {
    write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  public static void copy(Path from, Path to) {
    write(to, temp -> Files.copy(from, temp));
  }

  /** Writes a file of any kind. */
  public static void write(Path file, Writer writer) {
    Path target = file.toAbsolutePath();
    Path temp = temporary(target);
    try {
      Files.createDirectories(target.getParent());
      writer.write(temp);
      Durable.publish(temp, target);
    } catch (IOException | RuntimeException | Error e) {
      discard(temp, e);
      throw e instanceof IOException io ? Problems.writing(file, io) : rethrow(e);
    }
  }

  /**
   * Writes a folder: the writer fills an empty one, which then takes the place's name. A folder that is there already is
   * set aside just before and deleted after.
   */
  public static void folder(Path folder, Writer writer) {
    Path target = folder.toAbsolutePath();
    Path temp = temporary(target);
    try {
      Files.createDirectories(temp);
      writer.write(temp);
      if (Files.exists(target)) {
        Durable.syncAll(temp);
        Path old = aside(target);
        Files.move(target, old);
        Durable.publish(temp, target);
        delete(old);
      } else {
        Durable.publish(temp, target);
      }
    } catch (IOException | RuntimeException | Error e) {
      discard(temp, e);
      throw e instanceof IOException io ? Problems.writing(folder, io) : rethrow(e);
    }
  }

  /** Deletes a file or a folder with all that is in it; nothing there is fine. Links are not followed. */
  public static void delete(Path path) throws IOException {
    Durable.delete(path);
  }

  /** Forces a file or folder to the disk; folders only where the system can. */
  public static void sync(Path path) throws IOException {
    Durable.sync(path);
  }

  private static Path temporary(Path target) {
    return Staging.beside(target);
  }

  /** Where the old folder waits; no staging, so that nobody removes it should this process be killed just here. */
  private static Path aside(Path target) {
    return target.resolveSibling(TEMPORARY + "old-" + UUID.randomUUID().toString().substring(0, 8) + "-" + target.getFileName());
  }

  private static void discard(Path temp, Throwable cause) {
    try {
      delete(temp);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static RuntimeException rethrow(Throwable e) {
    if (e instanceof Error error) {
      throw error;
    }
    return (RuntimeException) e;
  }

  /** Fills a temporary file or folder. */
  @FunctionalInterface
  public interface Writer {
    void write(Path temporary) throws IOException;
  }
}
