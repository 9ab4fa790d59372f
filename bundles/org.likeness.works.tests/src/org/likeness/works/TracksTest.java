// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.likeness.api.face.Detection;
import org.likeness.api.face.Tracker;
import org.likeness.api.geometry.Box;
import org.likeness.api.geometry.Landmarks;
import org.likeness.api.image.Image;
import org.likeness.media.geometry.Centring;
import org.likeness.media.geometry.MeanFace;

/** The tracks of a clip joined by who is seen in them. */
class TracksTest {
  private static final int SIDE = 200;

  /** A face whose crop shows one colour, by which a description tells the person. */
  private record Seen(int person, double x, double size) {}

  private static FoundFace face(Seen s) {
    Landmarks marks = MeanFace.landmarks(Landmarks.Scheme.IBUG_68, Centring.FACE, (int) s.size(), 1)
        .transformed(org.likeness.api.geometry.Affine.similarity(1, 0, s.x(), 20));
    return new FoundFace(new Box(s.x(), 20, s.size(), s.size()), marks, CropSpec.DEFAULTS.frameToCrop(marks), s.person());
  }

  /** A plain ground with a square of the person's brightness for each face. */
  private static Image frame(int ground, List<Seen> seen) {
    Image image = Image.rgb(SIDE, SIDE);
    Arrays.fill(image.data(), (byte) ground);
    for (Seen s : seen) {
      for (int y = 20; y < Math.min(SIDE, 20 + s.size()); y++) {
        for (int x = (int) Math.max(0, s.x()); x < Math.min(SIDE, s.x() + s.size()); x++) {
          Arrays.fill(image.data(), 3 * (y * SIDE + x), 3 * (y * SIDE + x) + 3, (byte) (100 * s.person()));
        }
      }
    }
    return image;
  }

  /** Length 1; the angle is the brightness of the face's middle. */
  private static float[] look(Image crop) {
    double angle = (crop.data()[3 * (crop.height() / 2 * crop.width() + crop.width() / 2)] & 0xff) / 255.0 * Math.PI;
    return new float[] {(float) Math.cos(angle), (float) Math.sin(angle)};
  }

  private static double dot(float[] a, float[] b) {
    return a[0] * b[0] + a[1] * b[1];
  }

  /** Ends every track after ten looked-at frames; knows a person by the score, as nobody else does. */
  private static final class Shots implements Tracker.Worker {
    @Override
    public int[] next(long index, Image frame, List<Detection> found) {
      return found.stream().mapToInt(d -> (int) (index / 10 * 10 + d.score())).toArray();
    }
  }

  private static List<Identities.Person> persons(double samePerson, List<Map.Entry<Integer, List<Seen>>> frames) {
    Tracks tracks = new Tracks(new Shots(), 3, TracksTest::look);
    for (int i = 0; i < frames.size(); i++) {
      List<Seen> seen = frames.get(i).getValue();
      tracks.add(3L * i, 40_000L * i, frame(frames.get(i).getKey(), seen), seen.stream().map(TracksTest::face)
          .sorted((a, b) -> Double.compare(b.box().area(), a.box().area())).toList());
    }
    return new Identities(TracksTest::dot, samePerson).of(tracks.tracklets());
  }

  /** Who is in it, by the score that the fake detector gave. */
  private static Set<Integer> who(Identities.Person p) {
    Set<Integer> who = new HashSet<>();
    p.tracklets().forEach(t -> t.faces().values().forEach(f -> who.add((int) f.score())));
    return who;
  }

  private static int frames(Identities.Person p) {
    return p.tracklets().stream().mapToInt(t -> t.faces().size()).sum();
  }

  @Test
  void whoGrowsLargerIsNotWhoWasLarger() {
    List<Map.Entry<Integer, List<Seen>>> frames = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      frames.add(Map.entry(30, List.of(new Seen(1, 5, 60 + i), new Seen(2, 110, 85 - i))));
    }
    for (double threshold : new double[] {Double.NaN, 0.5}) {
      List<Identities.Person> persons = persons(threshold, frames);
      assertEquals(2, persons.size());
      assertEquals(30, frames(persons.get(0)));
      assertEquals(Set.of(1), who(persons.get(0)), "the larger one over the whole clip");
      assertEquals(Set.of(2), who(persons.get(1)));
    }
  }

  @Test
  void shotsAreJoinedByWhoIsSeen() {
    List<Map.Entry<Integer, List<Seen>>> frames = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      boolean first = i / 10 % 2 == 0; // two talk in turn, filmed at the same place of the picture
      frames.add(Map.entry(first ? 20 : 220, List.of(new Seen(first ? 1 : 2, 60, first ? 82 : 80))));
    }
    List<Identities.Person> persons = persons(Double.NaN, frames);
    assertEquals(2, persons.size());
    assertEquals(Set.of(1), who(persons.get(0)));
    assertEquals(20, frames(persons.get(0)), "in both of the shots");
  }

  @Test
  void whoIsSeenBesideSomebodyIsAnother() {
    List<Map.Entry<Integer, List<Seen>>> frames = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      frames.add(Map.entry(30, List.of(new Seen(1, 5, 64), new Seen(2, 110, 60))));
    }
    List<Identities.Person> persons = persons(-1, frames);
    assertEquals(2, persons.size(), "alike or not");
    persons.forEach(p -> assertEquals(1, who(p).size(), "nobody is two"));
  }

  @Test
  void aSecondBoxOnAFaceIsNobody() {
    List<Map.Entry<Integer, List<Seen>>> frames = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      List<Seen> seen = i < 8 ? List.of(new Seen(1, 5, 90), new Seen(2, 30, 40)) : List.of(new Seen(1, 5, 90));
      frames.add(Map.entry(30, seen));
    }
    assertEquals(1, persons(Double.NaN, frames).size());
  }

  @Test
  void theChoiceIsKeptForAResumedRun(@TempDir Path folder) {
    Tracklet t = new Tracklet();
    for (int i = 0; i < 5; i++) {
      t.add(i, 40_000L * i, face(new Seen(1, 10 + i, 60)));
    }
    ChosenFaces faces = new ChosenFaces(ChosenFaces.byFrame(List.of(t), Smoothing::asTheyAre, CropSpec.DEFAULTS), 6, 2, "why");
    Path file = folder.resolve("faces.bin");
    ChosenFacesFile.write(file, "key", faces);
    ChosenFaces again = ChosenFacesFile.read(file, "key").orElseThrow();
    assertEquals(faces.byFrame().keySet(), again.byFrame().keySet());
    assertEquals(faces.at(3).get(0).box(), again.at(3).get(0).box());
    assertEquals(faces.at(3).get(0).frameToCrop(), again.at(3).get(0).frameToCrop());
    assertEquals("why", again.note());
    assertTrue(ChosenFacesFile.read(file, "other").isEmpty(), "another source or other weights");
  }
}
