// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.likeness.api.face.Tracker;
import org.likeness.api.image.Image;
import org.likeness.core.Likeness;
import org.likeness.core.runner.RunContext;
import org.likeness.media.stream.FrameStream;

/**
 * Face finders for several threads. Frames are independent of each other, so one frame per core is quicker than one frame
 * on all cores; the engine is told to use one thread in each.
 */
final class FinderPool implements AutoCloseable {
  private final FaceTools tools;
  private final RunContext context;
  private final Likeness likeness;
  private final List<FaceFinder> all = new ArrayList<>();
  private final BlockingQueue<FaceFinder> free;

  private FinderPool(FaceTools tools, RunContext context, int size) {
    this.tools = tools;
    this.context = context;
    this.likeness = context.likeness();
    this.free = new ArrayBlockingQueue<>(size);
  }

  /** One finder per core, at most four. */
  static FinderPool open(FaceTools tools, RunContext context) {
    int size = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);
    FinderPool pool = new FinderPool(tools, context, size);
    try {
      for (int i = 0; i < size; i++) {
        FaceFinder finder = tools.open(context.plugins());
        pool.all.add(finder);
        pool.free.add(finder);
      }
      return pool;
    } catch (RuntimeException e) {
      pool.close();
      throw e;
    }
  }

  /** What a frame shows, beside the frame. */
  record Seen<T>(T frame, List<FoundFace> faces) {
    Optional<FoundFace> largest() {
      return faces.stream().findFirst();
    }
  }

  /** Looks at every item of a stream, in order; closing the new stream closes the old one. */
  <T> FrameStream<Seen<T>> over(FrameStream<T> frames, java.util.function.Function<T, Image> image, double minScore) {
    return frames.map(all.size(), f -> new Seen<>(f, find(image.apply(f), minScore)));
  }

  /** The same, where some items' faces are known already: {@code known} gives them, or null. */
  <T> FrameStream<Seen<T>> over(FrameStream<T> frames, java.util.function.Function<T, List<FoundFace>> known,
      java.util.function.Function<T, Image> image, double minScore) {
    return frames.map(all.size(), f -> {
      List<FoundFace> faces = known.apply(f);
      return new Seen<>(f, faces == null ? find(image.apply(f), minScore) : faces);
    });
  }

  /** All faces of a frame, the largest first; on the calling thread. */
  List<FoundFace> find(Image frame, double minScore) {
    FaceFinder finder = take();
    try {
      if (likeness.engine().isStarted() && likeness.engine().threads() != 1) {
        likeness.engine().setThreads(1);
      }
      return finder.find(frame, minScore);
    } finally {
      free.add(finder);
    }
  }

  private FaceFinder take() {
    try {
      return free.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new java.util.concurrent.CancellationException("Interrupted");
    }
  }

  /** Follows the faces of one clip; the caller closes it. */
  Tracker.Worker newTracker() {
    return tools.openTracker(context.plugins());
  }

  CropSpec crop() {
    return all.get(0).crop();
  }

  String inWords() {
    return all.get(0).inWords();
  }

  @Override
  public void close() {
    all.forEach(FaceFinder::close);
  }
}
