// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.run;

import java.nio.file.Path;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** Somewhere that scalars and pictures of a run are written to. */
@PluginKind(prefix = "sink", label = "Run sink")
public interface RunSink<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(RunSink.class);

  /**
   * @param runFolder exists
   * @param fromStep 0 for a new run; the step of the checkpoint when a run is resumed: later steps that an earlier
   *     process wrote are void
   */
  Writer open(P parameters, Path runFolder, long fromStep);

  /** Used by one thread at a time. */
  interface Writer extends AutoCloseable {
    void scalar(long step, String tag, double value);

    void image(long step, String tag, Image image);

    void histogram(long step, String tag, float[] values);

    /** What was written for steps after this one is void: the training goes on from there. */
    default void goBack(long step) {
      // a sink that only adds up may keep both
    }

    /** Makes what was written visible to readers. */
    void flush();

    @Override
    void close();
  }
}
