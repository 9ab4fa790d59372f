// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.face.Smoother;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.plugin.Choice;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.PluginContext;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.problem.UserProblem;
import org.likeness.core.FlatLikeness;
import org.likeness.core.recipe.RecipeNode;

/** The recipe's smoother, in today's and in the older words, and what it does to a track. */
class SmoothingTest {
  @TempDir
  Path home;

  /** Adds a track's seconds to x. */
  @PluginInfo(id = "smoother.binomial", label = "Shifts")
  public static final class Shifts implements Smoother<NoParameters> {
    @Override
    public Worker create(NoParameters parameters, PluginContext context) {
      return track -> track.stream().map(s -> eyes(s.landmarks().xy()[0] + s.seconds())).toList();
    }
  }

  private static Landmarks eyes(double x) {
    return new Landmarks(Landmarks.Scheme.EYES, new double[] {x, 0, x + 40, 0});
  }

  private Smoothing smoothing(String id) {
    return Smoothing.of(Choice.of(id), FlatLikeness.of(home, List.of(new Shifts()), List.of()));
  }

  private String written(String id) {
    Map<String, Object> plain = new LinkedHashMap<>();
    smoothing(id).writeTo(plain);
    return plain.toString();
  }

  private static String renewed(Map<String, ?> recipe) {
    return ConvertParameters.renewed(RecipeNode.of(recipe, "recipe")).plain().toString();
  }

  @Test
  void whatIsWrittenBesideADatasetKeepsItsForm() {
    assertEquals("{smoother={id=smoother.binomial}}", written("smoother.binomial"));
    assertEquals("{smoother=none}", written("smoother.none"));
  }

  @Test
  void olderRecipesMeanWhatTheyMeant() {
    assertEquals("{smoother=binomial}", renewed(Map.of("smoother", "binomial")));
    assertEquals("{}", renewed(Map.of("smooth", true)));
    assertEquals("{smoother=smoother.none}", renewed(Map.of("smooth", false)));
    String both = assertThrows(UserProblem.class, () -> renewed(Map.of("smooth", true, "smoother", "none"))).getMessage();
    assertTrue(both.contains("'smooth' is the older key for 'smoother'"), both);
    assertEquals("{baseline=mean-face, mean-of=anna}", renewed(new TreeMap<>(Map.of("baseline", "mean-face", "identity", "anna"))));
    assertEquals("{baseline=none, identity=anna}", renewed(new TreeMap<>(Map.of("baseline", "none", "identity", "anna"))));
  }

  @Test
  void aTrackIsSmoothedByItsFramesTimes() {
    Tracklet t = new Tracklet();
    t.add(4, 1_000_000, face(10));
    t.add(6, 3_000_000, face(20));
    Smoothing shifts = smoothing(Smoothing.USUAL);
    ChosenFaces calm = new ChosenFaces(ChosenFaces.byFrame(List.of(t), shifts.open(null), CropSpec.DEFAULTS), 2, 0, "");
    assertEquals(face(11), calm.at(4).get(0), "landmarks and crop move together, the box stays the detector's");
    assertEquals(face(23), calm.at(6).get(0));
    assertEquals(face(20), t.faces().get(6L));
  }

  private static FoundFace face(double x) {
    return new FoundFace(new Box(0, 0, 60, 60), eyes(x), CropSpec.DEFAULTS.frameToCrop(eyes(x)), 0.5);
  }
}
