// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.core.registry;

import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.likeness.api.kinds.Answers;

/** A plug-in's lazy stream: what it throws while it is read is named too, and null elements are refused. */
final class GuardedStream {

  private GuardedStream() {}

  static <T> Stream<T> of(Stream<T> items, Function<Throwable, RuntimeException> named) {
    Spliterator<T> source;
    try {
      source = items.spliterator();
    } catch (RuntimeException e) {
      throw named.apply(e);
    }
    Spliterator<T> guarded = new Spliterators.AbstractSpliterator<T>(source.estimateSize(), Spliterator.ORDERED) {
      @Override
      public boolean tryAdvance(Consumer<? super T> action) {
        Object[] item = new Object[1];
        boolean more;
        try {
          more = source.tryAdvance(t -> item[0] = t);
          if (more) {
            Answers.item(item[0]);
          }
        } catch (RuntimeException | Error e) {
          throw named.apply(e);
        }
        if (more) {
          @SuppressWarnings("unchecked")
          T t = (T) item[0];
          action.accept(t);
        }
        return more;
      }
    };
    return StreamSupport.stream(guarded, false).onClose(items::close);
  }
}
