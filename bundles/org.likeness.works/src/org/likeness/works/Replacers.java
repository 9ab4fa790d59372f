// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.swap.FaceReplacer.Replaced;
import org.likeness.api.swap.FaceReplacer.Worker;
import org.likeness.trainer.TrainedRun;

/** New faces from a run, or something simple to compare them with. */
final class Replacers {

  private Replacers() {}

  /** What a run has trained; closing closes all of it. */
  static Worker of(TrainedRun<Worker> run) {
    return with(run.product(), run::close);
  }

  /** Each crop itself, taken through the pixels of a replacer's faces. */
  static Worker own(Worker of) {
    return new Worker() {
      @Override
      public List<Replaced> replace(List<Image> crops) {
        return crops.stream().map(of::own).toList();
      }

      @Override
      public Replaced own(Image crop) {
        return of.own(crop);
      }

      @Override
      public void close() {
        of.close();
      }
    };
  }

  /** Always the same face, an aligned crop: what a swap must be better than. */
  static Worker still(Image face) {
    return new Worker() {
      @Override
      public List<Replaced> replace(List<Image> crops) {
        return crops.stream().map(c -> new Replaced(face, between(face.width(), c.width()))).toList();
      }

      @Override
      public Replaced own(Image crop) {
        return new Replaced(crop, Affine.IDENTITY);
      }

      @Override
      public void close() {
        // nothing held
      }
    };
  }

  private static Worker with(Worker of, Runnable close) {
    return new Worker() {
      @Override
      public List<Replaced> replace(List<Image> crops) {
        return of.replace(crops);
      }

      @Override
      public Replaced own(Image crop) {
        return of.own(crop);
      }

      @Override
      public void close() {
        close.run();
      }
    };
  }

  /** Outer edges meet; pixel centres lie on whole numbers. */
  private static Affine between(int from, int to) {
    double scale = to / (double) from;
    return new Affine(scale, 0, (scale - 1) / 2, 0, scale, (scale - 1) / 2);
  }
}
