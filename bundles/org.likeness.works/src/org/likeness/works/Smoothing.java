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
import org.likeness.core.recipe.RecipeNode;
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
  /** The older key: true or false. */
  private static final String OLDER = "smooth";

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

  /**
   * Reads {@code smoother}, or the older {@code smooth}, of a recipe.
   *
   * @param usual what is meant when neither is there: an id or {@link #NONE}
   */
  static Smoothing read(RecipeNode root, Likeness likeness, String usual) {
    if (root.has(OLDER) && root.has(KEY)) {
      throw root.child(OLDER).problem("is the older key for 'smoother'; leave it out");
    }
    RecipeNode node = root.optional(KEY).orElse(null);
    String asked = root.has(OLDER) ? root.flag(OLDER, true) ? USUAL : NONE : usual;
    if (node == null ? asked.equals(NONE) : NO.equals(node.plain())) {
      return none();
    }
    return new Smoothing(node == null ? likeness.plugins().configure(Smoother.KIND, asked, KEY) : likeness.plugins().configure(Smoother.KIND, node));
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
