// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.forensics;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginKind;
import org.likeness.api.task.Progress;

/** Says how probably the face of a clip was made or changed, from how it goes on in time. Always P(fake): 1 = fake, 0 = real. */
@PluginKind(prefix = "clip-forgery", label = "Clip forgery detector")
public interface ClipDetector<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(ClipDetector.class);

  /**
   * Trains from nothing. What has to be selected is selected among these tracks: there are no others.
   *
   * @param log (tag, value) pairs, for curves
   * @throws org.likeness.api.problem.UserProblem when a kind is missing or a track is too short to be measured
   */
  Trained train(P parameters, List<LabelledTrack> training, PluginContext context, Progress progress, BiConsumer<String, Double> log);

  /** Reads what {@link Trained#save} wrote. */
  Trained load(P parameters, Path folder, PluginContext context);

  /** A trained detector. Used by one thread at a time. */
  interface Trained extends AutoCloseable {
    /**
     * Judges a track.
     *
     * @throws org.likeness.api.problem.UserProblem when it is too short, or lacks what the detector learned from
     */
    Verdict score(FaceTrack track, Progress progress);

    /** Writes weights and settings into an existing folder. */
    void save(Path folder);

    @Override
    void close();
  }

  /**
   * What is said of a track.
   *
   * @param fakeProbability 0-1
   * @param evidence what was measured, the strongest for "fake" first; may be empty
   */
  record Verdict(double fakeProbability, List<Evidence> evidence) {}

  /**
   * One measured quantity and what it says.
   *
   * @param quantity in words: {@code landmark jitter}
   * @param value as it was measured, in its own unit
   * @param pull what it adds to the log odds of "fake": above 0 it speaks for fake, below 0 for real
   * @param time the moment that spoke most for fake by this quantity, in seconds, within the track
   */
  record Evidence(String quantity, double value, double pull, double time) {}
}
