// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.kinds;

import java.lang.reflect.Method;
import java.util.Locale;
import org.likeness.api.dataset.DatasetFormat;
import org.likeness.api.face.FaceDetector;
import org.likeness.api.face.IdentityEmbedder;
import org.likeness.api.face.Landmarker;
import org.likeness.api.face.Masker;
import org.likeness.api.face.Segmenter;
import org.likeness.api.face.Smoother;
import org.likeness.api.face.Tracker;
import org.likeness.api.features.FeatureExtractor;
import org.likeness.api.forensics.ClipDetector;
import org.likeness.api.forensics.ForgeryDetector;
import org.likeness.api.gan.AdversarialLoss;
import org.likeness.api.gan.BatchAugmenter;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.gan.GanTerm;
import org.likeness.api.image.Image;
import org.likeness.api.image.Plane;
import org.likeness.api.metric.Metric;
import org.likeness.api.metric.SetMetric;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.Blender;
import org.likeness.api.swap.ColourTransfer;
import org.likeness.api.swap.FaceReplacer;
import org.likeness.api.swap.FaceStage;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.swap.SwapModel;
import org.likeness.api.synthesis.Synthesiser;
import org.likeness.api.training.HealthCheck;
import org.likeness.api.training.OptimiserKind;
import org.likeness.api.training.Schedule;

/**
 * What the answers of plug-ins must be, as the contracts of their kinds say: sizes, ranges, numbers that are numbers. The
 * host asks this after each call, so that a plug-in that keeps to no contract is named at once and nothing is computed from
 * what it said. For any thread.
 */
public final class Answers {

  private Answers() {}

  /** An answer is not what the kind allows. The message goes on after "has failed: ". */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Refused(String sentence) {
      super(sentence, null, false, false);
    }
  }

  /** What one worker must keep to: answers of one length. */
  public static final class Memory {
    private volatile int length;

    void sameLength(int now, String what) {
      int before = length;
      require(before == 0 || before == now, "it gave " + what + " of " + now + " numbers after some of " + before);
      length = now;
    }
  }

  /**
   * One call.
   *
   * @param self the plug-in or worker that was called
   * @param arguments as they were given
   */
  public record Asked(Object self, Method method, Object[] arguments, Memory memory) {
    String name() {
      return method.getName();
    }

    <T> T argument(int i, Class<T> type) {
      return type.cast(arguments[i]);
    }

    int number(int i) {
      return ((Number) arguments[i]).intValue();
    }
  }

  /** @param type the interface that was called; fails with {@link Refused} */
  public static void check(Class<?> type, Asked asked, Object answer) {
    if (asked.method().getReturnType() != void.class && answer == null && !mayBeNull(type, asked.name())) {
      throw new Refused("it answered nothing (null) to '" + asked.name() + "'");
    }
    if (type == FaceDetector.Worker.class) {
      FaceAnswers.detector(asked, answer);
    } else if (type == Landmarker.Worker.class) {
      FaceAnswers.landmarker(asked, answer);
    } else if (type == Tracker.Worker.class) {
      FaceAnswers.tracker(asked, answer);
    } else if (type == Smoother.Worker.class) {
      FaceAnswers.smoother(asked, answer);
    } else if (type == Masker.Worker.class) {
      FaceAnswers.masker(asked, answer);
    } else if (type == Segmenter.Worker.class) {
      FaceAnswers.segmenter(asked, answer);
    } else if (type == IdentityEmbedder.Worker.class) {
      FaceAnswers.embedder(asked, answer);
    } else if (type == Augmenter.class) {
      PictureAnswers.augmenter(asked, answer);
    } else if (type == ColourTransfer.class || type == Blender.class) {
      PictureAnswers.sameSize(asked, (Image) answer);
    } else if (type == FaceStage.Worker.class) {
      PictureAnswers.sameAsFirst(asked, answer);
    } else if (type == FaceReplacer.Worker.class) {
      PictureAnswers.replaced(asked, answer);
    } else if (type == ForgeryDetector.Trained.class) {
      PictureAnswers.forgery(asked, answer);
    } else if (type == ClipDetector.Trained.class) {
      ClipAnswers.verdict(asked, answer);
    } else if (type == Synthesiser.Worker.class || type == Synthesiser.Clip.class) {
      PictureAnswers.rendered(asked, answer);
    } else if (type == Metric.class) {
      OtherAnswers.metric(asked, answer);
    } else if (type == FeatureExtractor.Worker.class) {
      OtherAnswers.features(asked, answer);
    } else if (type == SetMetric.class) {
      OtherAnswers.setMetric(asked, answer);
    } else if (type == DatasetFormat.class) {
      OtherAnswers.format(asked, answer);
    } else if (isMinimised(type)) {
      TensorAnswers.loss(answer);
    } else if (type == GanTerm.class || type == GanTerm.Term.class) {
      TensorAnswers.term(answer);
    } else if (type == BatchAugmenter.class) {
      TensorAnswers.augmented(asked, answer);
    } else if (type == OptimiserKind.Rule.class) {
      TensorAnswers.rule(answer);
    } else if (type == Schedule.class && answer instanceof Double factor) {
      require(factor >= 0 && Double.isFinite(factor), "its factor is " + factor + ", but allowed is a number, 0 or more");
    } else if (type == HealthCheck.class) {
      OtherAnswers.finding(answer);
    } else if (type == GanArchitecture.class) {
      TensorAnswers.architecture(asked, answer);
    } else if (type == SwapModel.class) {
      TensorAnswers.swap(asked, answer);
    } else if (type == SwapModel.Network.class) {
      TensorAnswers.network(asked, answer);
    }
  }

  /** Whether what an interface answers is a loss that a gradient is taken of. */
  public static boolean isMinimised(Class<?> type) {
    return type == AdversarialLoss.class || type == ReconstructionLoss.class;
  }

  private static boolean mayBeNull(Class<?> type, String method) {
    return type == Metric.class && method.equals("higherIsBetter");
  }

  /** An element of a lazy answer. */
  public static void item(Object item) {
    require(item != null, "one of its items is null");
    if (item instanceof DatasetFormat.Item i) {
      require(i.file() != null && i.media() != null && i.subject() != null && i.split() != null && i.label() != null,
          "an item lacks its file, medium, subject, split or label (null): " + i);
    }
  }

  static void require(boolean right, String otherwise) {
    if (!right) {
      throw new Refused(otherwise);
    }
  }

  static boolean finite(double... numbers) {
    for (double n : numbers) {
      if (!Double.isFinite(n)) {
        return false;
      }
    }
    return true;
  }

  /** Values 0-1 and of this size. */
  static void mask(Plane plane, Image picture, String what) {
    require(plane.width() == picture.width() && plane.height() == picture.height(), "its " + what + " is " + plane.width() + " x "
        + plane.height() + " for a picture of " + picture.width() + " x " + picture.height());
    for (float v : plane.data()) {
      if (!(v >= -1e-3f && v <= 1 + 1e-3f)) {
        throw new Refused(String.format(Locale.ROOT, "its %s holds %s, but allowed is 0 to 1", what, v));
      }
    }
  }

  static String size(Image image) {
    return image.width() + " x " + image.height() + " x " + image.channels();
  }
}
