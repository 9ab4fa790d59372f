// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.likeness.api.image.Image;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.Side;
import org.likeness.tensor.Seeds;

/** Inputs and targets of one step. */
record SwapBatch(Map<Side, Half> halves) {

  /** One person's pictures. */
  record Half(List<Image> inputs, List<Image> targets) {}

  /** Makes batches from step numbers; safe from any thread. */
  record Maker(Map<Side, Pictures> faces, FaceView view, int batch, long seed, Map<Side, ColourShift> shifts)
      implements BatchQueue.Maker<SwapBatch> {

    @Override
    public SwapBatch make(long step) {
      Map<Side, Half> halves = new EnumMap<>(Side.class);
      for (Side side : Side.values()) {
        halves.put(side, half(side, step));
      }
      return new SwapBatch(halves);
    }

    private Half half(Side side, long step) {
      long own = Seeds.mix(seed, side.ordinal());
      ShuffledOrder order = new ShuffledOrder(faces.get(side).size(), own);
      List<Image> inputs = new ArrayList<>();
      List<Image> targets = new ArrayList<>();
      for (int i = 0; i < batch; i++) {
        long position = step * batch + i;
        Image face = faces.get(side).get(order.at(position));
        Augmenter.Pair pair = view.pair(face, new SplittableRandom(Seeds.mix(own + 1, position)));
        inputs.add(shifts.get(side).apply(pair.input()));
        targets.add(shifts.get(side).apply(pair.target()));
      }
      return new Half(inputs, targets);
    }
  }
}
