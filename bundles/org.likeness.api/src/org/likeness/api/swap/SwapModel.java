// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.api.swap;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Block;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.likeness.api.plugin.Kind;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginKind;

/** A network that learns two faces and shows either with the other's expression. */
@PluginKind(prefix = "swap", label = "Swap model")
public interface SwapModel<P extends Record> extends Plugin<P> {
  Kind KIND = Kind.of(SwapModel.class);

  /** Builds the networks, initialised on the manager with the engine's current seed. */
  Network build(P parameters, NDManager manager);

  /** The networks of one run. Used by the engine's thread. */
  interface Network extends AutoCloseable {

    /** Side of the square input in pixels. */
    int inputSize();

    /** Side of the square output in pixels. */
    int outputSize();

    /**
     * The side's reconstruction of the faces.
     *
     * @param side whose face shall come out
     * @param faces RGB [N, 3, inputSize, inputSize] in [0, 1]
     * @param training whether dropout and batch statistics are in training mode
     */
    Output forward(Side side, NDArray faces, boolean training);

    /** Whether its outputs have masks: such a one is taught them. */
    default boolean masks() {
      return false;
    }

    /**
     * Each side's reconstruction of its own faces, as {@link #forward} makes them one after the other. A model whose persons
     * share layers may take both through them at once, which is quicker.
     *
     * @param faces as many for each side, as in {@link #forward}
     */
    default Map<Side, Output> forwardEach(Map<Side, NDArray> faces, boolean training) {
      Map<Side, Output> out = new EnumMap<>(Side.class);
      for (Side side : Side.values()) {
        out.put(side, forward(side, faces.get(side), training));
      }
      return out;
    }

    /** Every block under a stable name of words in lower case with hyphens, for checkpoints: {@code decoder-a}. */
    Map<String, Block> blocks();

    /** The names of the blocks that a step on this side trains. */
    List<String> trainedBy(Side side);

    @Override
    void close();
  }

  /**
   * What comes out.
   *
   * @param faces RGB [N, 3, outputSize, outputSize] in [0, 1]
   * @param masks where they are to be seen, [N, 1, outputSize, outputSize] in [0, 1]; empty for a model without
   */
  record Output(NDArray faces, Optional<NDArray> masks) {
    public Output(NDArray faces) {
      this(faces, Optional.empty());
    }
  }
}
