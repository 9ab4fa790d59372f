// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.formats.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.io.BufferedOutputStream;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.run.RunSink;

/** Appends to one event file; each process that works on a run has its own. */
public final class EventWriter implements RunSink.Writer {
  private final Path file;
  private final OutputStream out;
  private final int bins;

  private EventWriter(Path file, OutputStream out, int bins) {
    this.file = file;
    this.out = out;
    this.bins = bins;
  }

  /** Opens a new file whose name sorts behind those that are there. */
  public static EventWriter open(Path folder, long fromStep, int bins) {
    try {
      EventWriter writer = create(folder, bins);
      writer.write(Events.version(now()));
      if (fromStep > 0) {
        writer.write(Events.start(now(), fromStep + 1));
      }
      writer.flush();
      return writer;
    } catch (IOException e) {
      throw problem(folder, e);
    }
  }

  private static EventWriter create(Path folder, int bins) throws IOException {
    long pid = ProcessHandle.current().pid();
    for (int n = 0;; n++) {
      String name = String.format("events.out.tfevents.%010d.%s.%d.%d", System.currentTimeMillis() / 1000, host(), pid, n);
      Path file = folder.resolve(name);
      try {
        return new EventWriter(file, new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE), 1 << 16), bins);
      } catch (FileAlreadyExistsException e) {
        continue; // a writer of this second: the next number
      }
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9_-]", "-");
    } catch (UnknownHostException e) {
      return "localhost";
    }
  }

  private static double now() {
    return System.currentTimeMillis() / 1000.0;
  }

  @Override
  public void scalar(long step, String tag, double value) {
    write(Events.scalar(now(), step, tag, value));
  }

  @Override
  public void image(long step, String tag, Image image) {
    write(Events.image(now(), step, tag, image));
  }

  @Override
  public void histogram(long step, String tag, float[] values) {
    write(Events.histogram(now(), step, tag, values, bins));
  }

  @Override
  public void goBack(long step) {
    write(Events.start(now(), step + 1));
  }

  private void write(byte[] event) {
    try {
      out.write(Records.record(event));
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      throw problem(file, e);
    }
  }

  private static UserProblem problem(Path file, IOException e) {
    String message = String.valueOf(e.getMessage());
    String why = message.contains("No space left") || message.contains("not enough space") ? "the disk is full" : message;
    return new UserProblem("Cannot write the events of the run, " + file + ": " + why, e);
  }
}
