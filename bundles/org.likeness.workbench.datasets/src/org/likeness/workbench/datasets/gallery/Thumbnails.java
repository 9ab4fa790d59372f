// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.workbench.datasets.gallery;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Display;
import org.likeness.workbench.images.Pictures;

/**
 * Loads thumbnails on background threads, the last asked for first, and keeps the most recently painted ones. What
 * scrolled out of sight before its turn is not loaded.
 */
final class Thumbnails implements AutoCloseable {

  /** What a picture is kept under. */
  record Key(Object item, int side) {}

  private record Request(Key key, GalleryModel model, int index) {}

  private static final int KEPT = 1200;
  private static final int WAITING = 300;

  private final LinkedHashMap<Key, Image> images = new LinkedHashMap<>(256, 0.75f, true);
  private final Set<Key> broken = new HashSet<>();
  private final Set<Key> asked = new HashSet<>();
  private final Deque<Request> waiting = new ArrayDeque<>();
  private final Canvas canvas;
  private final Display display;
  private final List<Thread> threads;
  private boolean closed;
  private boolean repaint;

  Thumbnails(Canvas canvas, int threadCount) {
    this.canvas = canvas;
    this.display = canvas.getDisplay();
    threads = java.util.stream.IntStream.range(0, threadCount).mapToObj(
        i -> Thread.ofPlatform().daemon().priority(Thread.NORM_PRIORITY - 1).name("likeness-thumbnails-" + i).start(this::work)).toList();
  }

  /** The picture, or null: it was asked for now and the canvas is repainted when it is there. UI thread. */
  Image get(GalleryModel model, int index, int side) {
    Key key = new Key(model.key(index), side);
    Image image = images.get(key);
    if (image != null) {
      return image;
    }
    synchronized (waiting) {
      if (!broken.contains(key) && asked.add(key)) {
        waiting.addFirst(new Request(key, model, index));
        while (waiting.size() > WAITING) {
          asked.remove(waiting.removeLast().key());
        }
        waiting.notify();
      }
    }
    return null;
  }

  boolean isBroken(GalleryModel model, int index, int side) {
    synchronized (waiting) {
      return broken.contains(new Key(model.key(index), side));
    }
  }

  /** Whether pictures are still to come. */
  boolean isBusy() {
    synchronized (waiting) {
      return !asked.isEmpty();
    }
  }

  private void work() {
    while (true) {
      Request r;
      synchronized (waiting) {
        while (waiting.isEmpty() && !closed) {
          try {
            waiting.wait();
          } catch (InterruptedException e) {
            return;
          }
        }
        if (closed) {
          return;
        }
        r = waiting.removeFirst();
      }
      load(r);
    }
  }

  private void load(Request r) {
    ImageData data = null;
    try {
      data = Pictures.data(Pictures.fit(r.model().thumbnail(r.index(), r.key().side()), r.key().side()));
    } catch (Exception e) {
      ILog.get().warn("A thumbnail could not be made: " + e.getMessage());
    }
    ImageData ready = data;
    if (!display.isDisposed()) {
      display.asyncExec(() -> arrived(r.key(), ready));
    }
  }

  private void arrived(Key key, ImageData data) {
    synchronized (waiting) {
      asked.remove(key);
      if (data == null) {
        broken.add(key);
      }
    }
    if (canvas.isDisposed()) {
      return;
    }
    if (data != null) {
      Image before = images.put(key, new Image(display, data));
      if (before != null) {
        before.dispose();
      }
      evict();
    }
    if (!repaint) {
      repaint = true;
      display.timerExec(40, () -> {
        repaint = false;
        if (!canvas.isDisposed()) {
          canvas.redraw();
        }
      });
    }
  }

  private void evict() {
    var oldest = images.entrySet().iterator();
    while (images.size() > KEPT && oldest.hasNext()) {
      Map.Entry<Key, Image> e = oldest.next();
      e.getValue().dispose();
      oldest.remove();
    }
  }

  /** Waiting requests are dropped: something else is shown now. UI thread. */
  void forgetWaiting() {
    synchronized (waiting) {
      waiting.forEach(r -> asked.remove(r.key()));
      waiting.clear();
    }
  }

  /** UI thread. */
  @Override
  public void close() {
    synchronized (waiting) {
      closed = true;
      waiting.notifyAll();
    }
    threads.forEach(Thread::interrupt);
    images.values().forEach(Image::dispose);
    images.clear();
  }
}
