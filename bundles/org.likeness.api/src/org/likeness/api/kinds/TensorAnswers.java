// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.kinds;

import static org.likeness.api.kinds.Answers.require;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import java.util.Map;
import java.util.Set;
import org.likeness.api.gan.GanArchitecture;
import org.likeness.api.kinds.Answers.Asked;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;

/** Answers of what is trained with. That a loss is a number is not asked here: the training tells when it becomes none. */
final class TensorAnswers {
  private static final int LARGEST = 4096;

  private TensorAnswers() {}

  static void loss(Object answer) {
    scalar((NDArray) answer, "loss");
  }

  static void term(Object answer) {
    if (answer instanceof NDArray term) {
      scalar(term, "term");
    } else if (answer instanceof Integer every) {
      require(every >= 1, "it wants to be asked every " + every + " steps, but allowed is at least 1");
    }
  }

  private static void scalar(NDArray array, String what) {
    require(array.getShape().size() == 1, "its " + what + " must be one number, not an array of shape " + array.getShape());
  }

  static void augmented(Asked asked, Object answer) {
    if (answer instanceof NDArray pictures) {
      Shape wanted = asked.argument(1, NDArray.class).getShape();
      require(pictures.getShape().equals(wanted), "it made pictures of shape " + pictures.getShape() + " of such of " + wanted);
    } else if (answer instanceof Double strength) {
      require(strength >= 0 && strength <= 1, "its strength is " + strength + ", but allowed is 0 to 1");
    }
  }

  static void rule(Object answer) {
    require(!(answer instanceof Map<?, ?> state) || !state.containsValue(null), "an array of its state is missing (null)");
  }

  static void architecture(Asked asked, Object answer) {
    if (answer instanceof GanArchitecture.Networks n) {
      require(n.generator() != null && n.discriminator() != null, "a network is missing (null)");
      require(n.latentSize() >= 1, "its latent size is " + n.latentSize() + ", but allowed is at least 1");
    }
  }

  static void swap(Asked asked, Object answer) {
    if (answer instanceof SwapModel.Network n) {
      require(n.inputSize() >= 1 && n.inputSize() <= LARGEST && n.outputSize() >= 1 && n.outputSize() <= LARGEST,
          "its network takes pictures of " + n.inputSize() + " and gives pictures of " + n.outputSize() + " px");
      Map<String, ?> blocks = n.blocks();
      require(blocks != null && !blocks.isEmpty() && !blocks.containsValue(null), "its network has no blocks, or one that is missing (null)");
      for (Side side : Side.values()) {
        require(n.trainedBy(side) != null && Set.copyOf(blocks.keySet()).containsAll(n.trainedBy(side)),
            "it trains blocks that it does not have: " + n.trainedBy(side) + " of " + blocks.keySet());
      }
    }
  }

  static void network(Asked asked, Object answer) {
    if (asked.name().equals("forward")) {
      int side = ((SwapModel.Network) asked.self()).outputSize();
      Shape wanted = new Shape(asked.argument(1, NDArray.class).getShape().get(0), 3, side, side);
      SwapModel.Output out = (SwapModel.Output) answer;
      require(out.faces() != null && out.masks() != null, "its network gave no faces (null)");
      Shape shape = out.faces().getShape();
      require(shape.equals(wanted), "its network gave an array of shape " + shape + ", not " + wanted);
      Shape mask = new Shape(wanted.get(0), 1, side, side);
      out.masks().ifPresent(m -> require(m.getShape().equals(mask), "its network gave masks of shape " + m.getShape() + ", not " + mask));
    }
  }
}
