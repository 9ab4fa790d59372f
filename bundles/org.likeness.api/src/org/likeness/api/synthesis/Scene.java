// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.synthesis;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Everything that decides one picture: for grids and ablations in which one thing changes and the rest stays.
 *
 * @param cast who is seen
 * @param actionUnits intensity 0-1 by name, {@code gaze-x} (to the right of the picture), {@code gaze-y} (up) and
 *     {@code AU30} -1 to 1; units that are not named rest at 0
 * @param pose of the head
 * @param light on the head
 * @param camera that looks at it
 * @param background seed of what is behind it
 * @param noise seed of the sensor's noise
 */
public record Scene(Casting cast, Map<String, Double> actionUnits, Pose pose, Light light, Camera camera,
    long background, long noise) {

  public Scene {
    actionUnits = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(actionUnits));
  }

  /** A person at rest in a studio. */
  public static Scene portrait(long person) {
    return new Scene(Casting.of(person), Map.of(), Pose.FRONTAL, Light.STUDIO, Camera.PORTRAIT, 0, 0);
  }

  public Scene with(Casting other) {
    return new Scene(other, actionUnits, pose, light, camera, background, noise);
  }

  public Scene with(Pose other) {
    return new Scene(cast, actionUnits, other, light, camera, background, noise);
  }

  public Scene with(Light other) {
    return new Scene(cast, actionUnits, pose, other, camera, background, noise);
  }

  public Scene with(Camera other) {
    return new Scene(cast, actionUnits, pose, light, other, background, noise);
  }

  /** The same with all action units replaced. */
  public Scene with(Map<String, Double> units) {
    return new Scene(cast, units, pose, light, camera, background, noise);
  }

  /** The same with one action unit changed. */
  public Scene with(String unit, double intensity) {
    Map<String, Double> units = new LinkedHashMap<>(actionUnits);
    units.put(unit, intensity);
    return with(units);
  }
}
