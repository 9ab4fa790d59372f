// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.forensics;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.task.Progress;

/** Says how probably a face was made or changed. Always P(fake): 1 = fake, 0 = real. */
@PluginKind(prefix = "forgery", label = "Forgery detector")
public interface ForgeryDetector<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(ForgeryDetector.class);

  /**
   * Trains from nothing. What is selected (epoch, threshold, temperature) is selected on {@code validation} only.
   *
   * @param log (tag, value) pairs per epoch, for curves
   */
  Trained train(P parameters, LabelledFaces training, LabelledFaces validation, PluginContext context, Progress progress,
      BiConsumer<String, Double> log);

  /** Reads what {@link Trained#save} wrote. */
  Trained load(P parameters, Path folder, PluginContext context);

  /** A trained detector. Used by one thread at a time. */
  interface Trained extends AutoCloseable {
    /** P(fake), 0-1, of an aligned RGB face crop of any size. */
    double fakeProbability(Image face);

    /** Where the verdict comes from: a map of the crop's size, 0-1, higher = spoke more for "fake". */
    Plane explain(Image face);

    /** Writes weights and settings into an existing folder. */
    void save(Path folder);

    @Override
    void close();
  }
}
