// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Scene;
import org.likeness.datasets.Attributes;

/**
 * What a renderer knows of a frame's face.
 *
 * @param landmarks 68 points in pixels of the frame
 * @param pose yaw, pitch, roll in degrees
 * @param attributes action units, pose and the key light's direction, by the names of {@link Attributes}
 */
record FrameTruth(Landmarks landmarks, double[] pose, Attributes attributes) {

  /** @param units the names of all action units: one that a scene does not name rests at 0 */
  static FrameTruth of(Rendered frame, Scene scene, List<String> units) {
    Map<String, Double> all = new TreeMap<>();
    units.forEach(unit -> all.put(unit, 0.0));
    all.putAll(frame.actionUnits());
    all.put("pose.yaw", frame.pose()[0]);
    all.put("pose.pitch", frame.pose()[1]);
    all.put("pose.roll", frame.pose()[2]);
    all.put("light.azimuth", scene.light().azimuth());
    all.put("light.elevation", scene.light().elevation());
    return new FrameTruth(frame.landmarks(), frame.pose(), Attributes.of(all));
  }

  /** As the file beside a clip has it. */
  Map<String, Object> plain() {
    Map<String, Object> m = new LinkedHashMap<>();
    m.put("landmarks", hundredths(landmarks.xy()));
    m.put("pose", hundredths(pose));
    Map<String, Object> numbers = new LinkedHashMap<>();
    attributes.asMap().forEach((name, value) -> numbers.put(name, Math.round(value * 10_000) / 10_000.0));
    m.put("attributes", numbers);
    return m;
  }

  private static List<Object> hundredths(double[] values) {
    List<Object> out = new ArrayList<>();
    for (double v : values) {
      out.add(Math.round(v * 100) / 100.0);
    }
    return out;
  }
}
