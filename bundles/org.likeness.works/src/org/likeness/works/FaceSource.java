// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.works;

import java.util.List;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Side;
import org.likeness.trainer.FaceView;
import org.likeness.trainer.TrainedSwap;

/** Where new faces come from: a trained swap, or something simple to compare it with. Used by one thread at a time. */
interface FaceSource extends AutoCloseable {

  /** New faces for aligned crops, in order. */
  List<Image> convert(List<Image> crops);

  /** From the pixels of a new face to those of a crop of this side. */
  Affine toCrop(int cropSide);

  @Override
  void close();

  /** A's face by a trained model; closing closes the model. */
  static FaceSource swap(TrainedSwap model) {
    return new FaceSource() {
      @Override
      public List<Image> convert(List<Image> crops) {
        return model.convert(Side.A, crops);
      }

      @Override
      public Affine toCrop(int cropSide) {
        return model.outputToCrop(cropSide);
      }

      @Override
      public void close() {
        model.close();
      }
    };
  }

  /** Each crop itself, as a swap's network of this view would see it. */
  static FaceSource pastedBack(FaceView view) {
    return new FaceSource() {
      @Override
      public List<Image> convert(List<Image> crops) {
        return crops.stream().map(view::of).toList();
      }

      @Override
      public Affine toCrop(int cropSide) {
        return view.fromCrop(cropSide).inverse();
      }

      @Override
      public void close() {
        // nothing held
      }
    };
  }

  /** Always the same face, an aligned crop: what a swap must be better than. */
  static FaceSource still(Image face) {
    return new FaceSource() {
      @Override
      public List<Image> convert(List<Image> crops) {
        return crops.stream().map(c -> face).toList();
      }

      @Override
      public Affine toCrop(int cropSide) {
        double scale = cropSide / (double) face.width();
        return new Affine(scale, 0, (scale - 1) / 2, 0, scale, (scale - 1) / 2);
      }

      @Override
      public void close() {
        // nothing held
      }
    };
  }
}
