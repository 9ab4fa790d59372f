// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.image.Image;
import org.likeness.api.problem.UserProblem;
import org.likeness.api.task.Progress;
import org.likeness.media.image.Draw;
import org.likeness.media.image.ImageFormat;
import org.likeness.media.image.Images;
import org.likeness.media.image.Scale;
import org.likeness.media.stream.FrameStream;
import org.likeness.media.video.Frame;
import org.likeness.media.video.VideoReader;

/** P(fake) of the face that is meant in each frame of a picture or clip (of several the most fake), and the faces that looked most fake. */
final class FrameScores {
  private static final int DECODED_AHEAD = 8;
  private static final int SHOWN = 6;
  private static final int TILE = 160;

  private record Judged(int frame, double p, Image face) {}

  private final List<Double> scores = new ArrayList<>();
  private final List<Judged> worst = new ArrayList<>();
  private Image picture;
  private ChosenFaces chosen = ChosenFaces.NONE;

  private FrameScores() {}

  static FrameScores of(Path source, FinderPool finders, ClipFaces faces, ForgeryDetector.Trained detector, Progress progress) {
    FrameScores s = new FrameScores();
    if (ImageFormat.ofName(source).isPresent()) {
      progress.start("Judging " + source.getFileName(), 1);
      Image image = Images.read(source, progress);
      s.judge(image, faces.of(image, 0), finders.crop(), detector);
    } else {
      s.chosen = faces.of(source, 1, 0, progress);
      s.clip(source, finders.crop(), detector, progress);
    }
    if (s.judged() == 0) {
      throw new UserProblem("No face was found in " + source.getFileName() + " by " + finders.inWords() + ", so there is nothing to judge");
    }
    s.draw(detector);
    return s;
  }

  private void clip(Path source, CropSpec crop, ForgeryDetector.Trained detector, Progress progress) {
    try (VideoReader reader = VideoReader.open(source); FrameStream<Frame> frames = FrameStream.of(reader::next, DECODED_AHEAD)) {
      progress.start("Judging " + source.getFileName(), reader.info().frames());
      for (Frame f = frames.next(); f != null; f = frames.next()) {
        progress.check();
        judge(f.image(), chosen.at(f.index()), crop, detector);
        progress.advance(1);
      }
      reader.notes().forEach(progress::note);
    }
  }

  private void judge(Image image, List<FoundFace> faces, CropSpec crop, ForgeryDetector.Trained detector) {
    if (faces.isEmpty()) {
      scores.add(Double.NaN);
      return;
    }
    Image face = null;
    double p = Double.NEGATIVE_INFINITY;
    for (FoundFace f : faces) {
      Image cut = crop.cut(image, f.frameToCrop());
      double own = detector.fakeProbability(cut);
      if (own > p) {
        face = cut;
        p = own;
      }
    }
    worst.add(new Judged(scores.size(), p, face));
    worst.sort(Comparator.comparingDouble(Judged::p).reversed());
    if (worst.size() > SHOWN) {
      worst.remove(SHOWN);
    }
    scores.add(p);
  }

  private void draw(ForgeryDetector.Trained detector) {
    List<Image> faces = new ArrayList<>();
    List<Image> maps = new ArrayList<>();
    for (Judged j : worst) {
      Image small = Scale.to(j.face(), TILE, TILE);
      faces.add(small);
      maps.add(HeatMap.over(small, Scale.to(detector.explain(j.face()), TILE, TILE)));
    }
    faces.addAll(maps);
    picture = Draw.grid(faces, worst.size(), 4, 0x777777);
  }

  /** What a person should read of the choice among several faces; may be empty. */
  ChosenFaces chosen() {
    return chosen;
  }

  int frames() {
    return scores.size();
  }

  int judged() {
    return (int) scores.stream().filter(Double::isFinite).count();
  }

  double mean() {
    return scores.stream().filter(Double::isFinite).mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  void forEach(BiConsumer<Integer, Double> visitor) {
    for (int i = 0; i < scores.size(); i++) {
      if (Double.isFinite(scores.get(i))) {
        visitor.accept(i, scores.get(i));
      }
    }
  }

  /** One line per frame; empty where there was no face. */
  String csv() {
    StringBuilder b = new StringBuilder("frame,p_fake\n");
    for (int i = 0; i < scores.size(); i++) {
      b.append(i).append(',').append(Double.isFinite(scores.get(i)) ? String.format(Locale.ROOT, "%.6f", scores.get(i)) : "").append('\n');
    }
    return b.toString();
  }

  /** The faces that looked most fake, below each what spoke for it. */
  Image picture() {
    return picture;
  }
}
