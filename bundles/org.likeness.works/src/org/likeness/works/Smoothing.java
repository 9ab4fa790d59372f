// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import java.util.Map;
import org.likeness.api.face.Smoother;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.PluginContext;
import org.likeness.core.Likeness;
import org.likeness.core.registry.Configured;

/** Which smoother a recipe means, if any. */
public final class Smoothing {
  /** Leaves landmarks as they are. */
  public static final String NONE = "smoother.none";
  /** In what is written. */
  private static final String NO = "none";
  /** What convert uses when it is told nothing. */
  public static final String USUAL = "smoother.binomial";
  private static final String KEY = "smoother";

  private final Configured smoother;

  private Smoothing(Configured smoother) {
    this.smoother = smoother;
  }

  /** None. */
  static Smoothing none() {
    return new Smoothing(null);
  }

  /** The one that a recipe chooses, which was checked. */
  static Smoothing of(Choice chosen, Likeness likeness) {
    return chosen.id().equals(NONE) ? none() : new Smoothing(likeness.plugins().configure(Smoother.KIND, chosen.plain(), KEY));
  }

  void writeTo(Map<String, Object> plain) {
    plain.put(KEY, smoother == null ? NO : smoother.plain());
  }

  boolean there() {
    return smoother != null;
  }

  /** The caller closes it. */
  Smoother.Worker open(PluginContext context) {
    if (smoother == null) {
      return Smoothing::asTheyAre;
    }
    Smoother<Record> s = smoother.as(Smoother.class);
    return s.create(smoother.parameters(), context);
  }

  static List<Landmarks> asTheyAre(List<Smoother.Sighting> track) {
    return track.stream().map(Smoother.Sighting::landmarks).toList();
  }
}
