// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.Map;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.face.Landmarker;
import org.likeness.api.face.Tracker;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.PluginContext;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Automatic;
import org.likeness.core.registry.Configured;
import org.likeness.core.registry.PluginRegistry;

/**
 * Which detector, landmarker and tracker a recipe means. {@code auto}: the best that is installed, see {@link Automatic}.
 */
public final class FaceTools {
  private static final String GROUP = "Finding faces";

  /** The keys of every recipe that looks for faces; stands {@linkplain Parameter#inline() beside} the recipe's own. */
  public record Parameters(
      @Parameter(label = "Detector", group = GROUP, kind = FaceDetector.class, description = "Finds the faces of a picture; auto: the best whose models are installed")
      Choice detector,
      @Parameter(label = "Landmarker", group = GROUP, kind = Landmarker.class, description = "Finds eyes, nose and mouth of a face; auto: the best whose models are installed")
      Choice landmarker,
      @Parameter(label = "Tracker", group = GROUP, advanced = true, kind = Tracker.class, description = "Follows faces from frame to frame of a clip")
      Choice tracker,
      @Parameter(label = "Crop", group = GROUP, advanced = true, description = "How aligned faces are cut; the same in extraction, training and conversion")
      CropSpec crop) {
    public static final Parameters DEFAULTS = new Parameters(Choice.of(Automatic.ID), Choice.of(Automatic.ID), Choice.of(Automatic.ID), CropSpec.DEFAULTS);
  }

  private final Configured detector;
  private final Configured landmarker;
  private final Configured tracker;
  private final CropSpec crop;

  private FaceTools(Configured detector, Configured landmarker, Configured tracker, CropSpec crop) {
    this.detector = detector;
    this.landmarker = landmarker;
    this.tracker = tracker;
    this.crop = crop;
  }

  /** Those of a recipe. @throws org.likeness.api.problem.UserProblem when one is not there, or its parameters cannot stand */
  public static FaceTools of(Parameters p, Likeness likeness) {
    PluginRegistry plugins = likeness.plugins();
    return new FaceTools(plugins.configure(FaceDetector.KIND, p.detector().plain(), "detector"),
        plugins.configure(Landmarker.KIND, p.landmarker().plain(), "landmarker"),
        plugins.configure(Tracker.KIND, p.tracker().plain(), "tracker"), p.crop());
  }

  /** The best that are there. */
  public static FaceTools auto(Likeness likeness) {
    return of(Parameters.DEFAULTS, likeness);
  }

  public FaceFinder open(PluginContext context) {
    return new FaceFinder(detector, landmarker, crop, context);
  }

  /** For one clip; the caller closes it. */
  Tracker.Worker openTracker(PluginContext context) {
    Tracker<Record> t = tracker.as(Tracker.class);
    return t.create(tracker.parameters(), context);
  }

  public CropSpec crop() {
    return crop;
  }

  /** The four keys with every default written out. */
  public void writeTo(Map<String, Object> plain) {
    plain.put("detector", detector.plain());
    plain.put("landmarker", landmarker.plain());
    plain.put("tracker", tracker.plain());
    plain.put("crop", crop.plain());
  }

  public String inWords() {
    return detector.id() + " with " + landmarker.id();
  }
}
