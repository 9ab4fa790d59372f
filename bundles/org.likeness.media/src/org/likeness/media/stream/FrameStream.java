// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.media.stream;

import java.util.concurrent.CancellationException;
import org.likeness.api.task.Progress;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoInfo;
import org.likeness.media.video.VideoReader;

/**
 * A pipeline of bounded length: items are made in threads of its own, ahead of the reader by no more than the capacity, and
 * come out in their order.
 *
 * <ul>
 *   <li>Back-pressure: a full queue stops the makers, so memory stays flat however slow the reader is.
 *   <li>A failure of a maker is thrown by {@link #next} where its item would have come: unchecked exceptions and errors as they
 *       are, checked ones inside an {@link java.util.concurrent.CompletionException}.
 *   <li>{@link #close} interrupts the makers and waits for them; nothing runs afterwards. It may be called from any thread and
 *       while {@link #next} waits, which then throws {@link CancellationException}.
 * </ul>
 *
 * One thread reads.
 */
public interface FrameStream<T> extends AutoCloseable {

  /** The next item, or null at the end. */
  T next();

  /** Ends the pipeline with all that it is made of; returns when its threads have stopped. */
  @Override
  void close();

  /** Reads from the source in a thread of its own, up to {@code capacity} items or 128 MB of pictures ahead. */
  static <T> FrameStream<T> of(Source<T> source, int capacity) {
    return new QueueStream<>(source, () -> {}, capacity);
  }

  /** Decodes in a thread of its own. The reader is closed with the stream and must not be used meanwhile. */
  static FrameStream<Frame> frames(VideoReader reader, int capacity) {
    return new QueueStream<>(reader::next, reader::close, capacity);
  }

  /** How many frames of a video may be held at once: {@code most}, or fewer when they are large (128 MB in all), but never none. */
  static int together(VideoInfo info, int most) {
    return (int) Math.clamp(Weight.BUDGET / (3L * info.width() * info.height()), 1, most);
  }

  /**
   * Applies a function to every item in {@code threads} threads; results come in the order of the items. At most
   * {@code 2 * threads} items are under way, and of large pictures not many more than there are threads. Closing the new stream closes this one.
   */
  default <R> FrameStream<R> map(int threads, Step<? super T, ? extends R> step) {
    return new MappedStream<>(this, threads, step);
  }

  /** Ends with a {@link CancellationException} as soon as the progress is cancelled, also while an item is awaited. */
  default FrameStream<T> cancelledBy(Progress progress) {
    return new CancellableStream<>(this, progress);
  }

  /** What {@link #map} does to an item. */
  @FunctionalInterface
  interface Step<T, R> {
    R apply(T item) throws Exception;
  }
}
