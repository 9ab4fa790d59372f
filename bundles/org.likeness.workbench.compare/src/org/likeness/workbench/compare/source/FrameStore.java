// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.compare.source;

import java.util.LinkedHashMap;
import java.util.Map;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;

/**
 * Frames of one source, read on a thread of its own and kept while memory allows. What was asked for last is read first,
 * then the frames after it, so that playing finds them ready.
 */
public final class FrameStore implements AutoCloseable {
  private static final long MOST_BYTES = 400_000_000;
  private static final int AHEAD = 12;

  private final FrameSource source;
  private final Runnable arrived;
  private final LinkedHashMap<Integer, Image> frames = new LinkedHashMap<>(64, 0.75f, true);
  private final Map<Integer, String> broken = new LinkedHashMap<>();
  private final Thread thread;
  private long bytes;
  private int wanted = -1;
  private boolean closed;

  /** @param arrived called on the reading thread after each frame */
  public FrameStore(FrameSource source, Runnable arrived) {
    this.source = source;
    this.arrived = arrived;
    thread = Thread.ofPlatform().daemon().name("likeness-frames").start(this::work);
  }

  public FrameSource source() {
    return source;
  }

  /** The frame, or null: it will come. Indices beyond the end give the last frame. */
  public synchronized Image get(int index) {
    int at = Math.clamp(index, 0, source.count() - 1);
    wanted = at;
    notifyAll();
    return frames.get(at);
  }

  /** Why a frame cannot be shown; null when it can or is still to come. */
  public synchronized String problem(int index) {
    return broken.get(Math.clamp(index, 0, source.count() - 1));
  }

  /** A frame for computing, not for the screen: waits until it is read. Background threads. */
  public Image await(int index) throws InterruptedException {
    synchronized (this) {
      int at = Math.clamp(index, 0, source.count() - 1);
      while (!closed) {
        if (frames.containsKey(at)) {
          return frames.get(at);
        }
        if (broken.containsKey(at)) {
          throw new UserProblem(broken.get(at));
        }
        wanted = at;
        notifyAll();
        wait(500);
      }
      throw new InterruptedException();
    }
  }

  private synchronized int next() throws InterruptedException {
    while (!closed) {
      for (int i = Math.max(0, wanted); wanted >= 0 && i < Math.min(source.count(), wanted + AHEAD); i++) {
        if (!frames.containsKey(i) && !broken.containsKey(i)) {
          return i;
        }
      }
      wait();
    }
    return -1;
  }

  private void work() {
    try {
      for (int i = next(); i >= 0; i = next()) {
        read(i);
        arrived.run();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      source.close();
    }
  }

  private void read(int index) {
    try {
      Image image = source.frame(index);
      synchronized (this) {
        frames.put(index, image);
        bytes += image.data().length;
        var oldest = frames.entrySet().iterator();
        while (bytes > MOST_BYTES && oldest.hasNext()) {
          Map.Entry<Integer, Image> e = oldest.next();
          if (e.getKey() != index) {
            bytes -= e.getValue().data().length;
            oldest.remove();
          }
        }
        notifyAll();
      }
    } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
      String why = e instanceof UserProblem ? e.getMessage() : "Frame " + index + " of " + source.label()
          + (e instanceof OutOfMemoryError ? " needs more memory than there is." : " cannot be read.");
      synchronized (this) {
        broken.put(index, why);
        notifyAll();
      }
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    thread.interrupt();
  }
}
