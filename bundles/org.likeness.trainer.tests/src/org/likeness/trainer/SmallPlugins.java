// Copyright (c) 2026 the Likeness authors
// SPDX-License-Identifier: EPL-2.0
package org.likeness.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.likeness.api.geometry.Affine;
import org.likeness.api.image.Image;
import org.likeness.api.plugin.NoParameters;
import org.likeness.api.plugin.Parameter;
import org.likeness.api.plugin.Plugin;
import org.likeness.api.plugin.PluginInfo;
import org.likeness.api.swap.Augmenter;
import org.likeness.api.swap.ReconstructionLoss;
import org.likeness.api.swap.Side;
import org.likeness.api.swap.SwapModel;
import org.likeness.core.registry.FlatRegistry;
import org.likeness.core.registry.PluginRegistry;
import org.likeness.media.geometry.Warp;
import org.likeness.tensor.Ops;
import org.likeness.tensor.nn.Activation;
import org.likeness.tensor.nn.Conv2d;
import org.likeness.tensor.nn.ConvTranspose2d;
import org.likeness.tensor.nn.Dropout;
import org.likeness.tensor.nn.Networks;
import org.likeness.tensor.nn.Sequential;

/** Plug-ins as small as they can be, written as an outsider would, with everything that resuming must get right. */
final class SmallPlugins {

  private SmallPlugins() {}

  static PluginRegistry registry() {
    return FlatRegistry.of(all().toArray(Plugin<?>[]::new));
  }

  static List<Plugin<?>> all() {
    List<Plugin<?>> all = new ArrayList<>(SmallOptimisers.all());
    all.addAll(List.of(new SmallSwap(), new Shifts(), new Squared(), new Broken(), new SmallScheme()));
    return all;
  }

  /** 16 px; dropout makes it depend on the engine's seed. */
  @PluginInfo(id = "swap.small", label = "Small")
  static final class SmallSwap implements SwapModel<NoParameters> {
    @Override
    public Network build(NoParameters p, NDManager manager) {
      Map<String, Block> blocks = new LinkedHashMap<>();
      Sequential encoder = new Sequential(new Conv2d(3, 8, 4).stride(4), Activation.leakyRelu(0.1), new Dropout(0.1));
      blocks.put("encoder", Networks.initialise(encoder, manager, new Shape(1, 3, 16, 16)));
      for (String name : List.of("decoder-a", "decoder-b")) {
        Sequential decoder = new Sequential(new ConvTranspose2d(8, 3, 4).stride(4), Activation.sigmoid());
        blocks.put(name, Networks.initialise(decoder, manager, new Shape(1, 8, 4, 4)));
      }
      return new SmallNetwork(blocks);
    }
  }

  private record SmallNetwork(Map<String, Block> blocks) implements SwapModel.Network {
    @Override
    public int inputSize() {
      return 16;
    }

    @Override
    public int outputSize() {
      return 16;
    }

    @Override
    public NDArray forward(Side side, NDArray faces, boolean training) {
      NDArray code = Networks.forward(blocks.get("encoder"), faces, training);
      return Networks.forward(blocks.get(side == Side.A ? "decoder-a" : "decoder-b"), code, training);
    }

    @Override
    public List<String> trainedBy(Side side) {
      return List.of("encoder", side == Side.A ? "decoder-a" : "decoder-b");
    }

    @Override
    public void close() {
      // the manager owns everything
    }
  }

  /** Moves the face by up to two pixels. */
  @PluginInfo(id = "augment.shifts", label = "Shifts")
  static final class Shifts implements Augmenter<NoParameters> {
    @Override
    public Pair augment(NoParameters p, Image face, int size, RandomGenerator random) {
      Affine moved = view(p, face.width(), size).then(new Affine(1, 0, random.nextInt(-2, 3), 0, 1, random.nextInt(-2, 3)));
      Image out = Warp.affine(face, moved, size, size);
      return new Pair(out, out);
    }

    @Override
    public Affine view(NoParameters p, int cropSize, int size) {
      double scale = size / (double) cropSize;
      return Affine.similarity(scale, 0, (scale - 1) / 2, (scale - 1) / 2);
    }
  }

  @PluginInfo(id = "reconstruction.squared", label = "Squared")
  static final class Squared implements ReconstructionLoss<NoParameters> {
    @Override
    public NDArray loss(NoParameters p, NDArray predicted, NDArray target) {
      return Ops.mean(predicted.sub(target).square());
    }
  }

  /** Grows beyond all numbers when its weight is high. */
  @PluginInfo(id = "reconstruction.broken", label = "Broken", parameters = Broken.Parameters.class)
  static final class Broken implements ReconstructionLoss<Broken.Parameters> {
    record Parameters(@Parameter(label = "Base") double base) {
      public static final Parameters DEFAULTS = new Parameters(0);
    }

    @Override
    public NDArray loss(Parameters p, NDArray predicted, NDArray target) {
      // The root of a negative number is no number.
      return Ops.mean(predicted.sub(target).square()).sub(p.base()).sqrt();
    }
  }

}
