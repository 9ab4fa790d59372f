// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.kinds;

import static org.likeness.api.kinds.Answers.finite;
import static org.likeness.api.kinds.Answers.require;
import static org.likeness.api.kinds.Answers.size;

import java.util.List;
import java.util.Optional;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.synthesis.Rendered;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.kinds.Answers.Asked;

/** Answers that are pictures, or are said of pictures. */
final class PictureAnswers {

  private PictureAnswers() {}

  static void augmenter(Asked asked, Object answer) {
    if (answer instanceof Augmenter.Pair pair) {
      int size = asked.number(3);
      square(pair.input(), size, "input");
      square(pair.target(), size, "target");
      require(pair.mask() != null && pair.mask().isPresent() == asked.argument(2, Optional.class).isPresent(), "it lost the mask, or made one up");
      pair.mask().ifPresent(m -> Answers.mask(m, pair.target(), "mask"));
    } else if (answer instanceof Affine a) {
      turnsRound(a, "view");
    }
  }

  private static void turnsRound(Affine a, String what) {
    double[] map = {a.apply(0, 0).x(), a.apply(0, 0).y(), a.apply(1, 0).x(), a.apply(1, 0).y(), a.apply(0, 1).x(), a.apply(0, 1).y()};
    double area = (map[2] - map[0]) * (map[5] - map[1]) - (map[4] - map[0]) * (map[3] - map[1]);
    require(finite(map) && Math.abs(area) > 1e-9, "its " + what + " is no map that can be turned round: " + a);
  }

  /** New faces, one for each crop; or one's own. */
  static void replaced(Asked asked, Object answer) {
    if (answer instanceof List<?> all) {
      int crops = asked.argument(0, List.class).size();
      require(all.size() == crops, "it gave " + all.size() + " faces for " + crops + " crops");
      all.forEach(f -> replaced((FaceReplacer.Replaced) f));
    } else if (answer instanceof FaceReplacer.Replaced one) {
      replaced(one);
    }
  }

  private static void replaced(FaceReplacer.Replaced r) {
    require(r != null && r.face() != null && r.toCrop() != null && r.mask() != null, "one of its faces lacks its picture, place or mask (null)");
    square(r.face(), r.face().width(), "face");
    turnsRound(r.toCrop(), "place in the crop");
    r.mask().ifPresent(m -> Answers.mask(m, r.face(), "mask"));
  }

  private static void square(Image image, int size, String what) {
    require(image != null, "its " + what + " is missing (null)");
    require(image.width() == size && image.height() == size && image.channels() == 3,
        "its " + what + " is " + size(image) + ", not " + size + " x " + size + " x 3");
  }

  /** A colour transfer's or blender's answer is as large as the picture that it was given first. */
  static void sameSize(Asked asked, Image answer) {
    if (asked.arguments().length > 1 && asked.arguments()[1] instanceof Image given) {
      same(given, answer);
    }
  }

  /** A face stage's answer is as large as the face. */
  static void sameAsFirst(Asked asked, Object answer) {
    if (answer instanceof Image out) {
      same(asked.argument(0, Image.class), out);
    }
  }

  private static void same(Image given, Image answer) {
    require(answer.sameSize(given) && answer.channels() == given.channels(),
        "its picture is " + size(answer) + ", but must be " + size(given) + " as the one that it was given");
  }

  static void forgery(Asked asked, Object answer) {
    if (answer instanceof Double p) {
      require(p >= 0 && p <= 1, "it gave the probability " + p + ", but allowed is 0 to 1");
    } else if (answer instanceof Plane map) {
      Answers.mask(map, asked.argument(0, Image.class), "map");
    }
  }

  static void rendered(Asked asked, Object answer) {
    if (answer instanceof Rendered r) {
      require(r.image() != null && r.landmarks() != null && r.masks() != null, "a rendered picture lacks its image, landmarks or masks (null)");
      require(finite(r.landmarks().xy()), "a rendered landmark is no number");
      if (asked.name().equals("render") || asked.name().equals("still")) {
        square(r.image(), asked.number(asked.arguments().length - 1), "picture");
      }
    } else if (answer instanceof Synthesiser.Clip clip) {
      require(clip.frames() > 0 && clip.fps() > 0 && finite(clip.fps()), "its clip has " + clip.frames() + " frames at " + clip.fps() + " per second");
    }
  }
}
