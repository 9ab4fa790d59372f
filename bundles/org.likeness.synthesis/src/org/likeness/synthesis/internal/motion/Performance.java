// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.synthesis.internal.motion;

import java.util.Map;
import org.likeness.api.synthesis.Pose;

/** What a face does over time, whoever plays it. */
public interface Performance {
  Map<String, Double> units(double seconds);

  Pose pose(double seconds);

  /** Mono voice at 48 kHz, empty when silent. */
  float[] voice();
}
